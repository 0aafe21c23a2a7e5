import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawnOnce } from './drawn-once.ts';

afterEach(() => void vi.unstubAllEnvs());

describe('drawnOnce', () => {
  const draw = vi.fn(async () => '<li>Пруд</li>');

  it('draws a part once for all pages of a build', async () => {
    vi.stubEnv('PROD', true);
    const drawn = await Promise.all([drawnOnce('card/prud', draw), drawnOnce('card/prud', draw)]);
    expect(drawn).toEqual(['<li>Пруд</li>', '<li>Пруд</li>']);
    expect(draw).toHaveBeenCalledTimes(1);
    expect(await drawnOnce('card/sad', async () => '<li>Сад</li>')).toBe('<li>Сад</li>');
  });

  it('draws it anew while content is being written', async () => {
    expect(await drawnOnce('card/prud', async () => '<li>Пруды</li>')).toBe('<li>Пруды</li>');
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderOnce } from './render-once.ts';

afterEach(() => void vi.unstubAllEnvs());

describe('renderOnce', () => {
  const draw = vi.fn(async () => '<li>Пруд</li>');

  it('draws a part once for all pages of a build', async () => {
    vi.stubEnv('PROD', true);
    const drawn = await Promise.all([renderOnce('card/prud', draw), renderOnce('card/prud', draw)]);
    expect(drawn).toEqual(['<li>Пруд</li>', '<li>Пруд</li>']);
    expect(draw).toHaveBeenCalledTimes(1);
    expect(await renderOnce('card/sad', async () => '<li>Сад</li>')).toBe('<li>Сад</li>');
  });

  it('draws it anew while content is being written', async () => {
    expect(await renderOnce('card/prud', async () => '<li>Пруды</li>')).toBe('<li>Пруды</li>');
  });
});

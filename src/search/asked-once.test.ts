import { describe, expect, it, vi } from 'vitest';
import { askedOnce } from './asked-once.ts';

describe('askedOnce', () => {
  it('asks once for each thing', async () => {
    const ask = vi.fn(async (key: string) => `${key}!`);
    const asked = askedOnce(ask);
    expect(await Promise.all([asked('а'), asked('а'), asked('б')])).toEqual(['а!', 'а!', 'б!']);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('asks again for what failed', async () => {
    const ask = vi.fn<(key: string) => Promise<string>>().mockRejectedValueOnce(new Error('offline'));
    ask.mockResolvedValue('пруд');
    const asked = askedOnce(ask);
    await expect(asked('а')).rejects.toThrow('offline');
    expect(await asked('а')).toBe('пруд');
  });
});

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { SHARE_HEIGHT, SHARE_WIDTH, shareCard } from '../domain/share-card.ts';
import { sharePicture, shareSvg } from './picture.ts';

const cache = mkdtempSync(join(tmpdir(), 'praktiki-share-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

const card = shareCard('/regions/testovaya-oblast/', 'Регион', 'Тестовая область', 'Россия');

describe('shareSvg', () => {
  it('sets the words as outlines: no font of the machine is asked for', async () => {
    const svg = await shareSvg(card);
    expect(svg).not.toContain('<text');
    expect(svg).not.toContain('oklch');
  });

  it('has letters for everything that titles use', async () => {
    const width = async (title: string) => (await shareSvg({ ...card, title })).length;
    const empty = await width(' ');
    for (const letter of 'Щё№₽«»—–…%²')
      expect([letter, (await width(letter)) > empty]).toEqual([letter, true]);
  });
});

describe('sharePicture', () => {
  it('is drawn once and then taken from the cache', async () => {
    const drawn = await sharePicture(card, cache);
    const { width, height } = await sharp(drawn).metadata();
    expect([width, height]).toEqual([SHARE_WIDTH, SHARE_HEIGHT]);
    const [kept, ...others] = readdirSync(cache);
    expect(others).toEqual([]);
    writeFileSync(join(cache, kept ?? ''), 'kept');
    expect((await sharePicture(card, cache)).toString()).toBe('kept');
    expect((await sharePicture({ ...card, title: 'Другая область' }, cache)).length).toBeGreaterThan(1000);
  });
});

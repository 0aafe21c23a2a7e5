import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { writeRecord } from '../cache/cached-files.ts';
import { PLAIN_MOTIF } from '../domain/ornament.ts';
import { SHARE_HEIGHT, SHARE_WIDTH, type ShareCard } from '../domain/share-card.ts';
import { sharePicture, shareSvg } from './picture.ts';

const cache = temporaryFolder();

const card: ShareCard = {
  path: '/regions/testovaya-oblast/',
  overline: 'Регион',
  title: 'Тестовая область',
  place: 'Россия',
  motif: PLAIN_MOTIF,
  colour: 'oklch(42% 0.09 165)',
  site: 'Тестовые соседи',
};

describe('shareSvg', () => {
  it('sets the words as outlines: no font of the machine is asked for', async () => {
    const svg = await shareSvg(card);
    expect(svg).not.toContain('<text');
    expect(svg).not.toContain('oklch');
  });

  it('wears the colour of its card', async () => {
    expect(await shareSvg(card)).toContain('stroke="#005c41"');
    expect(await shareSvg({ ...card, colour: 'red' })).toContain('stroke="#ff0000"');
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
    await writeRecord(join(cache, kept ?? ''), 'kept');
    expect((await sharePicture(card, cache)).toString()).toBe('kept');
    expect((await sharePicture({ ...card, title: 'Другая область' }, cache)).length).toBeGreaterThan(1000);
  });
});

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { PLAIN_MOTIF } from '../domain/ornament.ts';
import { sharePicture } from './picture.ts';
import { askForPictures, makePictures } from './site-pictures.ts';

const dir = temporaryFolder();
const NONE = { dir: '', has: () => false };
const card = {
  path: '/regions/testovaya-oblast/',
  overline: 'Регион',
  title: 'Тестовая область',
  motif: PLAIN_MOTIF,
  colour: 'oklch(42% 0.09 165)',
  site: 'Тестовые соседи',
};

test('a build makes the pictures that its pages ask for, of former addresses too', async () => {
  const made = makePictures(dir, NONE);
  expect(askForPictures(['/', card.path].map((path) => ({ path, card })))).toBe(true);
  await made();
  const picture = await sharePicture(card);
  for (const name of ['home', 'regions/testovaya-oblast'])
    expect(readFileSync(join(dir, `share/${name}.png`)).equals(picture)).toBe(true);
  expect(askForPictures([])).toBe(false);
});

test('a picture of the same card is that of the former site', async () => {
  const next = join(dir, 'next');
  const made = makePictures(next, { dir, has: (file) => file === '/share/home.png' });
  askForPictures(['/', card.path].map((path) => ({ path, card })));
  await made();
  const inodes = (name: string) =>
    [dir, next].map((folder) => statSync(join(folder, `share/${name}.png`)).ino);
  const [former, own] = inodes('home');
  expect(own).toBe(former);
  expect(new Set(inodes('regions/testovaya-oblast')).size).toBe(2);
});

test('one that cannot be made fails the build', async () => {
  const made = makePictures(join(dir, 'share/home.png'), NONE);
  askForPictures([{ path: '/', card }]);
  await expect(made()).rejects.toThrow('home.png');
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { PLAIN_MOTIF } from '../domain/ornament.ts';
import { sharePicture } from './picture.ts';
import { askForPictures, makePictures } from './site-pictures.ts';

const dir = temporaryFolder();
const card = {
  path: '/regions/testovaya-oblast/',
  overline: 'Регион',
  title: 'Тестовая область',
  motif: PLAIN_MOTIF,
  colour: 'oklch(42% 0.09 165)',
  site: 'Тестовые соседи',
};

test('a build makes the pictures that its pages ask for, of former addresses too', async () => {
  const made = makePictures(dir);
  expect(askForPictures(['/', card.path].map((path) => ({ path, card })))).toBe(true);
  await made();
  const picture = await sharePicture(card);
  for (const name of ['home', 'regions/testovaya-oblast'])
    expect(readFileSync(join(dir, `share/${name}.png`)).equals(picture)).toBe(true);
  expect(askForPictures([])).toBe(false);
});

test('one that cannot be made fails the build', async () => {
  const made = makePictures(join(dir, 'share/home.png'));
  askForPictures([{ path: '/', card }]);
  await expect(made()).rejects.toThrow('home.png');
});

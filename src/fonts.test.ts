import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../tests/temporary-folder.ts';
import { charactersIn, fontFaces, lettersOf, rangesOf } from './fonts.ts';

const content = temporaryFolder();

const golos = {
  package: '@fontsource-variable/golos-text',
  file: 'golos-text-*-wght-normal',
  weight: '400 900',
};

describe('ranges of characters', () => {
  it('are read and written as CSS does', () => {
    expect(charactersIn('U+41-43,U+2116')).toEqual(['A', 'B', 'C', '№']);
    expect(rangesOf(['C', 'A', 'B', '№'])).toEqual(['U+41-43', 'U+2116']);
  });
});

describe('lettersOf', () => {
  it('takes the letters of the content besides those that are always there', async () => {
    writeFileSync(join(content, 'glossary.yaml'), '- term: Һүхэ\n');
    const letters = await lettersOf(content, ['glossary.yaml']);
    for (const letter of 'яЁ№₽ү') expect([letter, letters.has(letter)]).toEqual([letter, true]);
    expect(letters.has('Ω')).toBe(false);
  });
});

describe('fontFaces', () => {
  it('gives a part of Unicode only when a letter of it is used, and makes its file smaller', async () => {
    const faces = await fontFaces(golos, new Set('Съезд №1'));
    expect(faces.map((face) => face.unicodeRange)).toEqual([
      ['U+421', 'U+434-435', 'U+437', 'U+44A', 'U+2116'],
      ['U+20', 'U+31'],
    ]);
    for (const { file } of faces) expect(statSync(file).size).toBeLessThan(8000);
  });

  it('brings another alphabet as a small file of its own', async () => {
    const faces = await fontFaces(golos, new Set('ү'));
    expect(faces.map((face) => face.unicodeRange)).toEqual([['U+4AF']]);
  });
});

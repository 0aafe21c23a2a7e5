/** The subjects of the Federation, as article 65 of its Constitution lists them, in the cases that pages need. */
import Az from 'az';
import { expect, test } from 'vitest';
import { readContent } from '../../src/content-layer/parse-file.ts';
import { openMorphology } from '../../src/language/dictionary.ts';

const { entries } = await readContent('content');
const regions = entries.regions.map(({ data }) => data);

test('all 89 are in the vocabulary, whether something is told of them or not', () => {
  const kinds = regions.map(({ name }) => /республика|край|область|округ/i.exec(name)?.[0].toLowerCase());
  const counted = Object.fromEntries(
    [...Map.groupBy(kinds, (kind) => kind ?? 'город')].map(([kind, all]) => [kind, all.length]),
  );
  // One of the oblasts is autonomous.
  const subjects = { республика: 24, край: 9, область: 48 + 1, город: 3, округ: 4 };
  expect(counted).toEqual(subjects);
  expect(new Set(regions.map(({ name }) => name)).size).toBe(89);
});

/** Words whose form in a case the dictionary does not know as a form of the name. */
function undeclined(name: string, cased: string, grammeme: string): string[] {
  const wordsOf = (text: string) => text.match(/[\p{L}-]+/gu) ?? [];
  // «Карачаево-Черкесской»: the parts before the last stay as they are.
  const last = (word = '') => word.toLowerCase().split('-').at(-1) ?? '';
  const cases = wordsOf(cased);
  return wordsOf(name).filter((word, at) => {
    const readings = Az.Morph(last(word), {
      ignoreCase: true,
      parsers: ['Dictionary'],
      typos: 0,
      stutter: 0,
    });
    const forms = readings.flatMap((reading) =>
      Array.from({ length: reading.formCnt }, (_, form) => reading.inflect(form)),
    );
    return !forms.some(({ word: form, tag }) => form === last(cases[at]) && tag[grammeme] && tag.sing);
  });
}

test('each is declined as the dictionary does it; proper names after «Республика» stay as they are', async () => {
  await openMorphology();
  for (const { name, genitive, locative } of regions) {
    const [, republic = ''] = /^Республика (.+)/.exec(name) ?? [];
    const kept: string[] = republic.match(/[\p{L}-]+/gu) ?? [];
    expect(genitive.endsWith(republic) && locative.endsWith(republic), name).toBe(true);
    const wrong = [
      ...undeclined(name, genitive, 'gent'),
      ...undeclined(name, locative.replace(/^во?\s/, ''), 'loct'),
    ];
    expect(
      wrong.filter((word) => !kept.includes(word)),
      name,
    ).toEqual([]);
  }
});

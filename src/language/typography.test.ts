import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  setQuotes,
  setSpaces,
  setSpacesOfAll,
  typeset,
  typesetAhead,
  typesetOfficial,
} from './typography.ts';

/** `_` stands for a space that does not break, `~` for a narrow one. */
const EXAMPLES: [what: string, before: string, after: string][] = [
  ['straight quotes', 'ТОС "Обской" рядом', 'ТОС «Обской» рядом'],
  ['quotes within quotes', 'Сказал: "ТОС "Обской" жив"', 'Сказал: «ТОС „Обской“ жив»'],
  ['guillemets within guillemets', '«ТОС «Обской» рядом»', '«ТОС „Обской“ рядом»'],
  ['two closing marks together', '«ТОС «Обской»»', '«ТОС „Обской“»'],
  ['English quotes', 'ТОС “Обской”', 'ТОС «Обской»'],
  ['two quotations side by side', '"пруд" и "сквер"', '«пруд» и_«сквер»'],
  ['hyphen between words', 'Пруд - это вода', 'Пруд_— это вода'],
  ['two hyphens', 'Пруд -- это вода', 'Пруд_— это вода'],
  ['en dash between words', 'Пруд – это вода', 'Пруд_— это вода'],
  ['hyphen inside a word', 'что-то из-за ТОС-лидера', 'что-то из-за ТОС-лидера'],
  ['short words', 'жить в лесу и у реки', 'жить в_лесу и_у_реки'],
  ['short word after a short word', 'не для того, а к дому', 'не_для того, а_к_дому'],
  ['particle', 'сделал бы это', 'сделал_бы это'],
  ['number sign without a space', 'дом №5', 'дом №~5'],
  ['number sign with a space', 'дом № 5', 'дом №~5'],
  ['section sign', 'по §5', 'по_§~5'],
  ['initials together', 'А.С. Пушкин', 'А._С._Пушкин'],
  ['initials apart', 'А. С. Пушкин', 'А._С._Пушкин'],
  ['range of years', 'план на 2023-2024 годы', 'план на_2023–2024 годы'],
  ['range of years with spaces', '2028 – 2030 годы', '2028–2030 годы'],
  ['range of years, shortened', '2025-2027 гг.', '2025–2027_гг.'],
  ['percent', 'не менее 70% жителей', 'не_менее 70_% жителей'],
  ['percent with a space', '34 %', '34_%'],
  ['roubles', 'собрали 500₽', 'собрали 500_₽'],
  ['roubles with a space', '500 ₽', '500_₽'],
  ['roubles in words', '500 руб.', '500_руб.'],
  ['number in groups of digits', 'дал 1 343 819 рублей', 'дал 1_343_819_рублей'],
  ['year before a number', 'в 2024 500 человек', 'в_2024 500_человек'],
  ['number and its noun', 'за 3 дня', 'за_3_дня'],
  ['day and month', '8 сентября 2020 года', '8_сентября 2020_года'],
  ['short year', 'в 2024 г.', 'в_2024_г.'],
  ['abbreviation that ends a list', 'и т. д.', 'и_т._д.'],
  ['abbreviation without spaces', 'и т.п.', 'и_т._п.'],
  ['town', 'г. Тестово', 'г._Тестово'],
  ['house', 'ул. Тестовая, д. 5', 'ул._Тестовая, д._5'],
  ['legal form', 'ООО "Ромашка"', 'ООО_«Ромашка»'],
  ['address of a page', 'см. https://example.ru/a-b', 'см. https://example.ru/a-b'],
  ['line break', 'первая строка\nвторая строка', 'первая строка\nвторая строка'],
];

const unfold = (text: string) => text.replaceAll('_', '\u00A0').replaceAll('~', '\u202F');

describe('typeset', () => {
  test.each(EXAMPLES)('%s', (_, before, after) => {
    expect(typeset(before)).toBe(unfold(after));
  });

  test.each(EXAMPLES)('changes nothing of what is set: %s', (_, before) => {
    const once = typeset(before);
    expect(typeset(once)).toBe(once);
  });

  test.each(EXAMPLES)('changes no letter and no digit: %s', (_, before) => {
    expect(bare(typeset(before))).toBe(bare(before));
  });

  it('leaves an empty text empty', () => {
    expect(typeset('')).toBe('');
  });
});

describe('setQuotes', () => {
  test.each(EXAMPLES)('keeps the length and all but the quotation marks: %s', (_, before) => {
    const after = setQuotes(before);
    expect(after).toHaveLength(before.length);
    for (const [index, sign] of [...after].entries()) {
      if (!QUOTES.includes(sign)) expect(sign).toBe([...before][index]);
    }
  });
});

describe('setSpaces', () => {
  it('steps over tags and leaves quotation marks alone', () => {
    expect(setSpaces('"в <wbr>доме" - <wbr>и в саду')).toBe(
      '"в\u00A0<wbr>доме"\u00A0— <wbr>и\u00A0в\u00A0саду',
    );
  });
});

describe('official documents', () => {
  it.each([
    ['социально - значимых проектов', 'социально-значимых проектов'],
    ['информационно - методической поддержки', 'информационно-методической поддержки'],
    ['историко - культурное наследие', 'историко-культурное наследие'],
    ['на муниципальном уровне - Советы ТОС', 'на_муниципальном уровне_— Советы ТОС'],
    ['уникальные проекты - направленные', 'уникальные проекты_— направленные'],
    ['главное – новые дворы', 'главное_— новые дворы'],
    ['сделать дёшево - задача совета', 'сделать дёшево_— задача совета'],
  ])('join a compound adjective and keep a dash: %s', (before, after) => {
    expect(typesetOfficial(before)).toBe(unfold(after));
  });

  it('alone do so: of ours the same signs are a dash', () => {
    expect(typeset('во дворе светло - новые фонари')).toBe('во\u00A0дворе светло\u00A0— новые фонари');
  });

  const folder = join(import.meta.dirname, '..', '..', 'content');
  const files = globSync(['resolutions/*/*.txt', 'strategy/*/*.txt'], { cwd: folder });

  it('are there', () => {
    expect(files.length).toBeGreaterThanOrEqual(2);
  });

  it.each(files)('%s keeps every letter, digit and sign', (file) => {
    const lines = readFileSync(join(folder, file), 'utf8').split(/\r?\n/);
    expect(lines.some((line) => typesetOfficial(line) !== line)).toBe(true);
    for (const line of lines) expect(bare(typesetOfficial(line))).toBe(bare(line));
  });

  it.each(files)('%s rests once it is set', (file) => {
    for (const line of readFileSync(join(folder, file), 'utf8').split(/\r?\n/)) {
      const once = typesetOfficial(line);
      expect(typesetOfficial(once)).toBe(once);
    }
  });
});

it('decodes no references: what the rules have seen is what is shown', () => {
  const text = 'Двор &lt;b&gt; &#x0; &laquo;липы&raquo; &amp;amp; R&D &#10;';
  expect(typeset(text).replaceAll('\u00A0', ' ')).toBe(text);
});

it('changes no letter, digit or sign of any text', () => {
  const pieces =
    'слово|Б|в|и|бы|5|20|2019|1000000|№|§|%|₽|руб.|г.|т.|д.|тыс|млн|А.|кв|м2|ул|XX|век|c|&|<|>|&nbsp;|"|«|»|„|-|–|—|*|/|\\|(|)|.|,|!|:|;|+|=|@|#|$|^|~|\n|\t| | | | | |\u00A0|ё|1/2|(c)|...|html|<b>|https://example.ru/a-b';
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces.split('|')), fc.string({ unit: 'binary', maxLength: 3 })), {
      maxLength: 12,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
      expect(setSpacesOfAll(texts).map(bare)).toEqual(texts.map(bare));
      expect(texts.map(typesetOfficial).map(bare)).toEqual(texts.map(bare));
    }),
    { numRuns: 500 },
  );
});

test('what has been set ahead is as if it had been set alone', () => {
  const paragraphs = EXAMPLES.map(([, before]) => before);
  const alone = paragraphs.map(typeset);
  typesetAhead(paragraphs);
  expect(paragraphs.map(typeset)).toEqual(alone);
});

const QUOTES = '"«»„“”‚‘’';

/** The text without what may change: spaces, dashes, quotation marks. */
function bare(text: string): string {
  return [...text].filter((sign) => !/\s/.test(sign) && !`${QUOTES}-–—`.includes(sign)).join('');
}

test('text whose quotation marks stand as they should is left to itself, and comes out as typograf sets it', () => {
  const pieces = ['«', '»', '«пруд»', ' «наш пруд»', '"', '„', '“', ...' \n\u00A0.,()[]!?…—-1*#\\б'];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((each) => each.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      // No text with a slash is left to itself.
      expect(setQuotes(text)).toBe(setQuotes(`${text} /`).slice(0, -2));
    }),
    { numRuns: 1000 },
  );
});

import { describe, expect, it } from 'vitest';
import { makePractice, VOCABULARIES } from '../../tests/make-practice.ts';
import { registerLineSchema, tosCountSchema, type RegisterLine } from '../model/register.ts';
import {
  groupsByPlace,
  knownIn,
  latestInWords,
  LINES_ON_PAGE,
  namesInWords,
  organisationPaths,
  registersByRegion,
  type RegionRegister,
  type RegisterSources,
} from './registers.ts';

const registers = (sources: Partial<RegisterSources>) =>
  registersByRegion({ practices: [], lines: [], counts: [], vocabularies: VOCABULARIES, ...sources });

const line = (fields: Partial<RegisterLine>) =>
  registerLineSchema.parse({
    name: 'Ёж',
    region: 'Тестовая область',
    url: 'https://example.ru/tos',
    publisher: 'Дума',
    ...fields,
  });

const tosCount = (id: string, value: number, fields: object = {}) =>
  tosCountSchema.parse({
    id,
    region: 'testovaya-oblast',
    value,
    covers: 'действуют',
    sources: [{ id: 'vesti', url: 'https://example.ru/tos', publisher: 'Вести' }],
    ...fields,
  });

const summary = (found: RegionRegister[]) =>
  found.map(({ region, lines }) => [
    region.name,
    ...lines.map(
      ({ name, municipality, practices, mentions }) =>
        `${name}, ${municipality}: ${[...practices.map(({ id }) => id), ...mentions.map(({ url }) => url)].join(', ')}`,
    ),
  ]);

describe('registersByRegion', () => {
  const pond = makePractice({ id: 'pond', organisations: ['tos-yozh', 'tos-yasen'] });
  const well = makePractice({ id: 'well', organisations: ['tos-yozh'] });

  it('gathers the practices of each, regions and names in alphabetical order', () => {
    const bridge = makePractice({ id: 'bridge', region: 'primernyy-kray', organisations: ['tos-zhuk'] });
    expect(summary(registers({ practices: [pond, bridge, well] }))).toEqual([
      ['Примерный край', 'ТОС «Жук», undefined: bridge'],
      ['Тестовая область', 'ТОС «Ёж», undefined: pond, well', 'ТОС «Ясень», undefined: pond'],
    ]);
  });

  it('lists one that acts in two regions in both', () => {
    const guest = makePractice({ id: 'guest', region: 'primernyy-kray', organisations: ['tos-yozh'] });
    expect(registers({ practices: [well, guest] }).map(({ lines }) => lines.length)).toEqual([1, 1]);
  });

  it('leaves out regions of which nothing is known', () => {
    expect(registers({})).toEqual([]);
    expect(registers({ counts: [tosCount('one', 1)] }).map(({ region }) => region.id)).toEqual([
      'testovaya-oblast',
    ]);
  });

  it('takes a line of a register to who acts under that name in that municipality', () => {
    const practices = [
      makePractice({ id: 'well', municipality: 'testovskiy-okrug', organisations: ['tos-yozh'] }),
    ];
    const municipality = 'Тестовский округ';
    const named = (...lines: RegisterLine[]) => summary(registers({ practices, lines }))[0]?.slice(1);
    expect(named(line({ name: 'ТОС "Еж"', municipality }))).toEqual([
      'ТОС «Ёж», Тестовский округ: well, https://example.ru/tos',
    ]);
    expect(named(line({ municipality: 'Соседний округ' }))).toEqual([
      'Ёж, Соседний округ: https://example.ru/tos',
      'ТОС «Ёж», Тестовский округ: well',
    ]);
  });

  it('keeps two of one name in two villages apart', () => {
    const municipality = 'Тестовский округ';
    const lines = [
      line({ municipality, place: 'деревня Липки' }),
      line({ municipality, place: 'село Дубки' }),
      line({ municipality, place: 'село Дубки', url: 'https://example.ru/drugaya' }),
    ];
    expect(registers({ lines })[0]?.lines.map(({ mentions }) => mentions.length)).toEqual([1, 2]);
  });
});

describe('numbers', () => {
  const numbers = (...counts: ReturnType<typeof tosCount>[]) => registers({ counts })[0] as RegionRegister;

  it('of different days stand beside each other, the newest first, and are never added', () => {
    const { counts } = numbers(
      tosCount('old', 60, { municipality: 'testovskiy-okrug', asOf: '2026-01-12' }),
      tosCount('new', 72, { municipality: 'testovskiy-okrug', asOf: '2026-02-24' }),
      tosCount('whole', 788, { asOf: '2025' }),
    );
    expect(counts.map(({ place, counts: own }) => [place, ...own.map(({ value }) => value)])).toEqual([
      [undefined, 788],
      ['Тестовский округ', 72, 60],
    ]);
  });

  it('say of a region what was counted of the whole, else of its places', () => {
    const ofPlace = tosCount('place', 45, {
      municipality: 'testovskiy-okrug',
      part: 'сёла',
      precision: 'more',
    });
    expect(latestInWords(numbers(ofPlace, tosCount('whole', 788, { asOf: '2025' })))).toBe(
      'Всего, по\u00A0сообщениям: 788 (2025)',
    );
    expect(latestInWords(numbers(ofPlace))).toBe(
      'Всего, по\u00A0сообщениям: Тестовский округ, сёла — больше\u00A045 (время не названо)',
    );
    expect(latestInWords(numbers(tosCount('whole', 1)))).not.toContain('не\u00A0знаем');
    expect(latestInWords({ ...numbers(ofPlace), counts: [] })).toBe('Сколько всего, не\u00A0знаем');
  });
});

const lines = registers({
  practices: [makePractice({ id: 'well', organisations: ['tos-yozh', 'tos-yasen'] })],
  lines: [line({ boundaries: 'решение № 5' }), line({ name: 'Дуб', legal: 'да' }), line({ name: 'Липа' })],
}).flatMap((register) => register.lines);

it('says how many are known by name, and counts each once', () => {
  expect(namesInWords(lines)).toBe(
    'По имени знаем 4 ТОС: 2 — в карточках сайта, 3 — в открытых списках и публикациях, и там и там — 1.',
  );
  expect(namesInWords([])).toBe('По имени не знаем ни одного ТОС.');
});

it.each([
  ['name', 4],
  ['boundaries', 1],
  ['act', 0],
  [undefined, undefined],
] as const)('knows what the column %s holds of %s', (fills, known) => {
  expect(knownIn({ id: 'column', name: 'Графа', fills, sources: [] }, lines)).toBe(known);
});

it('groups a page by municipality, those only named by where they are named', () => {
  const groups = groupsByPlace([
    ...lines,
    ...registers({
      lines: [line({ name: 'Вяз', municipality: 'Округ', url: 'https://example.ru/2' })],
    }).flatMap((register) => register.lines),
  ]);
  expect(
    groups.map(({ label, acting, listed }) => [label, acting.length, listed.map((named) => named.length)]),
  ).toEqual([
    ['Муниципалитет не назван', 2, [2]],
    ['Округ', 0, [1]],
  ]);
});

it('leads to the page of the region that holds the organisation', () => {
  const practices = [makePractice({ organisations: ['tos-yasen'] })];
  const path = (...others: RegisterLine[]) =>
    organisationPaths(registers({ practices, lines: others })).get('testovaya-oblast/tos-yasen');
  const before = Array.from({ length: LINES_ON_PAGE }, (_, at) => line({ name: `Вяз ${at}` }));
  expect(path()).toBe('/registers/testovaya-oblast/#tos-yasen');
  expect(path(...before)).toBe('/registers/testovaya-oblast/2/#tos-yasen');
});

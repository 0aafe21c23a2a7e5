import { expect, test } from 'vitest';
import { A_SOURCE, A_STORY, makePractice, VOCABULARIES } from '../../tests/make-practice.ts';
import { leadFile, leads } from './leads.ts';
import type { PracticeCase } from './practice.ts';
import { amountsByRegion } from './tile-map.ts';

const document = {
  id: 'sezd',
  title: 'Резолюция съезда',
  shortTitle: 'Съезд',
  adopted: '2020-05-20',
  region: undefined,
  path: '/resolutions/sezd/',
  clauses: ['1', '2', '3', '4'].map((number) => ({ number, verb: 'помочь', text: `помочь: ${number}` })),
  addressees: [],
  followUp: {
    remarks: [],
    sources: [],
    records: [
      { point: '2', status: 'not-found', what: 'Не нашли.', checked: '2026-11-28' } as const,
      { point: '3', status: 'partly', what: 'Нашли.' } as const,
    ],
  },
};
const strategy = {
  path: '/strategy/plan/',
  shortTitle: 'План',
  indicators: [
    { id: 'known', name: 'Число дел', text: 'число дел – 5', observations: [{}] },
    { id: 'unknown', name: 'Доля жителей', text: 'доля жителей – 70%;', observations: [] },
  ],
};
const told = (practices: readonly PracticeCase[], contests: { region?: string }[] = []) =>
  leads({
    practices,
    regions: amountsByRegion(VOCABULARIES.regions.values(), practices),
    resolutions: [document],
    strategies: [strategy],
    contests,
  });
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ');
const lead = (id: string, ...arguments_: Parameters<typeof told>) => {
  const found = told(...arguments_).find((each) => each.id === id);
  return found && [plain(found.finding), ...found.items.map(({ label, note }) => plain(`${label}: ${note}`))];
};
const sources = (date: string) => [{ ...A_SOURCE, date }];
const money = (...rows: [from: 'residents' | 'grant', rub: number][]) => ({
  rows: rows.map(([from, rub]) => ({ from, rub, source: 'vesti' })),
});

test('a clause is without a trace where one was looked for in vain, or where there is nothing at all', () => {
  expect(lead('no-trace', [makePractice({ implements: ['sezd/1', 'sezd/2'] })])).toEqual([
    'Следа не нашли у 2 из 4 пунктов',
    '2. помочь: 2: сообщений не нашли, искали до 28 ноября 2026 г.',
    '4. помочь: 4: на сайте нет ни одного примера',
  ]);
});

test('an indicator is not measured where no source gives a value', () => {
  expect(lead('unmeasured', [])).toEqual([
    'Ни одного значения не нашли у 1 из 2 показателей',
    'Доля жителей: в документе: доля жителей – 70%',
  ]);
});

test('a region has no support where neither a card nor a contest tells of any', () => {
  const practices = [
    makePractice({ id: 'a' }),
    makePractice({ id: 'b', region: 'primernyy-kray' }),
    makePractice({ id: 'c', region: 'primernyy-kray', kind: 'regional' }),
  ];
  expect(lead('no-support', practices)).toEqual([
    'Ни конкурса, ни программы не нашли в 1 из 2 регионов, где есть дела',
    'Тестовая область: 1 дело',
  ]);
  expect(lead('no-support', practices, [{ region: 'testovaya-oblast' }])).toBeUndefined();
});

test('a deed is unfinished where nobody has told of it for two years, by the day of the check and not by today', () => {
  const practices = [
    makePractice({
      id: 'a',
      title: 'Сквер',
      status: 'running',
      sources: sources('2024-11'),
      checked: '2026-01-01',
    }),
    makePractice({
      id: 'b',
      title: 'Пруд',
      status: 'planned',
      sources: sources('2021'),
      checked: '2026-01-01',
    }),
    makePractice({ id: 'c', status: 'running', sources: sources('2025'), checked: '2026-01-01' }),
    makePractice({ id: 'd', status: 'done', sources: sources('2020'), checked: '2026-01-01' }),
    makePractice({ id: 'e', status: 'running', sources: [A_SOURCE], checked: '2026-01-01' }),
  ];
  expect(lead('unfinished', practices)).toEqual([
    'Конца не знаем, а последняя публикация — 2024 года или старше: 2 из 5 дел',
    'Пруд: только задумали, последняя публикация: 2021',
    'Сквер: ещё делают, последняя публикация: ноябрь 2024',
  ]);
});

test('a share of residents is known only where something besides their money is', () => {
  const practices = [
    makePractice({ id: 'a', title: 'Пруд', money: money(['residents', 30], ['grant', 70]) }),
    makePractice({ id: 'b', title: 'Сквер', money: money(['residents', 60], ['grant', 40]) }),
    makePractice({ id: 'c', money: money(['residents', 60]) }),
  ];
  expect(lead('residents-pay', practices)).toEqual([
    'Доля жителей известна у 2 из 3 дел; самая большая — 60 %',
    'Сквер: 60 %: 60 ₽ из 100 ₽, что названы',
    'Пруд: 30 %: 30 ₽ из 100 ₽, что названы',
  ]);
});

test('what did not work out and what others repeated are lists of their own, of deeds alone', () => {
  const story = `${A_STORY}\n## Что не получилось\n\nМостки сломали.\n`;
  const practices = [
    makePractice({ id: 'a', title: 'Пруд', story, end: '2020' }),
    makePractice({ id: 'b', title: 'Сквер', adaptedBy: ['c'] }),
    makePractice({ id: 'c', story, kind: 'municipal' }),
  ];
  expect(lead('setbacks', practices)).toEqual(['О том, что не вышло, рассказали в 1 из 2 дел', 'Пруд: 2020']);
  expect(lead('repeated', practices)).toEqual([
    'Повторили в другом месте: 1 из 2 дел',
    'Сквер: повторили 1 раз',
  ]);
});

test('nothing to tell is no lead; a file has every item with its page', () => {
  expect(leads({ practices: [], regions: [], resolutions: [], strategies: [], contests: [] })).toEqual([]);
  const [first] = told([makePractice({ implements: ['sezd/1', 'sezd/2', 'sezd/4'] })]);
  expect(first && plain(leadFile(first, (path) => `https://example.org${path}`))).toBe(
    [
      '\uFEFFПункт;Что известно;Откуда;Страница',
      '2. помочь: 2;сообщений не нашли, искали до 28 ноября 2026 г.;Съезд;https://example.org/resolutions/sezd/follow-up/#p-2',
      '',
    ].join('\r\n'),
  );
});

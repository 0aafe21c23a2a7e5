import { expect, test } from 'vitest';
import { makePractice, VOCABULARIES } from '../../tests/make-practice.ts';
import { chartFile, pressCharts } from './press-charts.ts';
import { amountsByRegion } from './tile-map.ts';

const regions = [...VOCABULARIES.regions.values()].map((region, at) => ({ ...region, tile: [at, 0] }));
const practices = [
  makePractice({
    id: 'a',
    directions: ['ecology'],
    implements: ['sezd/1.1'],
    end: '2024',
    money: { rows: [{ from: 'grant', rub: 1000.5, source: 'vesti' }] },
  }),
  makePractice({
    id: 'b',
    directions: ['ecology'],
    status: 'unknown',
    money: {
      rows: [
        { from: 'grant', rub: 2000, source: 'vesti' },
        { from: 'residents', rub: 30, source: 'vesti' },
      ],
    },
  }),
  makePractice({ id: 'c', directions: ['safety'], region: 'primernyy-kray' }),
  makePractice({ id: 'd', kind: 'regional' }),
];
const told = (own = practices) => ({
  practices: own,
  regions: amountsByRegion(regions, own),
  resolutions: [resolution],
  site: 'Тестовые практики',
});
const resolution = {
  id: 'sezd',
  title: 'Резолюция съезда',
  shortTitle: 'Съезд',
  adopted: '2020-05-20',
  region: VOCABULARIES.regions.get('testovaya-oblast'),
  path: '/resolutions/sezd/',
  clauses: [
    { number: '1.1', verb: 'помочь', text: 'помочь' },
    { number: '1.2', verb: 'рассказать', text: 'рассказать' },
  ],
  addressees: [],
};
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ');

test('a chart is named by what it finds', () => {
  const charts = pressCharts(told());
  expect(charts.map(({ number, id, finding }) => `${number ?? '-'} ${id}: ${plain(finding)}`)).toEqual([
    '1 directions: 3 дела соседей. Чаще всего берутся за экологию: 2',
    '2 regions: Больше всего дел — в Тестовой области: 2 из 3',
    '3 payers: Чаще других платят: грант, чей — не названо — 2 из 2 дел, где плательщик назван',
    '4 clauses-sezd: Примеры есть у 1 пункта из 2, из Тестовой области — у 1',
    '5 trust: Одна публикация — у 3 из 3 дел',
    '- years: Больше всего дел — 2024 года: 1 из 1 дела, где год назван',
    '- endings: Сделано 2 дела из 3',
  ]);
});

test('a question that the cards do not answer is not asked', () => {
  const [first] = practices.slice(2);
  const charts = pressCharts({ ...told(first ? [first] : []), resolutions: [] });
  expect(charts.map(({ id }) => id)).toEqual(['directions', 'endings']);
});

test('its file holds the roubles of each payer, and where the deeds are', () => {
  const payers = pressCharts(told()).find(({ id }) => id === 'payers');
  expect(payers && chartFile(payers, (path) => `https://example.org${path}`)).toBe(
    [
      '\uFEFFЧьи деньги;Дел;Вместе, ₽;Какие это дела',
      'Грант, чей — не названо;2;3000,5;https://example.org/practices/payer/grant/#deeds',
      'Жители;1;30;https://example.org/practices/payer/residents/#deeds',
      '',
    ].join('\r\n'),
  );
});

test('every clause is in its file, those without an example too', () => {
  const clauses = pressCharts(told()).find(({ coverage }) => coverage);
  expect(clauses && plain(chartFile(clauses, (path) => `https://example.org${path}`))).toBe(
    [
      '\uFEFFПункт;Кому;Примеры;Карточек;Где это',
      "'1.1;;есть примеры из Тестовой области;1;https://example.org/resolutions/sezd/#p-1-1",
      "'1.2;;примеров нет;0;https://example.org/resolutions/sezd/#p-1-2",
      '',
    ].join('\r\n'),
  );
});

test('what may be believed is counted of all deeds', () => {
  const trust = pressCharts(told()).find(({ id }) => id === 'trust');
  expect(trust?.rows.map(({ label, count, share }) => [plain(label), count, share])).toEqual([
    ['названа стоимость или её часть', 2, 2 / 3],
    ['назван год', 1, 1 / 3],
  ]);
});

import { expect, test } from 'vitest';
import { makePractice, VOCABULARIES } from '../../tests/make-practice.ts';
import { chartFile, pressCharts } from './press-charts.ts';
import { amountsByRegion } from './tile-map.ts';

const regions = [...VOCABULARIES.regions.values()].map((region, at) => ({ ...region, tile: [at, 0] }));
const practices = [
  makePractice({
    id: 'a',
    directions: ['ecology'],
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
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ');

test('a chart is named by what it finds', () => {
  const charts = pressCharts(practices, amountsByRegion(regions, practices));
  expect(charts.map(({ id, finding }) => `${id}: ${plain(finding)}`)).toEqual([
    'directions: Чаще всего берутся за экологию: 2 из 3 дел',
    'regions: Больше всего дел — в Тестовой области: 2 из 3',
    'years: Больше всего дел — 2024 года: 1 из 1 дела, где год назван',
    'payers: Чаще других платят: грант, чей — не названо — 2 из 2 дел, где плательщик назван',
    'endings: Сделано 2 дела из 3',
  ]);
});

test('a question that the cards do not answer is not asked', () => {
  const [first] = practices.slice(2);
  const charts = pressCharts(first ? [first] : [], amountsByRegion(VOCABULARIES.regions.values(), practices));
  expect(charts.map(({ id }) => id)).toEqual(['directions', 'endings']);
});

test('its file holds the roubles of each payer, and where the deeds are', () => {
  const payers = pressCharts(practices, []).find(({ id }) => id === 'payers');
  expect(payers && chartFile(payers, (path) => `https://example.org${path}`)).toBe(
    [
      '\uFEFFЧьи деньги;Дел;Вместе, ₽;Какие это дела',
      'Грант, чей — не названо;2;3000,5;https://example.org/practices/payer/grant/#deeds',
      'Жители;1;30;https://example.org/practices/payer/residents/#deeds',
      '',
    ].join('\r\n'),
  );
});

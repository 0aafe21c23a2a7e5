import { expect, test } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { costStrip, type CostStrip } from './costs.ts';

const deed = (rub: number, fields: object = {}) =>
  makePractice({ id: `delo-${rub}`, money: { rows: [], total: { rub, source: 'vesti' } }, ...fields });
const unknown = makePractice({ id: 'bez-summy' });
const support = makePractice({ id: 'konkurs', kind: 'regional' });
const drawn = (...practices: Parameters<typeof costStrip>[0]) => costStrip(practices) as CostStrip;

test('named sums stand in order on a scale of which each step is about three times the last', () => {
  const { finding, note, costs, ticks } = drawn(
    deed(9_000_000),
    deed(60_000),
    unknown,
    deed(300_000),
    support,
  );
  expect(finding.replaceAll('\u00A0', ' ')).toBe('От 60 тыс. ₽ до 9 млн ₽: сумма названа у 3 из 4 дел');
  expect(note.replaceAll('\u00A0', ' ')).toBe('Половина сумм — до 300 тыс. ₽.');
  expect(costs.map(({ practice, at }) => [practice.id, Math.round(at * 100)])).toEqual([
    ['delo-60000', 12],
    ['delo-300000', 40],
    ['delo-9000000', 98],
  ]);
  expect(
    ticks.map(({ label, at, isMinor }) => [label.replaceAll('\u00A0', ' '), Math.round(at * 100), isMinor]),
  ).toEqual([
    ['30 тыс. ₽', 0, true],
    ['100 тыс. ₽', 21, false],
    ['300 тыс. ₽', 40, true],
    ['1 млн ₽', 60, false],
    ['3 млн ₽', 79, true],
    ['10 млн ₽', 100, false],
  ]);
});

test('dots that would lie on each other stand above each other', () => {
  expect(
    drawn(deed(100_000), deed(101_000), deed(102_000), deed(900_000)).costs.map(({ level }) => level),
  ).toEqual([0, 1, 2, 0]);
});

test('a scale that would grow without end shows the first deeds, and says of how many', () => {
  const { finding, note, costs } = drawn(...Array.from({ length: 70 }, (_, at) => deed(100_000 + at)));
  expect(costs).toHaveLength(60);
  expect(finding.replaceAll('\u00A0', ' ')).toContain('у 70 из 70 дел');
  expect(note.replaceAll('\u00A0', ' ')).toContain('Здесь первые 60 из 70.');
});

test('a part of a cost is told apart from the whole, and said as exactly as its source says it', () => {
  const part = deed(70_000, {
    money: { rows: [{ from: 'residents', rub: 70_000, precision: 'about', source: 'vesti' }] },
  });
  const { costs } = drawn(deed(60_000), part, deed(80_000));
  expect(costs.map(({ isWhole }) => isWhole)).toEqual([true, false, true]);
  expect(costs[1]?.words.replaceAll('\u00A0', ' ')).toBe('около 70 000 ₽, часть стоимости');
});

test('fewer than three sums are a sentence, and no deed is nothing', () => {
  const said = (...practices: Parameters<typeof costStrip>[0]) =>
    (costStrip(practices) as string | undefined)?.replaceAll('\u00A0', ' ');
  expect(said(deed(60_000), deed(70_000), unknown)).toBe('Сколько это стоило, известно только у 2 из 3 дел.');
  expect(said(unknown)).toBe('Сколько это стоило, источники не говорят.');
  expect(said(support)).toBeUndefined();
});

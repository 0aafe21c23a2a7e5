import { expect, test } from 'vitest';
import { makePractice, VOCABULARIES } from '../../tests/make-practice.ts';
import { amountsByRegion, crosses, mostDeeds, sewnFor, tileMap } from './tile-map.ts';

const regions = [...VOCABULARIES.regions.values()].map((region, at) => ({
  ...region,
  tile: [4 + at, 3 - at],
}));
const silent = regions.slice(0, 1).map((region) => ({ ...region, id: 'tikhaya-oblast', tile: [4, 4] }));
const deeds = (amount: number, region: string) =>
  Array.from({ length: amount }, (_, at) => makePractice({ id: `${region}-${at}`, region }));
const support = makePractice({ id: 'konkurs', kind: 'regional', region: 'primernyy-kray' });

test('more deeds sew more crosses, in five classes', () => {
  expect([0, 1, 2, 4, 5, 9, 10, 38].map(sewnFor)).toEqual([0, 1, 5, 5, 13, 13, 25, 25]);
  for (const sewn of [1, 5, 13, 25]) expect(crosses(sewn).match(/M/g)).toHaveLength(sewn);
  expect(crosses(5)).toContain('M2 1');
  expect(crosses(5)).not.toContain('M1 1');
});

test('tiles keep their neighbourhood and begin where the first of them stands', () => {
  const amounts = amountsByRegion(
    [...regions, ...silent, ...VOCABULARIES.regions.values()],
    [...deeds(3, 'testovaya-oblast'), support],
  );
  const map = tileMap(amounts);
  expect(
    map?.tiles.map(({ region, x, y, sewn, deeds, support }) => [region.id, x, y, sewn, deeds, support]),
  ).toEqual([
    ['testovaya-oblast', 0, 8.5, 5, 3, 0],
    ['primernyy-kray', 7, 0, 0, 0, 1],
    ['tikhaya-oblast', 0, 17, 0, 0, 0],
  ]);
  expect(map).toMatchObject({ width: 12, height: 22, hasCorner: true });
});

test('a collection whose regions have no tiles, or one of them, gets no map', () => {
  expect(tileMap(amountsByRegion(VOCABULARIES.regions.values(), []))).toBeUndefined();
  expect(tileMap(amountsByRegion(regions.slice(0, 1), deeds(1, 'testovaya-oblast')))).toBeUndefined();
});

test('the finding names the region of most deeds, or says that several have as many', () => {
  const found = (...practices: Parameters<typeof amountsByRegion>[1]) =>
    mostDeeds(amountsByRegion(regions, practices))?.replaceAll('\u00A0', ' ');
  expect(found(...deeds(3, 'testovaya-oblast'), ...deeds(1, 'primernyy-kray'), support)).toBe(
    'Больше всего дел — в Тестовой области: 3 из 4',
  );
  expect(found(...deeds(2, 'testovaya-oblast'), ...deeds(2, 'primernyy-kray'))).toBe(
    'Больше всего дел — в Тестовой области и в Примерном крае: по 2 дела',
  );
  expect(found(support)).toBeUndefined();
});

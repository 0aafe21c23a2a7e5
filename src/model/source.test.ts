import { describe, expect, it, test } from 'vitest';
import { proposeSourceId, source } from './source.ts';

describe('a source without an address', () => {
  const printed = { id: 'nomer', publisher: 'Газета «Вести»' };

  it.each([
    { date: '2019-05-12', issue: '№ 34, с. 2' },
    { date: '2019-05', title: 'Соседи вычистили пруд' },
  ])('is found by %o', (told) => expect(source.safeParse({ ...printed, ...told }).success).toBe(true));

  it.each([{}, { date: '2019-05-12' }, { issue: '№ 34' }, { title: 'Соседи вычистили пруд' }])(
    'is not found by %o',
    (told) => {
      const { error } = source.safeParse({ ...printed, ...told });
      expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['url']);
    },
  );
});

test.each([
  ['https://vesti-primerovo.ru/1', 'Вести', 'vesti-primerovo'],
  ['', 'Газета «Примеровские вести»', 'gazeta-primerovskie-vesti'],
  ['', '1743', 'istochnik'],
  ['', '', 'istochnik'],
])('the id of %j of %j is %s', (url, publisher, id) => expect(proposeSourceId(url, [], publisher)).toBe(id));

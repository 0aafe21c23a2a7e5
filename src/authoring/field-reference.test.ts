import { describe, expect, it } from 'vitest';
import { COLLECTIONS, schemaOf } from '../model/collections.ts';
import { fieldsOf, type Field } from '../model/field.ts';
import { fieldReference } from './field-reference.ts';

const pathsOf = (fields: readonly Field[], above = ''): string[] =>
  fields.flatMap(({ name, fields: inner, item }) => [
    above + name,
    ...pathsOf(inner ?? item?.fields ?? [], `${above}${name}.`),
  ]);

const practice = (data: Record<string, unknown>, id = 'primerovo-prud') =>
  fieldReference({ practices: [{ id, data }] })[0]?.rows ?? [];
const row = (path: string, rows = practice({})) => {
  const found = rows.find((each) => each.path === path);
  if (!found) throw new Error(`no row ${path}`);
  return found;
};

describe('fieldReference', () => {
  const references = fieldReference({});

  it.each(COLLECTIONS.filter((name) => name !== 'editions'))(
    '%s: every field of the schema',
    (collection) => {
      const rows = references.find((reference) => reference.collection === collection)?.rows ?? [];
      expect(rows.map(({ path }) => path)).toEqual(pathsOf(fieldsOf(schemaOf(collection))));
    },
  );

  it('earlier editions have the fields of a resolution', () => {
    expect(fieldsOf(schemaOf('editions'))).toEqual(fieldsOf(schemaOf('resolutions')));
  });

  it('says in Russian what each is', () => {
    const silent = references.flatMap(({ collection, rows }) =>
      rows
        .filter(({ description }) => !/^[А-ЯЁ]/.test(description))
        .map(({ path }) => `${collection} ${path}`),
    );
    expect(silent).toEqual([]);
  });

  it.each([
    ['title', 'текст, до 100\u00A0знаков'],
    [
      'directions',
      'список, хотя бы одно значение, до 3\u00A0значений; каждое — id записи из справочника taxonomy/directions',
    ],
    ['participants.value', 'целое число, больше нуля'],
    ['awards.year', 'целое число, не меньше 1990, не больше 2100'],
    ['photos.consent', 'true или false'],
  ])('%s is written as «%s»', (path, form) => expect(row(path).form).toBe(form));

  it('says what each value means, and says it once', () => {
    expect(row('kind')).toMatchObject({
      description: 'Дело или поддержка',
      values: [{ value: 'tos', name: 'Дело соседей' }, { value: 'municipal' }, { value: 'regional' }],
    });
  });

  it('takes its examples from entries, of the fullest first', () => {
    const rows =
      fieldReference({
        practices: [
          { id: 'a', data: { title: 'Короткая', settlement: 'село' } },
          {
            id: 'b',
            data: { title: 'Полная', themes: ['ponds'], money: { rows: [{ from: 'grant' }, { rub: 5 }] } },
          },
        ],
      })[0]?.rows ?? [];
    expect(row('title', rows).example).toEqual({ text: 'Полная', id: 'b' });
    expect(row('settlement', rows).example).toEqual({ text: 'село', id: 'a' });
    expect(row('themes', rows).example?.text).toBe('[ponds]');
    expect(row('money.rows.rub', rows).example?.text).toBe('5');
    expect(row('money', rows).example).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { imagePath } from '../model/image.ts';
import { practiceSchema } from '../model/practice.ts';
import { entryText } from './entry-text.ts';
import { fieldsOf, labelOf, type Field } from './fields.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { parse } from 'yaml';

const fields = fieldsOf(jsonSchemaOf(practiceSchema({ image: imagePath }) as unknown as z.ZodType));
const field = (...names: string[]): Field => {
  const found = names.reduce<Field | undefined>(
    (at, name) => (at ? (at.fields ?? at.item?.fields ?? []) : fields).find((each) => each.name === name),
    undefined,
  );
  if (!found) throw new Error(`no field ${names.join('.')}`);
  return found;
};

describe('fieldsOf', () => {
  it.each([
    [['title'], 'text'],
    [['kind'], 'choice'],
    [['region'], 'reference'],
    [['start'], 'time'],
    [['checked'], 'day'],
    [['themes'], 'list'],
    [['money'], 'group'],
    [['money', 'rows', 'rub'], 'number'],
    [['money', 'rows', 'source'], 'integer'],
    [['photos', 'consent'], 'yes-no'],
    [['photos', 'file'], 'photo'],
    [['sources', 'url'], 'address'],
  ])('%j is a %s', (names, type) => expect(field(...names).type).toBe(type));

  it('says what must be filled in, and how much of it', () => {
    expect(fields.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      'title',
      'summary',
      'kind',
      'region',
      'status',
      'directions',
      'sources',
      'checked',
    ]);
    expect(field('title').most).toBe(100);
    expect(field('directions')).toMatchObject({ least: 1, most: 3, item: { target: 'directions' } });
  });

  it('knows what each value means', () => {
    expect(field('kind').values).toContainEqual({ value: 'municipal', meaning: 'муниципальная' });
    expect(field('money', 'rows', 'from').values).toContainEqual({ value: 'residents', meaning: 'жители' });
  });

  it('names every field in Russian', () => {
    expect(fields.filter((each) => !/^[А-ЯЁ]/.test(labelOf(each)))).toEqual([]);
    expect(labelOf(field('title'))).toBe('Заголовок');
  });
});

describe('entryText', () => {
  it('writes what is filled in, in its order, and the text', () => {
    const text = entryText(
      {
        title: 'Пруд: вернули',
        themes: ['ponds'],
        start: '',
        sources: [{ url: 'https://example.org', title: '' }],
        results: [],
      },
      '\n## Проблема\n',
    );
    expect(text).toBe(
      "---\ntitle: 'Пруд: вернули'\nthemes: [ponds]\nsources:\n  - url: https://example.org\n---\n\n## Проблема\n",
    );
  });

  it('keeps texts that look like something else', () => {
    const values = { a: '2024', b: 'да: нет # и', c: 'yes', d: 5, e: true };
    expect(parse(entryText(values, '').split('---\n')[1] ?? '')).toEqual(values);
  });
});

import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { reference, text } from './fields.ts';
import { referencesIn } from './schema-walk.ts';
import { sourceRef } from './source.ts';
import { explainAll } from './explain.ts';

describe('explain', () => {
  const schema = z.strictObject({
    title: text({ max: 10 }).describe('Заголовок'),
    status: z.enum(['done', 'planned']).describe('Чем кончилось'),
    rows: z
      .array(z.strictObject({ rub: z.number().describe('Сумма') }))
      .min(1)
      .max(2),
  });
  const good = { title: 'Пруд', status: 'done', rows: [{ rub: 5 }] };
  const explained = (value: unknown) =>
    explainAll(schema.safeParse(value).error?.issues ?? [], schema, value);

  it('has nothing to say about what is right', () => {
    expect(explained(good)).toEqual([]);
  });

  it('names a missing field and what belongs there', () => {
    const { status: _, ...rest } = good;
    expect(explained(rest)).toEqual([
      {
        path: ['status'],
        message: 'не заполнено поле «status»',
        advice: 'допишите: status — чем кончилось',
        isMissing: true,
      },
    ]);
  });

  it('counts list items from one, as people do', () => {
    expect(explained({ ...good, rows: [{ rub: 5 }, { rub: 'пять' }] })).toEqual([
      expect.objectContaining({
        path: ['rows', 1, 'rub'],
        message: expect.stringContaining('«rows[2].rub»'),
        advice: 'напишите цифрами, без пробелов, слов и единиц: 65000 или 12.5',
      }),
    ]);
  });

  it('shows the wrong value and the right ones', () => {
    expect(explained({ ...good, status: 'dome' })).toEqual([
      {
        path: ['status'],
        message: 'в поле «status» стоит «dome», такого значения нет',
        advice: 'возможно, имелось в виду «done»; есть ещё: planned',
      },
    ]);
  });

  it('points at an unknown key itself, once for each', () => {
    expect(explained({ ...good, titel: 'Пруд', note: 1 })).toEqual([
      expect.objectContaining({ path: ['titel'], atKey: true, advice: expect.stringContaining('«title»') }),
      expect.objectContaining({ path: ['note'], atKey: true }),
    ]);
  });

  it('judges what stands under a misspelt key, and does not call its field missing', () => {
    const { status, ...rest } = good;
    expect(explained({ ...rest, statsu: status })).toEqual([
      {
        path: ['statsu'],
        atKey: true,
        message: 'неизвестное поле «statsu»',
        advice: expect.stringContaining('status'),
      },
    ]);
    expect(explained({ ...rest, statsu: 'dome' }).map(({ path }) => path)).toEqual([['statsu'], ['statsu']]);
  });

  it('suggests the keys of the object that the unknown one stands in', () => {
    expect(explained({ ...good, rows: [{ rub: 5, rubs: 6 }] })).toEqual([
      expect.objectContaining({
        path: ['rows', 0, 'rubs'],
        advice: 'возможно, имелось в виду «rub» — сумма',
      }),
    ]);
  });

  it.each(['layout', 'slug', 'draft'])('says why there is no field %s', (key) => {
    const [found] = explained({ ...good, [key]: './page.astro' });
    expect(found?.message).toContain(key);
    expect(found?.message).not.toContain('неизвестное');
    expect(found?.advice).toBe('уберите эту строку');
  });

  it('counts the letters of what is too long', () => {
    expect(explained({ ...good, title: 'Двенадцать з' })).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/12\u00A0знаков.*не больше 10\u00A0знаков/),
        advice: 'сократите',
      }),
    ]);
  });

  it.each([
    { ...good, title: '' },
    { ...good, title: '  ' },
    { ...good, rows: [] },
  ])('calls an empty field empty', (value) => {
    expect(explained(value)).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/пустое$/) }),
    ]);
  });

  it('leaves to those who know the entries only what they will find', () => {
    const referring = z.strictObject({
      region: reference('regions').optional(),
      themes: z.array(reference('themes')).optional(),
      source: sourceRef().optional(),
    });
    const wrong = [[], ['a'], ['А'], [null], [['a']], {}, 1, true, 'А', ' '];
    for (const key of ['region', 'themes', 'source']) {
      for (const value of [...wrong, ...wrong.map((each) => [each, each])]) {
        const written = { [key]: value };
        const found = [...referencesIn(referring, written)].map(({ path }) => path[0]);
        const issues = referring.safeParse(written).error?.issues ?? [];
        const said = explainAll(issues, referring, written);
        if (issues.length) expect(said, JSON.stringify(written)).not.toEqual([]);
        for (const { path, isReference } of said)
          if (isReference) expect(found, JSON.stringify(written)).toContain(path[0]);
      }
    }
  });

  it('shows a value only where it can be written in a line', () => {
    const wrong = [[{ a: 1 }], [[{}]], [null], { a: { b: 1 } }, [[]], [{ rub: [{}] }]];
    for (const key of Object.keys(good))
      for (const value of wrong)
        for (const { message, advice } of explained({ ...good, [key]: value }))
          expect(message + advice, JSON.stringify({ [key]: value })).not.toMatch(/\[object|null|undefined/);
  });

  it('finds everything at once', () => {
    expect(explained({ title: 7, status: 'dome', rows: 7, extra: 1 }).map(({ path }) => path)).toEqual([
      ['extra'],
      ['title'],
      ['status'],
      ['rows'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { text } from './fields.ts';
import { allowedAdvice, explainAll, nearest } from './explain.ts';

const THEMES = ['ponds', 'parks', 'playgrounds', 'fire-safety'];

describe('nearest', () => {
  it.each([
    ['pond', 'ponds'],
    ['pnods', 'ponds'],
    ['park', 'parks'],
    ['playground', 'playgrounds'],
    ['fire_safety', 'fire-safety'],
    ['ponds', 'ponds'],
  ])('%s is a slip of %s', (wrong, right) => {
    expect(nearest(wrong, THEMES)).toBe(right);
  });

  it.each(['museum', 'skver-u-doma', ''])('%j is a slip of none', (wrong) => {
    expect(nearest(wrong, THEMES)).toBeUndefined();
  });

  it('finds none among none', () => {
    expect(nearest('ponds', [])).toBeUndefined();
  });
});

describe('allowedAdvice', () => {
  it('guesses first and then lists', () => {
    expect(allowedAdvice('pond', THEMES)).toBe(
      'возможно, имелось в виду «ponds»; можно: ponds, parks, playgrounds, fire-safety',
    );
  });

  it('only lists when nothing is near', () => {
    expect(allowedAdvice('museum', THEMES)).toBe('можно: ponds, parks, playgrounds, fire-safety');
  });

  it('does not list more than an eye can take in', () => {
    const many = Array.from({ length: 40 }, (_, index) => `theme-${index}`);
    expect(allowedAdvice('museum', many)).toBe('похожего нет, всего их 40');
    expect(allowedAdvice('theme-1O', many)).toBe('возможно, имелось в виду «theme-1»');
  });
});

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
      { path: ['status'], message: 'не заполнено поле «status»', advice: 'допишите: status — чем кончилось' },
    ]);
  });

  it('counts list items from one, as people do', () => {
    expect(explained({ ...good, rows: [{ rub: 5 }, { rub: 'пять' }] })).toEqual([
      expect.objectContaining({
        path: ['rows', 1, 'rub'],
        message: expect.stringContaining('«rows[2].rub»'),
        advice: 'rub — сумма',
      }),
    ]);
  });

  it('shows the wrong value and the right ones', () => {
    expect(explained({ ...good, status: 'dome' })).toEqual([
      {
        path: ['status'],
        message: 'в поле «status» стоит «dome», такого значения нет',
        advice: 'возможно, имелось в виду «done»; можно: done, planned',
      },
    ]);
  });

  it('points at an unknown key itself, once for each', () => {
    expect(explained({ ...good, titel: 'Пруд', note: 1 })).toEqual([
      expect.objectContaining({ path: ['titel'], atKey: true, advice: expect.stringContaining('«title»') }),
      expect.objectContaining({ path: ['note'], atKey: true }),
    ]);
  });

  it('suggests the keys of the object that the unknown one stands in', () => {
    expect(explained({ ...good, rows: [{ rub: 5, rubs: 6 }] })).toEqual([
      expect.objectContaining({
        path: ['rows', 0, 'rubs'],
        advice: 'возможно, имелось в виду «rub»; можно: rub',
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

  it('finds everything at once', () => {
    expect(explained({ title: 7, status: 'dome', rows: 7, extra: 1 }).map(({ path }) => path)).toEqual([
      ['title'],
      ['status'],
      ['rows'],
      ['extra'],
    ]);
  });
});

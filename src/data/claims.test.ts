import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../check/check.ts';
import { COLLECTIONS, schemaOf } from '../model/collections.ts';
import { fieldsOf, innerFields, type Field } from '../model/field.ts';
import { unpackTree } from '../model/packed-tree.ts';
import { claimSchema, claimsOf, claimTable, NOT_FIGURES, TOLD_IN, type Claim } from './claims.ts';
import { tableName, type Row } from './table.ts';

describe('numbers of the schemas', () => {
  /** Every number, and whether a source stands beside it or above. */
  function numbers(
    fields: readonly Field[],
    above: string,
    isSourced = false,
  ): { code: string; isSourced: boolean }[] {
    const isTold = isSourced || fields.some(({ name }) => name === 'source' || name === 'sources');
    return fields.flatMap((field) => {
      const code = `${above}.${field.name}`;
      const inner = innerFields(field);
      if (inner.length) return numbers(inner, code, isTold);
      const { kind } = field.item ?? field;
      return ['number', 'integer', 'money'].includes(kind) ? [{ code, isSourced: isTold }] : [];
    });
  }
  const all = COLLECTIONS.flatMap((collection) => numbers(fieldsOf(schemaOf(collection)), collection));
  const figures = all.filter(({ code }) => !NOT_FIGURES.has(code));

  it('are figures with a source in a collection that the table reads, or say when, which or where', () => {
    const isRead = (code: string) => tableName(code.split('.')[0] ?? '') in TOLD_IN;
    expect(figures.filter(({ code, isSourced }) => !isSourced || !isRead(code))).toEqual([]);
  });

  it('all exist', () => {
    const codes = all.map(({ code }) => code);
    expect([...NOT_FIGURES].filter((code) => !codes.includes(code))).toEqual([]);
  });
});

describe('claimsOf', () => {
  let claims: Claim[];
  /** As it stands in the files. */
  const rowAt = (id: string) => claimTable(claims).rows.find((row) => row.id === id);

  beforeAll(async () => {
    const { content } = await checkContent('tests/fixtures/content');
    claims = claimsOf(
      (collection) =>
        content.entries[collection].map(({ id, data, tree }) => ({
          id,
          data,
          readTree: () => unpackTree(tree),
        })),
      (path) => `https://example.org${path}`,
    );
  });

  it('gives every figure an id of its own, a source and the form of the schema', () => {
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    for (const claim of claims) {
      expect(() => claimSchema.parse(claim), claim.id).not.toThrow();
      expect([claim.id, claim.sourceIds]).not.toEqual([claim.id, []]);
    }
  });

  it('says what a result was before, in which unit, and on what it stands', () => {
    expect(rowAt('practices/testovo-prud/results.value/2024-09/1tx7orw')).toEqual({
      id: 'practices/testovo-prud/results.value/2024-09/1tx7orw',
      label: 'Глубина пруда',
      value: 2,
      precision: null,
      unit: 'м',
      before: 1,
      words: null,
      as_of: '2024-09',
      standing: 'told',
      note: null,
      about: 'practices',
      entry: 'testovo-prud',
      title: 'Соседи вычистили пруд в деревне Тестово',
      region: 'testovaya-oblast',
      source_ids: ['vesti'],
      publishers: ['Газета «Тестовые вести»'],
      source_titles: [''],
      source_dates: ['2024-06-17'],
      source_urls: ['https://example.ru/prud'],
      page: 'https://example.org/practices/testovo-prud/',
    });
  });

  it.each([
    [
      'practices/testovo-prud/money.rows.rub/residents',
      { label: 'Кто сколько дал: Жители', value: 65_000, unit: '₽' },
    ],
    [
      'practices/testovo-prud/participants.value/dcuxi3',
      { label: 'участники субботников', value: 40, unit: 'человек' },
    ],
    // Set large by the text of the card.
    ['practices/testovo-prud/text/1tx7orw', { label: 'глубина пруда', value: 2, source_ids: ['vesti'] }],
    [
      'contests/testovyy-konkurs/editions.projects.value/2024/winners',
      { label: 'Сколько проектов: победили', unit: 'проект', as_of: '2024' },
    ],
    // Its own source, not that of the year.
    ['contests/testovyy-konkurs/editions.maximum.rub/2024', { value: 500_000, source_ids: ['pravila'] }],
    ['contests/testovyy-konkurs/editions.fund.rub/2025/planned', { standing: 'planned' }],
    [
      'indicators/testovaya-strategiya/ponds-cleaned/target',
      { standing: 'goal', value: 10, source_ids: ['testovaya-strategiya'], region: 'testovaya-oblast' },
    ],
    // The chapter of the strategy that says so is its source.
    [
      'indicators/testovaya-strategiya/ponds-cleaned/observations.value/atgkqp',
      {
        unit: 'заявок',
        precision: 'more',
        source_ids: ['testovaya-strategiya'],
        note: 'на чистку прудов; Год в документе не назван.',
      },
    ],
    [
      'tos-counts/testovskiy-okrug-2026/value',
      { title: 'Тестовский муниципальный округ', value: 3, note: 'сельские поселения; выдуманы в деревнях' },
    ],
    ['facts/testovo-count/text', { words: 'В Тестовой области выдумано 12 ТОС.', as_of: '2025' }],
  ] satisfies [string, Row][])('%s', (id, told) => {
    expect(rowAt(id)).toMatchObject(told);
  });

  it('leaves out words without a number', () => {
    expect(claims.filter(({ id }) => /testovo-seminar|strana-count/.test(id))).toEqual([]);
  });
});

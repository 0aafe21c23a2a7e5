/** Counts the figures of the home page and of «Журналистам» once more, from the tables of `/data/` that programs read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { MONEY_LABELS, STATUS_LABELS } from '../src/model/practice.ts';
import { openPages } from './open-pages.ts';
import type { BuiltSite } from './sites.ts';

type Row = Readonly<Record<string, string>>;

export function testTables({ dir }: BuiltSite): void {
  const table = (name: string) =>
    parse<Row>(readFileSync(join(dir, 'data', `${name}.rfc.csv`), 'utf8'), { columns: true });
  const nameIn = (name: string) => new Map(table(name).map((row) => [row.id ?? '', row.name ?? '']));
  const { page: pageAt } = openPages(dir);
  const cards = table('practices');
  const deeds = cards.filter(({ kind }) => kind === 'tos');
  const ids = new Set(deeds.map(({ id }) => id));
  const rows = table('practices-money-rows');
  const sum = (numbers: readonly (string | undefined)[]) =>
    Math.round(numbers.reduce((all, own) => all + Number(own), 0) * 100) / 100;
  const numberIn = (words: string | null | undefined) =>
    Number(
      /[\d\s]+(?:,\d+)?/
        .exec(words ?? '')?.[0]
        .replace(/\s/g, '')
        .replace(',', '.'),
    );

  test('support has no money of its own', () => {
    expect(rows.filter(({ practice = '' }) => !ids.has(practice))).toEqual([]);
  });

  test('the home page counts the deeds and the support that the tables have', () => {
    const home = [...pageAt('.').querySelectorAll('.hero .figures a')].map((link) =>
      numberIn(link.textContent),
    );
    const counts = [deeds.length, cards.length - deeds.length].filter((amount) => amount > 0);
    expect(home).toEqual(counts);
  });

  /** Values by which the files of charts tell deeds apart. */
  const valuesOf: Record<string, (deed: Row) => (string | undefined)[]> = {
    'Главное направление': (deed) => [nameIn('directions').get(deed.directions?.split(' | ')[0] ?? '')],
    Регион: ({ region = '' }) => [nameIn('regions').get(region)],
    Год: ({ year }) => [year],
    Состояние: ({ status = '' }) =>
      status === 'unknown' ? [] : [STATUS_LABELS[status as keyof typeof STATUS_LABELS]],
    'Чьи деньги': ({ id }) =>
      rows.flatMap(({ practice, from }) =>
        practice === id ? [MONEY_LABELS[from as keyof typeof MONEY_LABELS]] : [],
      ),
  };
  const charts = readdirSync(join(dir, 'journalists'))
    .filter((file) => file.endsWith('.csv'))
    .map((file) => {
      const text = readFileSync(join(dir, 'journalists', file), 'utf8');
      const lines = parse<Row>(text, { bom: true, delimiter: ';', columns: true });
      return { file, lines, by: Object.keys(lines[0] ?? {})[0] ?? '' };
    })
    .filter(({ lines, by }) => by in valuesOf && 'Дел' in (lines[0] ?? {}));

  test.each(charts)('$file', ({ lines, by }) => {
    const plain = (words: string | undefined) => words?.replace(/\s+/g, ' ') ?? '';
    const counted = new Map<string, number>();
    for (const deed of deeds)
      for (const value of new Set(valuesOf[by]?.(deed).map(plain).filter(Boolean)))
        counted.set(value, (counted.get(value) ?? 0) + 1);
    expect(lines.map((line) => [line[by], Number(line['Дел'])]).sort()).toEqual([...counted].sort());
    for (const line of lines.filter((each) => 'Вместе, ₽' in each)) {
      const own = rows.filter(
        ({ from }) => plain(MONEY_LABELS[from as keyof typeof MONEY_LABELS]) === line[by],
      );
      expect(Number(line['Вместе, ₽']?.replace(',', '.'))).toBe(sum(own.map(({ rub }) => rub)));
    }
  });
}

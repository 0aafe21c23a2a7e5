/** Every file of the open data of a site holds the same, and all that its entries hold. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Package } from 'datapackage';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import { readContent } from '../src/content-layer/parse-file.ts';
import { PUBLISHED, type Published } from '../src/data/tables.ts';
import { schemaOf } from '../src/model/collections.ts';
import { openTables, withLeftOut } from './rebuild-entries.ts';
import type { BuiltSite } from './sites.ts';

interface Column {
  table: string;
  name: string;
  title: string;
  type: string;
  values: string[];
}
type Row = Record<string, string | number | boolean | null | (string | number)[]>;

export async function testOpenData({ dir, contentDir, basePath }: BuiltSite): Promise<void> {
  const folder = join(dir, 'data');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const rowsOf = (table: string) => JSON.parse(read(`${table}.json`)) as Row[];
  const columns = Map.groupBy(rowsOf('codebook') as unknown as Column[], ({ table }) => table);
  const archive = readdirSync(folder).find((file) => file.endsWith('.zip')) ?? '';
  const { entries } = await readContent(contentDir);

  test.each([...columns])('%s: both CSV files say what the JSON file says', (table, own) => {
    const rows = rowsOf(table);
    const [names, ...plain] = parse(read(`${table}.rfc.csv`)) as string[][];
    expect(names).toEqual(own.map(({ name }) => name));
    const written = rows.map((row) => own.map(({ name }) => [row[name] ?? []].flat().join(' | ')));
    expect(plain).toEqual(written);

    expect(read(`${table}.csv`).startsWith('\uFEFF')).toBe(true);
    const people = parse<Record<string, string>>(read(`${table}.csv`), {
      ...{ bom: true, delimiter: ';', columns: true, record_delimiter: '\r\n' },
    });
    expect(people.map((row) => own.map((column) => codeIn(row, column)))).toEqual(
      written.map((row) => row.map((cell) => cell.replace(/\s+/g, ' '))),
    );
  });

  test.each(Object.keys(PUBLISHED) as Published[])(
    '%s: every entry is rebuilt from the files',
    (collection) => {
      const originals = new Map(
        entries[collection].map(({ id, data }) => [id, data as Record<string, unknown>]),
      );
      const rebuilt = tables.rebuild(collection);
      expect(rebuilt.map(({ id }) => id).sort()).toEqual([...originals.keys()].sort());
      for (const { id, data } of rebuilt) {
        const original = originals.get(id) ?? {};
        const read = schemaOf(collection).parse(withLeftOut(collection, data, original));
        expect(withPlainSpaces(read)).toEqual(withPlainSpaces(original));
      }
    },
  );
  const tables = openTables((table) => read(`${table}.rfc.csv`));

  test('the archive holds every file, and is a valid data package', async () => {
    const { 'README.txt': letter, ...files } = unzipSync(readFileSync(join(folder, archive)));
    const published = [...columns.keys()].flatMap((table) => [
      `${table}.csv`,
      `${table}.rfc.csv`,
      `${table}.json`,
    ]);
    published.push('datapackage.json');
    expect(Object.keys(files).sort()).toEqual(published.sort());
    for (const file of published)
      expect(Buffer.from(files[file] ?? []).equals(readFileSync(join(folder, file)))).toBe(true);
    for (const table of columns.keys()) expect(Buffer.from(letter ?? []).toString()).toContain(`${table} — `);

    const described = await Package.load(join(folder, archive));
    expect(described.errors).toEqual([]);
    expect(described.resources.map(({ name }) => name)).toEqual([...columns.keys()]);
    for (const resource of described.resources) {
      const checked = resource.checkRelations().catch(({ message, errors }: Error & { errors: Error[] }) => {
        throw new Error([resource.name, message, ...errors.map((each) => each.message)].join('\n'));
      });
      expect(await checked).toBe(true);
      expect(await resource.read({ keyed: true })).toHaveLength(rowsOf(resource.name).length);
    }
  });

  test('every place on the site that a row names is there', () => {
    const pages = [...columns.keys()].flatMap((table) => rowsOf(table).flatMap(({ page }) => page ?? []));
    expect(pages.length).toBeGreaterThan(0);
    const missing = pages.filter((page) => {
      const { pathname } = new URL(String(page));
      return !existsSync(join(dir, pathname.slice(basePath.length), 'index.html'));
    });
    expect(missing).toEqual([]);
  });
}

/** The code of a cell for people, as the file for programs has it. */
function codeIn(row: Readonly<Record<string, string>>, { title, type, values }: Column): string {
  const cell = (row[`${title}: код`] ?? row[title] ?? 'no such column').replace(/^'/, '');
  const codes = new Map(values.map((each) => each.split(' = ').reverse() as [string, string]));
  if (values.length) return cell && (codes.get(cell) ?? cell);
  if (type === 'boolean') return { да: 'true', нет: 'false', '': '' }[cell] ?? cell;
  if (type === 'partial-date') return cell.replace(/(?:-XX)+$/, '');
  return type === 'number' ? cell.replace(',', '.') : cell;
}

/** The files have plain spaces, and only some of those that do not break follow from the words. */
function withPlainSpaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replace(/[\u00A0\u202F]/g, ' '));
}

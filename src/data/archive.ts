/** Every file of the open data, and all of them in one archive with a letter to who opens it. */
import { createHash } from 'node:crypto';
import { strToU8, Zip } from 'fflate';
import { addCompressed } from '../model/compressed-file.ts';
import { codebook } from './codebook.ts';
import { dataPackage, type PackageSite } from './data-package.ts';
import { asJson, forPeople, forPrograms, namesIn, type Names } from './files.ts';
import type { Table } from './table.ts';

export interface DataFiles {
  /** Follows from what the tables hold: the same content has the same version, any other has another. */
  version: string;
  /** By name below `/data/`. */
  files: Map<string, Uint8Array<ArrayBuffer>>;
  /** All of them. */
  archive: Promise<Uint8Array<ArrayBuffer>>;
}

export function dataFiles(site: PackageSite, collected: readonly Table[]): DataFiles {
  const tables = [...collected, codebook(collected)];
  const names = namesIn(tables);
  const files = new Map(tables.flatMap((table) => tableFiles(table, names)));
  const hash = createHash('sha256');
  for (const bytes of files.values()) hash.update(bytes);
  const version = hash.digest('hex').slice(0, 12);
  const bytesOf = (path: string) => files.get(path) ?? new Uint8Array();
  const described = dataPackage({ ...site, version }, tables, (table) => {
    const path = pathForPrograms(table);
    return [path, bytesOf(path)];
  });
  files.set('datapackage.json', strToU8(described));
  const toReader = ['README.txt', strToU8(letter({ ...site, version }, tables))] as const;
  return { version, files, archive: archiveOf([toReader, ...files]) };
}

async function archiveOf(
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const written: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    written.push(chunk);
  });
  // One after another: all at once they would keep whatever is written meanwhile waiting.
  for (const [name, bytes] of files) await addCompressed(zip, name, bytes);
  zip.end();
  return Buffer.concat(written);
}

/** The three files of a table. */
export function tableFiles(table: Table, names: Names): [file: string, bytes: Uint8Array<ArrayBuffer>][] {
  return [
    [`${table.name}.csv`, strToU8(forPeople(table, names))],
    [pathForPrograms(table), strToU8(forPrograms(table))],
    [`${table.name}.json`, strToU8(asJson(table))],
  ];
}

export function archiveName({ fileName }: Pick<PackageSite, 'fileName'>): string {
  return `${fileName}-data.zip`;
}

function pathForPrograms({ name }: Table): string {
  return `${name}.rfc.csv`;
}

function letter(
  { name, url, licence, version }: PackageSite & { version: string },
  tables: readonly Table[],
): string {
  const lines = [
    `${name}: открытые данные, версия ${version}`,
    url,
    `Условия: ${licence.name}, ${licence.url}. Назовите сайт и дайте на него ссылку.`,
    '',
    'Каждая таблица лежит в трёх файлах с одинаковым содержанием:',
    'имя.csv — для людей: открывается двойным щелчком в русском Excel и LibreOffice;',
    'имя.rfc.csv — для программ: запятые, UTF-8, имена столбцов латиницей;',
    'имя.json — то же в JSON.',
    '',
    'Что значит каждый столбец, сказано в codebook.csv, а для программ — в datapackage.json.',
    'Пустая ячейка значит, что источники об этом молчат или что сюда это не относится: это не ноль.',
    'В файлах для людей неизвестная часть даты отмечена буквами XX, а апостроф в начале ячейки не даёт таблице принять слова за число, дату или формулу.',
    'Несколько значений в одной ячейке разделены знаком « | ».',
    '',
    ...tables.map(
      (table) => `${table.name} — ${table.title}; одна строка — ${table.rowIs}; строк: ${table.rows.length}`,
    ),
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

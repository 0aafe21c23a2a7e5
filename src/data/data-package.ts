/** The passport of all tables: a Tabular Data Package, https://specs.frictionlessdata.io/tabular-data-package/ */
import { createHash } from 'node:crypto';
import type { SiteConfig } from '../model/site-config.ts';
import { LIST_SEPARATOR, type Column, type Table } from './table.ts';

export interface PackageSite extends Pick<
  SiteConfig,
  'fileName' | 'name' | 'description' | 'licence' | 'publisher'
> {
  url: string;
}

/** @param fileOf name and bytes of the file of a table for programs */
export function dataPackage(
  site: PackageSite & { version: string },
  tables: readonly Table[],
  fileOf: (table: Table) => readonly [path: string, bytes: Uint8Array],
): string {
  const { name, url } = site;
  const described = {
    profile: 'tabular-data-package',
    name: site.fileName,
    version: site.version,
    title: name,
    description: site.description,
    homepage: url,
    licenses: [
      { name: site.licence.name.replace(/\s+/g, '-'), title: site.licence.name, path: site.licence.url },
    ],
    sources: [{ title: name, path: url }],
    contributors: [{ title: site.publisher.name ?? name, role: 'publisher' }],
    resources: tables.map((table) => resource(table, ...fileOf(table))),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

function resource(table: Table, path: string, bytes: Uint8Array): object {
  const references = foreignKeys(table);
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    title: table.title,
    description: `Одна строка — ${table.rowIs}.`,
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    schema: {
      fields: table.columns.map(fieldOf),
      missingValues: [''],
      primaryKey: table.key,
      ...(references.length ? { foreignKeys: references } : {}),
    },
  };
}

function fieldOf({ name, title, description, type, isList, unit, values, required }: Column): object {
  const means = Object.entries(values ?? {}).map(([code, meaning]) => `${code} — ${meaning}`);
  const notes = [description, unit, isList && `несколько значений через «${LIST_SEPARATOR}»`, ...means];
  const isText = isList || type === 'partial-date' || type === 'url';
  return {
    name,
    title,
    description: notes.filter(Boolean).join('; '),
    type: isText ? 'string' : type,
    constraints: {
      required: required && !isList,
      ...(type === 'partial-date' ? { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' } : {}),
      ...(values && !isList ? { enum: Object.keys(values) } : {}),
    },
  };
}

/** The row whose list this is, and rows that cells name. A cell of several codes can be no key. */
function foreignKeys({ name, columns, key, parent }: Table): object[] {
  // The specification writes the table itself as no name.
  const to = (fields: readonly string[], table: string, keys: readonly string[]) => ({
    fields,
    reference: { resource: table === name ? '' : table, fields: keys },
  });
  const named = columns.flatMap(({ name: column, isList, refersTo }) =>
    refersTo && !isList && !key.includes(column) ? [to([column], refersTo.table, [refersTo.column])] : [],
  );
  return parent ? [to(key.slice(0, -1), parent.table, parent.key), ...named] : named;
}

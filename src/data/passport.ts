/**
 * The passports that Russian catalogues of open data read: `list.csv` names every table, `<table>.meta.csv` tells of one and
 * `<table>.structure.csv` of its columns, as the recommendations for state bodies, version 3.0, have them.
 */
import { createHash } from 'node:crypto';
import type { SiteConfig } from '../model/site-config.ts';
import type { DataChange } from './changes.ts';
import { plainCsv } from './files.ts';
import type { Table } from './table.ts';

export interface PassportSite extends Pick<SiteConfig, 'fileName' | 'publisher'> {
  /** Full address of a file of the data. */
  addressOf: (file: string) => string;
}

const STANDARD = 'http://opendata.gosmonitor.ru/standard/3.0';

/** @param changes the newest first; none where the history is not known */
export function passports(
  site: PassportSite,
  tables: readonly Table[],
  changes: readonly DataChange[],
): Map<string, string> {
  const { fileName, publisher, addressOf } = site;
  // Catalogues call a set by the tax number of who publishes it; who has told none is called by the site.
  const identify = ({ name }: Table) => `${publisher.inn ?? fileName}-${name}`;
  const list = tables.map((table) => [
    identify(table),
    table.title,
    addressOf(`${table.name}.meta.csv`),
    'csv',
  ]);
  const files = tables.flatMap((table): [string, string][] => {
    const { name, title, rowIs, columns } = table;
    const own = changes.filter((change) => `${name}-`.startsWith(`${change.table}-`));
    const known = own.length ? own : changes;
    const [last, first] = [known.at(0)?.day, known.at(-1)?.day];
    const structure = plainCsv([
      ['field name', 'english description', 'russian description', 'format'],
      ...columns.map((column) => [column.name, column.name.replaceAll('_', ' '), column.title, column.type]),
    ]);
    const form = `structure-${createHash('sha256').update(structure).digest('hex').slice(0, 8)}`;
    const told = {
      standardversion: STANDARD,
      identifier: identify(table),
      title,
      description: `Одна строка — ${rowIs}.`,
      creator: publisher.name,
      created: first?.replaceAll('-', ''),
      modified: last?.replaceAll('-', ''),
      subject: ['ТОС', 'территориальное общественное самоуправление', title].join(', '),
      format: 'csv',
      provenance: last && `Правка содержания ${last}`,
      publishername: publisher.responsible,
      publishermbox: publisher.readers?.includes('@') ? publisher.readers : undefined,
      [['data', last?.replaceAll('-', ''), form].filter(Boolean).join('-')]: addressOf(`${name}.rfc.csv`),
      [form]: addressOf(`${name}.structure.csv`),
    };
    const properties = Object.entries(told).filter(([, value]) => value !== undefined);
    return [
      [`${name}.meta.csv`, plainCsv([['property', 'value'], ...properties])],
      [`${name}.structure.csv`, structure],
    ];
  });
  const head = [
    ['property', 'title', 'value', 'format'],
    ['standardversion', 'Версия методических рекомендаций', STANDARD, ''],
  ];
  return new Map([['list.csv', plainCsv([...head, ...list])], ...files]);
}

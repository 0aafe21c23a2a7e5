/** What is known of ТОС as such, besides what they do: `content/registers/`. */
import * as z from 'zod';
import { choice, partialDate, precision, recordId, reference, text, webAddress } from './fields.ts';
import { viewOf } from './metadata.ts';
import { publications } from './source.ts';

/** Most lines of one register: as many as a large region has ТОС. */
const MOST_LINES = 3000;

const detail = (description: string, hint = '') => text({ max: 200 }).optional().meta({ description, hint });

export const LEGAL_LABELS = { да: 'юридическое лицо', нет: 'без образования юридического лица' } as const;

/**
 * One ТОС that a register or a publication names. The descriptions are the heads of the columns in the file, so places stand
 * there by name, as a municipal clerk has them, not by id.
 */
export const registerLineSchema = z.strictObject({
  name: text({ max: 120 }).meta({ description: 'Название', hint: '«Липовый»' }),
  region: text({ max: 60 }).meta({ description: 'Регион', hint: 'название, как в regions.yaml' }),
  municipality: text({ max: 100 })
    .optional()
    .meta({ description: 'Муниципалитет', hint: 'название, как в municipalities.yaml' }),
  place: text({ max: 160 }).optional().meta({ description: 'Где', hint: '«деревня Липки»' }),
  number: detail('Номер в реестре'),
  legal: choice(LEGAL_LABELS).optional().describe('Юридическое лицо'),
  charter: detail('Номер устава'),
  act: detail('Постановление о регистрации', 'номер и дата'),
  protocol: detail('Протокол собрания', 'номер и дата'),
  boundaries: detail('Решение о границах', 'кто решил, номер и дата'),
  certificate: detail('Свидетельство', 'номер и дата'),
  size: detail('Сколько домов или жителей', '«47 домов»'),
  note: detail('Примечание'),
  asOf: partialDate().optional().meta({ description: 'На какой день', hint: 'можно и 01.10.2026' }),
  url: webAddress().meta({ description: 'Источник', hint: 'адрес страницы, где это написано' }),
  publisher: text({ max: 160 }).describe('Кто опубликовал'),
  date: partialDate().optional().describe('Когда опубликовано'),
});
export type RegisterLine = z.output<typeof registerLineSchema>;

/** A sheet of a spreadsheet: `content/registers/<id>.csv`. */
export const registerSchema = z.strictObject({
  lines: z.array(registerLineSchema).min(1).max(MOST_LINES).describe('Строки таблицы'),
});

/** What an official register records too, with the heads of the columns. */
export const OFFICIAL_COLUMNS = [
  'number',
  'name',
  'legal',
  'charter',
  'act',
  'protocol',
  'boundaries',
  'certificate',
] as const satisfies (keyof RegisterLine)[];
export type OfficialColumn = (typeof OFFICIAL_COLUMNS)[number];
export const COLUMN_HEADS = Object.fromEntries(
  Object.entries(registerLineSchema.shape).map(([name, field]) => [name, viewOf(field).meta.description]),
) as Record<keyof RegisterLine, string>;
const officialHeads = Object.fromEntries(
  OFFICIAL_COLUMNS.map((name) => [name, COLUMN_HEADS[name]]),
) as Record<OfficialColumn, string>;

/** How many ТОС somebody reports. Numbers of different days stand beside each other and are never added. */
export const tosCountSchema = z.strictObject({
  id: recordId(),
  region: reference('regions').describe('Регион'),
  municipality: reference('municipalities')
    .optional()
    .meta({ description: 'Муниципалитет', hint: 'без него число — обо всём регионе' }),
  part: text({ max: 120 })
    .optional()
    .meta({ description: 'Часть, если число не обо всём месте', hint: '«сельские поселения»' }),
  value: z.int().positive().max(100_000).meta({ description: 'Сколько ТОС', counts: 'ТОС' }),
  precision: precision('value'),
  asOf: partialDate().optional().describe('На какое время это верно'),
  covers: text({ max: 240 }).meta({
    description: 'Что посчитано, словами источника',
    hint: '«зарегистрированы и работают»',
  }),
  doubt: text({ max: 240 }).optional().describe('Что в этом числе не проверено'),
  sources: publications().min(1).describe('Где это написано'),
});
export type TosCount = z.output<typeof tosCountSchema>;

/** A column that an official register has, by an act or by a register that somebody has seen. */
export const registerColumnSchema = z.strictObject({
  id: recordId(),
  name: text({ max: 160 }).describe('Графа официального реестра'),
  fills: choice(officialHeads)
    .optional()
    .meta({ description: 'Столбец наших реестров, в котором это стоит', hint: 'без него у нас этого нет' }),
  personal: z.boolean().optional().describe('Сведения о людях: на сайт их не переносят'),
  note: text({ max: 240 }).optional().describe('Примечание'),
  sources: publications().min(1).describe('Чей это реестр или порядок и где это написано'),
});
export type RegisterColumn = z.output<typeof registerColumnSchema>;

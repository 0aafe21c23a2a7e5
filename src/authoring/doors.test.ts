/** One table of words as people write them, and the four doors they come in by: the same value or the same message. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { codeLine } from './docx-form/layout.ts';
import { importDocx } from './import/import.ts';
import { readDocx } from './import/read-docx.ts';
import { readForm } from './import/read-form.ts';
import { findingsAbout, openContext, practiceText, settled } from './new-practice.ts';
import { practiceFields } from './practice-fields.ts';
import { findingsIn, suggestionText } from './suggestion.ts';
import { put, type TypedEntry } from './typed-values.ts';

const CONTENT = 'tests/fixtures/content';

type Expected = { value: unknown; precision?: string; unit?: string } | string;

const value = (read: unknown, precision?: string, unit?: string): Expected => ({
  value: read,
  ...(precision ? { precision } : {}),
  ...(unit ? { unit } : {}),
});
const noNumber = (words: string) => `«${words}» — не число. Напишите цифрами: 65 000 или 1,5 млн.`;
const near = (words: string, date: string) =>
  `«${words}» — сюда пишут год, месяц или день. Ближе всего: ${date}.`;
const noDate = (words: string) =>
  `«${words}» — непонятно, когда это. Напишите так точно, как знаете: 2024, май 2024 или 17.05.2024.`;

const TABLE: [code: string, words: string, expected: Expected][] = [
  ['money.rows.rub', '65000', value(65_000)],
  ['money.rows.rub', '1,5 млн', value(1_500_000)],
  ['money.rows.rub', '1,1 млн рублей', value(1_100_000)],
  ['money.rows.rub', '65 тыс.', value(65_000)],
  ['money.rows.rub', '65 тыс. руб.', value(65_000)],
  ['money.rows.rub', '1 500 000 ₽', value(1_500_000)],
  ['money.rows.rub', '1\u00A0250\u00A0000,50', value(1_250_000.5)],
  ['money.rows.rub', 'около 40 тысяч', value(40_000, 'about')],
  ['money.rows.rub', 'более 200', value(200, 'more')],
  ['money.rows.rub', 'почти 2 млрд', value(2_000_000_000, 'less')],
  ['money.rows.rub', '65.000', '«65.000» — это 65 000 или 65? Напишите так, чтобы было ясно.'],
  ['money.rows.rub', '1.500.000', noNumber('1.500.000')],
  ['money.rows.rub', '10-15', '«10-15» — это промежуток. Напишите одно число.'],
  ['money.rows.rub', '100 тыс. евро', '«100 тыс. евро» — лишнее здесь «евро»: нужно только число.'],
  ['money.rows.from', 'жители', value('residents')],
  ['money.rows.from', 'соседи', value('residents')],
  ['money.rows.from', 'городской бюджет', value('municipal')],
  [
    'money.rows.from',
    'спонсор и жители',
    expect.stringMatching(/^«спонсор и жители» — такого значения нет\. Можно: Фед/) as string,
  ],
  [
    'money.rows.from',
    'Спансоры',
    expect.stringMatching(/^«Спансоры» — .* Похоже на «Спонсоры»\.$/) as string,
  ],
  ['results.value', '12,5', value(12.5)],
  ['results.value', '0.125', value(0.125)],
  ['results.value', '3,250', '«3,250» — это 3 250 или 3,25? Напишите так, чтобы было ясно.'],
  ['results.value', '3,25 га', value(3.25, undefined, 'га')],
  ['results.value', '12 шт', value(12, undefined, 'шт')],
  ['results.value', 'около 30 %', value(30, 'about', '%')],
  [
    'results.value',
    '40 лет назад построили',
    '«40 лет назад построили» — лишнее здесь «лет назад построили»: нужно только число.',
  ],
  ['results.value', 'около 40', value(40, 'about')],
  ['results.value', '0x10', noNumber('0x10')],
  ['results.value', '1e3', noNumber('1e3')],
  ['results.value', '12 34', noNumber('12 34')],
  ['results.value', 'сорок', noNumber('сорок')],
  ['results.value', '05.2024', noNumber('05.2024')],
  ['results.before', 'около 40', '«около 40» — здесь нужно точное число.'],
  ['awards.year', '2024', value(2024)],
  ['awards.year', '2024 год', value(2024)],
  ['awards.year', '2024,5', '«2024,5» — нужно целое число.'],
  ['results.asOf', '2024', value('2024')],
  ['results.asOf', 'май 2024', value('2024-05')],
  ['results.asOf', 'в мае 2024 года', value('2024-05')],
  ['results.asOf', '05.2024', value('2024-05')],
  ['results.asOf', '17.05.2024', value('2024-05-17')],
  ['results.asOf', '17 мая 2024 г.', value('2024-05-17')],
  ['results.asOf', '2024-5', '«2024-5» — это месяц или годы? Месяц пишут так: 05.2024.'],
  ['results.asOf', '2023–2024', '«2023–2024» — это промежуток. Напишите одно время.'],
  ['results.asOf', '31.02.2024', '«31.02.2024» — такого дня в календаре нет.'],
  ['results.asOf', '13.2024', '«13.2024» — такого месяца нет.'],
  ['results.asOf', 'осень 2024', near('осень 2024', '2024')],
  ['results.asOf', 'в конце мая 2024', near('в конце мая 2024', 'мая 2024')],
  ['results.asOf', 'давно', noDate('давно')],
  ['results.asOf', '17.05.24', noDate('17.05.24')],
  ['sources.accessed', '17.05.2024', value('2024-05-17')],
  ['sources.accessed', 'май 2024', '«май 2024» — нужен день. Напишите его так: 17.05.2024.'],
  ['sources.own', 'да', value(true)],
  ['sources.own', 'может быть', '«может быть» — здесь пишут «да» или «нет».'],
];

/** A field that is filled in every row, for none to be empty when its words are refused. */
const BESIDE: Record<string, string> = {
  'money.rows': 'note',
  results: 'label',
  awards: 'place',
  sources: 'publisher',
};

/** All words at once: each in a row of its own of the list that its field stands in. */
const placed = TABLE.map(([code, words], at) => {
  const [, list = '', name = ''] = /^(.+)\.(\w+)$/.exec(code) ?? [];
  const row = TABLE.slice(0, at).filter(([other]) => other.startsWith(`${list}.`)).length;
  return { code, words, list, name, row, path: [...list.split('.'), row, name].join('.') };
});
const rowsOf = Object.entries(Object.groupBy(placed, ({ list }) => list)).map(
  ([list, rows = []]) => [list, rows] as const,
);

const at = (values: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((inside, key) => (inside as Record<string, unknown> | undefined)?.[key], values);

function read(values: unknown, path: string): Expected {
  const beside = (name: string) => at(values, path.replace(/\w+$/, name)) as string | undefined;
  return value(at(values, path), beside('precision'), beside('unit'));
}

const frontMatter = (text: string): unknown => parse(text.split(/^---\n/m)[1] ?? '');

type Door = (place: (typeof placed)[number]) => Expected;
const doors: Record<string, Door> = {};

beforeAll(async () => {
  const typed: TypedEntry = { title: 'Пруд' };
  for (const [list, rows] of rowsOf) {
    put(
      typed,
      practiceFields,
      list,
      rows.map(({ name, words }) => ({ [name]: words, [BESIDE[list] ?? '']: 'Слова' })),
    );
  }
  const noChoices = { regions: [], municipalities: [], organisations: [], directions: [], themes: [] };
  const findings = findingsIn(typed, { ...noChoices, contests: [], practices: [] }, '2026-11-24');
  const suggested = frontMatter(suggestionText(typed));
  doors.web = ({ path }) =>
    findings.find((found) => found.path.join('.') === path)?.message ?? read(suggested, path);

  const context = await openContext(CONTENT);
  doors.new = ({ code, words, list, name }) => {
    const answers = settled(context, { title: 'Пруд', [code]: words });
    const found = findingsAbout(context, answers).find(({ question }) => question === code);
    return found?.message ?? read(frontMatter(practiceText(context, answers)), `${list}.0.${name}`);
  };

  const bytes = await Packer.toBuffer(
    new Document({ sections: [{ children: rowsOf.map(([list, rows]) => tableOf(list, rows)) }] }),
  );
  const form = readForm(await readDocx(bytes), practiceFields, context.names);
  doors.word = ({ path }) =>
    form?.refusals.find((refusal) => refusal.path.join('.') === path)?.message ?? read(form?.values, path);

  const folder = temporaryFolder();
  const file = join(folder, 'form.docx');
  writeFileSync(file, bytes);
  const { doubtful } = await importDocx(file, { contentDir: CONTENT, out: join(folder, 'out') });
  const imported = frontMatter(readFileSync(join(folder, 'out', 'index.mdx'), 'utf8'));
  doors.import = ({ path }) =>
    doubtful.find(({ message }) => message.includes(`«${inFile(path)}»`))?.advice ?? read(imported, path);
}, 60_000);

const inFile = (path: string) => path.replace(/\.(\d+)/g, (_, place) => `[${Number(place) + 1}]`);

/** A table of the form, filled in. */
function tableOf(list: string, rows: readonly (typeof placed)[number][]): Table {
  const names = [...new Set(rows.map(({ name }) => name)), BESIDE[list] ?? ''];
  const rowOf = (cells: readonly string[]) =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  return new Table({
    rows: [
      rowOf(names.map((name) => codeLine(`${list}.${name}`))),
      ...rows.map(({ name, words }) =>
        rowOf(names.map((each) => (each === name ? words : each === BESIDE[list] ? 'Слова' : ''))),
      ),
    ],
  });
}

describe.each(['web', 'word', 'new', 'import'])('the door «%s»', (door) => {
  it.each(TABLE.map((row, index) => [...row, index] as const))(
    '%s: «%s»',
    (_code, _words, expected, index) => {
      const place = placed[index];
      expect(place && doors[door]?.(place)).toEqual(expected);
    },
  );
});

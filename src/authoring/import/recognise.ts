/** Recognises places, dates and money in the text. Uncertain values are suggested, not filled in. */
import type { Nodes, Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Named } from '../../model/codec.ts';
import { sourceRefOf } from '../../model/source.ts';
import { NamesInText } from '../names.ts';
import { periodIn, sumsIn, yearsNamed } from '../plain-values.ts';
import type { Draft } from './draft.ts';
import { isLetterhead } from './letterhead.ts';
import { textOf } from './tidy.ts';

/** The links of the text have become marks of sources. */
export function recognise(draft: Draft) {
  return (root: Root): void => {
    recognisePlaces(draft);
    recogniseTime(draft);
    recogniseMoney(root, draft);
  };
}

function recognisePlaces(draft: Draft): void {
  const { values, site } = draft;
  const lines = draft.docx.plain.split('\n');
  const text = new NamesInText(lines.filter((line) => !isLetterhead(line)).join('\n'));
  const listed = (found: readonly Named[]) => found.map(({ id, name }) => `${id} (${name})`).join(', ');
  const choose = (field: string, found: readonly Named[]) => {
    const [only] = found;
    if (only && found.length === 1) draft.understand(field, only.id, only.name);
    else if (only)
      draft.ask(`в тексте названо несколько значений поля «${field}»`, `выберите одно: ${listed(found)}`);
  };
  const offer = (field: string, found: readonly Named[]) => {
    if (found.length)
      draft.ask(`для поля «${field}» в тексте есть подсказки`, `если подходит, впишите: ${listed(found)}`);
  };
  const isHere = ({ region }: { region: string }) =>
    typeof values.region !== 'string' || region === values.region;

  const regions = text.among(site.regions);
  if (!('region' in values)) {
    choose('region', regions);
    if (!regions.length)
      offer('region', new NamesInText(lines.filter(isLetterhead).join('\n')).among(site.regions));
  }
  if (!('municipality' in values)) choose('municipality', text.among(site.municipalities).filter(isHere));
  const place = site.municipalities.find(({ id }) => id === values.municipality);
  if (place && !('region' in values) && !regions.length) {
    const name = site.regions.find(({ id }) => id === place.region)?.name ?? place.region;
    draft.understand('region', place.region, `${name} — по муниципалитету`);
  }
  const organisations = text.among(site.organisations).filter(isHere);
  const [tos, ...others] = organisations.filter(({ isTos }) => isTos);
  if (!('organisations' in values) && tos && !others.length)
    draft.understand('organisations', [tos.id], tos.name);
  else offer('organisations', organisations);
  if (!('themes' in values)) offer('themes', text.among(site.themes).slice(0, 6));
  offer('awards» или «contests', text.among(site.contests));
}

function recogniseTime(draft: Draft): void {
  const { values } = draft;
  for (const [field, time] of Object.entries(periodIn(draft.docx.plain))) {
    if (!(field in values)) draft.understand(field, time);
  }
  const years = yearsNamed(draft.docx.plain);
  if (years.length && !('start' in values && 'end' in values)) {
    draft.ask(
      `в тексте названы годы: ${years.join(', ')}`,
      'если это начало или конец практики, впишите start и end; год публикации — ещё не год окончания',
    );
  }
}

interface Sum {
  rub: number;
  precision?: string;
  source?: string | string[];
}

function recogniseMoney(root: Root, draft: Draft): void {
  const rows: ({ from: string } & Sum)[] = [];
  let total: Sum | undefined;
  for (const { words, sources } of moneyLines(root)) {
    const [source, ...others] = sources;
    for (const found of sumsIn(words)) {
      if ('message' in found) {
        draft.ask(
          found.message,
          'если это деньги практики, впишите их в money: from, rub, source',
          found.words,
        );
        continue;
      }
      const { rub, precision, from, isTotal, words: written } = found;
      const sum: Sum = {
        rub,
        ...(precision ? { precision } : {}),
        ...(source && !others.length ? { source: source.length > 1 ? source : source[0] } : {}),
      };
      if (from) {
        if (rows.some((row) => row.from === from && row.rub === rub)) continue;
        rows.push({ from, ...sum });
        draft.understood.push(`money: «${written}» — ${from}`);
      } else if (isTotal && (!total || total.rub === rub)) {
        total = sum;
        draft.understood.push(`money: всего «${written}»`);
      } else {
        draft.ask(
          `сумма «${written}»: кто её дал, из фразы не ясно`,
          'если это деньги практики, впишите её в money: from, rub, source',
          written,
        );
      }
    }
  }
  const added = rows.reduce((all, { rub }) => all + rub, 0);
  if (total && added > total.rub) {
    draft.ask(
      `слагаемые (${added}) больше суммы «всего» (${total.rub}): вся сумма в money не вписана`,
      'проверьте по источнику, что с чем складывается',
    );
    total = undefined;
  }
  if (rows.length || total)
    draft.values.money = { ...(rows.length ? { rows } : {}), ...(total ? { total } : {}) };
}

/** Paragraphs, and cells of tables in columns of roubles with the other words of their row; each with its sources. */
function moneyLines(root: Root): { words: string; sources: string[][] }[] {
  const lines: { words: string; sources: string[][] }[] = [];
  visit(root, (node) => {
    if (node.type === 'paragraph') lines.push({ words: textOf(node), sources: sourcesIn(node) });
    if (node.type !== 'table') return;
    const [head = [], ...rows] = withMergedFilled(node);
    const scales = head.map((words) =>
      /руб|₽/i.test(words) ? (/тыс|млн/i.exec(words)?.[0] ?? '') : undefined,
    );
    const sums = [...scales.keys()].filter((column) => scales[column] !== undefined);
    // A column that adds up the others says all that they do.
    const totals = sums.filter((column) => ADDED_UP.test(head[column] ?? ''));
    const counted = totals.length === 1 ? totals : sums;
    for (const [index, cells] of rows.entries()) {
      const row = node.children[index + 1];
      const named = cells.filter((words, column) => words && !sums.includes(column));
      const isHead =
        index === 0 && (!named.length || row?.children.some(({ data }) => data?.merged === 'above'));
      if (!row || (sums.length && isHead)) continue;
      const written = counted.map((column) => {
        const words = cells[column] ?? '';
        return /^[\d\s.,]+$/.test(words) ? `${words} ${scales[column]} рублей` : words;
      });
      // Sums of years in one row are no total of the whole.
      const isApart = counted.length > 1 && !ADDED_UP.test(named.join(' '));
      for (const sum of isApart ? written : [written.join(' — ')])
        lines.push({ words: [...named, sum].join(' — '), sources: sourcesIn(row) });
    }
  });
  return lines;
}

const ADDED_UP = /всего|итого/i;

/** Words of the cells; a merged one has those of the cell that it belongs to. */
function withMergedFilled({ children: rows }: Table): string[][] {
  const read: string[][] = [];
  for (const { children: cells } of rows) {
    const above = read.at(-1);
    const words: string[] = [];
    for (const [column, cell] of cells.entries()) {
      const { merged } = cell.data ?? {};
      const from = merged === 'left' ? words.at(-1) : merged === 'above' ? above?.[column] : undefined;
      words.push(from ?? textOf(cell).trim());
    }
    read.push(words);
  }
  return read;
}

function sourcesIn(node: Nodes): string[][] {
  const references = new Set<string>();
  visit(node, 'mdxJsxTextElement', ({ name, attributes }) => {
    if (name === 'Source') references.add(String(attributes[0]?.value));
  });
  return [...references].map(sourceRefOf);
}

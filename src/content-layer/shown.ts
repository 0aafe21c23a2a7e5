/** Where a page would show other signs than the author typed: marks of Markdown that were meant as text, or text as marks. */
import type { List, Nodes, Root, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { RuleCode } from '../model/issue.ts';
import { nodesIn } from './nodes.ts';

export interface Shown {
  offset: number;
  rule: RuleCode;
  message: string;
  advice: string;
}

type Say = (offset: number, message: string, advice: string, rule?: RuleCode) => void;

export function shownOtherwise(root: Root, source: string): Shown[] {
  const found: Shown[] = [];
  const say: Say = (offset, message, advice, rule = 'shown') => found.push({ offset, rule, message, advice });
  const nodes = nodesIn(root);
  const referred = new Set(
    nodes.flatMap(({ node }) => (node.type === 'linkReference' ? [node.identifier] : [])),
  );
  for (const { node } of nodes) {
    const { start, end } = node.position ?? {};
    const from = start?.offset;
    if (from === undefined) continue;
    const written = source.slice(from, end?.offset);
    switch (node.type) {
      case 'list':
        if (node.ordered) listNumbers(node, source, say);
        break;
      case 'emphasis':
      case 'strong':
      case 'delete':
        emphasis(node, from, written, source, say);
        break;
      case 'table':
        tableCells(node, say);
        break;
      case 'heading':
        if (!written.startsWith('#'))
          say(
            from,
            `«${toString(node)}» станет заголовком: под строкой стоит ряд дефисов или знаков равенства`,
            'поставьте перед этим рядом пустую строку',
          );
        break;
      case 'link':
        if (!toString(node).trim())
          say(
            from,
            `у ссылки нет слов: читатель не увидит «${written}»`,
            'напишите их в квадратных скобках: [слова](адрес)',
            'link',
          );
        break;
      case 'definition':
        if (!referred.has(node.identifier))
          say(
            from,
            `читатель не увидит строки «${written}»`,
            'сделайте ссылку прямо в тексте: [слова](адрес)',
          );
        break;
      case 'code':
        if (node.meta || /[^a-z]/.test(node.lang ?? ''))
          say(
            from,
            `читатель не увидит слов «${[node.lang, node.meta].filter(Boolean).join(' ')}»`,
            'начните их с новой строки',
          );
        break;
      case 'paragraph':
        lines(written, from, say);
        break;
      case 'text':
        leftMarks(node.value, written, from, say);
        break;
      default:
    }
  }
  return found;
}

/** Numbers of four digits are years. */
const YEAR = 1000;

function listNumbers({ children: items, start }: List, source: string, say: Say): void {
  const first = start ?? 1;
  const at = items[0]?.position?.start.offset ?? 0;
  const typed = items.map(({ position }) => /\d+/.exec(source.slice(position?.start.offset))?.[0] ?? '');
  const shown = items.map((_, index) => String(first + index));
  if (first >= YEAR) {
    const advice = `поставьте \\ перед точкой («${first}\\.») или напишите «В ${first} году»`;
    return say(at, `год в начале строки стал номером списка: читатель увидит ${shown.join(', ')}`, advice);
  }
  // «1. 1. 1.» is how Markdown says: count them yourself.
  const isCounted = first <= 1 && typed.every((number) => Number(number) === first);
  if (isCounted || typed.every((number, index) => Number(number) === Number(shown[index]))) return;
  const message = `написаны номера ${typed.join(', ')}, а читатель увидит ${shown.join(', ')}`;
  say(at, message, 'пронумеруйте подряд; чтобы продолжить счёт после абзаца, отделите его пустыми строками');
}

/** Characters on each side that a finding may quote. */
const AROUND = 40;

const INSTEAD: Record<string, string> = {
  '*': 'размеры пишут через ×: 2×3; ',
  '~': 'промежутки пишут через тире: 10–20; ',
};

/** Marks that touch a digit, or stand inside an address, were meant as signs. */
function emphasis(node: Nodes, from: number, written: string, source: string, say: Say): void {
  const end = from + written.length;
  const outside = `${source[from - 1] ?? ' '} ${source[end] ?? ' '}`;
  if (!(written.startsWith('_') ? /[\p{L}\d/@.:-] | [\p{L}\d/@]/u : /\d/).test(outside)) return;
  const before = /\S*$/.exec(source.slice(Math.max(0, from - AROUND), from))?.[0] ?? '';
  const after = /^[^\s<]*/.exec(source.slice(end, end + AROUND))?.[0] ?? '';
  const mark = written[0] ?? '';
  const message = `знаки ${mark} пропадут: написано «${before}${written}${after}», читатель увидит «${before}${toString(node)}${after}»`;
  say(from, message, `${INSTEAD[mark] ?? ''}чтобы остался сам знак, поставьте перед ним \\`);
}

function tableCells({ children: rows }: Table, say: Say): void {
  const columns = rows[0]?.children.length ?? 0;
  for (const { children: cells, position } of rows) {
    if (cells.length === columns) continue;
    const at = (cells[columns] ?? { position }).position?.start.offset ?? 0;
    const how = `ячеек в строке ${cells.length}, а столбцов ${columns}`;
    const lost = cells.slice(columns).map((cell) => toString(cell));
    if (lost.length)
      say(
        at,
        `${how}: читатель не увидит «${lost.join(' | ')}»`,
        'добавьте столбец или уберите лишнее; черту внутри текста пишут так: \\|',
      );
    else say(at, `${how}: остальное останется пустым`, 'допишите ячейки; пустую пишут так: | |');
  }
}

const LINES: [RegExp, message: string, advice: string][] = [
  [
    /^#{1,6}[^\S\n ]/,
    'после # стоит неразрывный пробел: заголовка не получилось',
    'сотрите пробел и наберите заново',
  ],
  [/^#{2,6}[^\s#]/, 'после ## нет пробела: заголовка не получилось', 'поставьте пробел: «## Проблема»'],
  [
    /^(?:\d+[.)]|[-+*])[^\S\n ]/,
    'после номера или знака стоит неразрывный пробел: списка не получилось',
    'сотрите пробел и наберите заново',
  ],
  [
    /^\d+[.)](?=\p{L})/u,
    'после номера нет пробела: списка не получилось',
    'поставьте пробел: «1. Посадили липы»',
  ],
  [/^[-+](?=\p{L})/u, 'после дефиса нет пробела: списка не получилось', 'поставьте пробел: «- липы»'],
  [
    /^[•●▪■◦○·]/,
    'такой знак списка не делает: строки сольются',
    'поставьте вместо него дефис с пробелом: «- липы»',
  ],
  [
    /^\|?[ \t]*:?-{3,}:?[ \t]*\|/,
    'таблицы не получилось: читатель увидит черты и дефисы',
    'в строке из дефисов столько же столбцов, сколько в первой: | --- | --- |',
  ],
];

/** Lines of a paragraph that were meant as something else. */
function lines(written: string, from: number, say: Say): void {
  let offset = from;
  for (const line of written.split('\n')) {
    const indent = /^[ \t>]*/.exec(line)?.[0].length ?? 0;
    const found = LINES.find(([pattern]) => pattern.test(line.slice(indent)));
    if (found) say(offset + indent, found[1], found[2]);
    offset += line.length + 1;
  }
}

/** «**Важно:**пример»: after a mark of punctuation they close no bold words before a letter. */
const BOLD_TRAP = /\*\*[^*]*[»”"!?.,:;)]\*\*(?=\p{L})|(?<=\p{L})\*\*[«„"(]/u;

/** Marks that found no pair stay on the page. */
function leftMarks(value: string, written: string, from: number, say: Say): void {
  const trap = BOLD_TRAP.exec(value)?.[0];
  const stars = /(?<![\\*])\*\*(?!\*)/.exec(written);
  if (trap) {
    const message = `«${trap}» не станет жирным: между знаком препинания и ** не должно стоять буквы вплотную`;
    say(from, message, 'поставьте пробел после ** или вынесите знак препинания за **', 'bold');
  } else if (stars && value.includes('**')) {
    const advice = 'закройте их после слова: «**слово**» — или уберите';
    say(from + stars.index, 'звёздочки ** останутся на странице: у них нет пары', advice, 'bold');
  }
  const link = /(?<!\\)\[[^\][\n]*\](?:\[[^\][\n]*\]|\([^)\n]*\)?)/.exec(written);
  if (link) {
    const message = `ссылки не получилось: читатель увидит «${link[0]}»`;
    say(from + link.index, message, 'пишите так: [слова](https://адрес-без-пробелов)', 'link');
  }
}

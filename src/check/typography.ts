/** Typewriter habits and their corrections. The build corrects pages; this is about the files. */
import { setQuotes } from '../language/typography.ts';
import { issueAt, type Issue } from '../model/issue.ts';
import type { Passage } from '../model/passage.ts';

/** Replaces the characters from `from` up to `to` of a passage. */
export interface Edit {
  from: number;
  to: number;
  by: string;
}

interface Habit {
  message: string;
  advice: string;
  edits: (text: string) => Edit[];
}

const SPACE = '[ \\u00A0\\n]';
const HYPHEN_AFTER_WORD = new RegExp(`(?<=[^\\s\\d]${SPACE})-{1,3}(?=${SPACE}\\S)`, 'gu');
const HYPHEN_AFTER_NUMBER = new RegExp(`(?<=\\d${SPACE})-{1,3}(?=${SPACE}[^\\s\\d])`, 'gu');
const SHORT_DASH = new RegExp(`(?<=[^\\s\\d]${SPACE})–(?=${SPACE}[^\\s\\d])`, 'gu');

const HABITS: readonly Habit[] = [
  { message: 'прямые кавычки', advice: 'поставьте «ёлочки», а внутри них — „лапки“', edits: straightQuotes },
  {
    message: 'вместо тире стоит дефис',
    advice: 'поставьте длинное тире с пробелами: «слово — слово»',
    edits: (text) =>
      text.includes('-')
        ? [
            ...replaced(text, HYPHEN_AFTER_WORD, '—'),
            ...replaced(text, HYPHEN_AFTER_NUMBER, '—'),
            ...replaced(text, /(?<=[\p{L}\d»,)])-{2,3}(?=[\p{L}\d«(])/gu, ' — '),
          ]
        : [],
  },
  {
    message: 'вместо длинного тире стоит короткое',
    advice: 'между словами ставят длинное: «слово — слово»',
    edits: (text) => (text.includes('–') ? replaced(text, SHORT_DASH, '—') : []),
  },
  {
    message: 'в промежутке чисел стоит не то тире',
    advice: 'между числами ставят короткое тире без пробелов: «2023–2024», «10–15»',
    edits: ranges,
  },
  { message: 'около тире нет пробела', advice: 'отделите тире пробелами с обеих сторон', edits: tightDashes },
  {
    message: 'три точки вместо многоточия',
    advice: 'поставьте один знак «…»',
    edits: (text) =>
      text.includes('...')
        ? [...replaced(text, /(?<![.?!])\.{3,}/g, '…'), ...replaced(text, /(?<=[?!])\.{3,}/g, '..')]
        : [],
  },
  {
    message: 'вместо знака номера стоит латинская буква или решётка',
    advice: 'поставьте «№»: «дом № 5»',
    edits: (text) => replaced(text, /(?<![\p{L}\d&])(?:No|N|Nº|N°|#)[. ]{0,2}(?=\d)/gu, '№ '),
  },
  {
    message: 'пробел перед знаком препинания',
    advice: 'уберите его: знак стоит вплотную к слову',
    edits: (text) => replaced(text, / (?<=[\p{L}\d»)] ) *(?=[,;!?.](?:\s|$))/gu, ''),
  },
  {
    message: 'нет пробела после запятой',
    advice: 'поставьте пробел после запятой',
    edits: (text) => replaced(text, /(?<=,)(?<=\p{L},)(?=\p{L})/gu, ' '),
  },
];

/** Official documents are published letter by letter; what a spreadsheet writes, its owner would write again. */
const isOurs = ({ voice, collection }: Passage) => voice !== 'official' && collection !== 'registers';

/** One finding for each habit of a passage, at its first place. */
export function typographyIssues(passages: readonly Passage[]): Issue[] {
  return passages.filter(isOurs).flatMap(({ file, text, placeAt }) =>
    HABITS.flatMap(({ message, advice, edits }): Issue[] => {
      const found = edits(text).sort((a, b) => a.from - b.from);
      const [first] = found;
      if (!first) return [];
      const more = found.length > 1 ? `, в этом же месте ещё ${found.length - 1}` : '';
      const said = `${message}: «${around(text, first)}»${more}`;
      const toDo = `${advice}; исправит сама: npm run check -- --fix`;
      return [issueAt(file, placeAt(first.from), 'typography', said, toDo)];
    }),
  );
}

/** The corrections of the passage; of two overlapping edits the second waits for the next round. */
export function typographyEdits(passage: Passage): Edit[] {
  if (!isOurs(passage)) return [];
  const edits = HABITS.flatMap((habit) => habit.edits(passage.text)).sort((a, b) => a.from - b.from);
  return edits.filter((edit, index) => index === 0 || edit.from > (edits[index - 1]?.to ?? -1));
}

/** The place with the words about it, cut between words. */
function around(text: string, { from, to }: Edit): string {
  const start = text.lastIndexOf(' ', Math.max(0, from - 10)) + 1;
  const end = text.indexOf(' ', to + 10);
  return text
    .slice(from < 10 ? 0 : start, end < 0 || to + 10 >= text.length ? text.length : end)
    .replace(/\s+/g, ' ')
    .trim();
}

function replaced(text: string, pattern: RegExp, by: string): Edit[] {
  // Looking for all takes several times as long to begin with as looking for one.
  if (text.search(pattern) < 0) return [];
  return [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    by,
  }));
}

function straightQuotes(text: string): Edit[] {
  if (!text.includes('"')) return [];
  // After a hyphen («деревня-"житница"») typograf sees no opening mark: a space of the same length shows it one.
  const set = setQuotes(text.replace(/(?<=\p{L})-(?="\p{L})/gu, ' '));
  if (set.length !== text.length) return [];
  return [...text.matchAll(/["«»„“”]/g)].flatMap(({ index }) => {
    const by = set[index] ?? '';
    return by === text[index] || by === '"' ? [] : [{ from: index, to: index + 1, by }];
  });
}

function ranges(text: string): Edit[] {
  if (!/\d[-—]\d/.test(text)) return [];
  const years = [...text.matchAll(/(?<![\d.,/№-])((?:19|20)\d\d)[-—]((?:19|20)\d\d)(?![\d-])/gu)];
  const amounts = [
    ...text.matchAll(/(?<![\p{L}\d.,/-])(?<!№\s?)(\d{1,3})[-—](\d{1,3})(?=[ \u00A0](?:\p{Ll}|%))/gu),
  ];
  return [...years, ...amounts].flatMap(({ index, 1: first = '', 2: second = '' }) => {
    const from = index + first.length;
    return Number(first) < Number(second) ? [{ from, to: from + 1, by: '–' }] : [];
  });
}

function tightDashes(text: string): Edit[] {
  if (!text.includes('—')) return [];
  return [...text.matchAll(/—/g)].flatMap(({ index }) => {
    const before = text[index - 1] ?? ' ';
    const after = text[index + 1] ?? ' ';
    const isTightBefore = /[^\s«„("—]/u.test(before);
    const isTightAfter = /[^\s,.;:!?)»“—]/u.test(after);
    if (!isTightBefore && !isTightAfter) return [];
    if (/\d/.test(before) && /\d/.test(after)) return [];
    // «Примерово—Лугово»: a road between two places may be written so.
    if (/\p{Lu}[\p{L}-]*—\p{Lu}/u.test(text.slice(Math.max(0, index - 30), index + 2))) return [];
    return [{ from: index, to: index + 1, by: `${isTightBefore ? ' ' : ''}—${isTightAfter ? ' ' : ''}` }];
  });
}

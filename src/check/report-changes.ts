/** Reporters of changes for reviewers: terminal, Markdown of a CI run, JSON. */
import { markdownCode, markdownTable, markdownText } from '../language/markdown.ts';
import { count } from '../language/plural.ts';
import type { Change, ChangeStatus } from './changes.ts';
import { oneLine, told } from './report.ts';

export const CHANGE_FORMATS = ['text', 'markdown', 'json'] as const;
export type ChangeFormat = (typeof CHANGE_FORMATS)[number];

const STATUS_WORDS: Record<ChangeStatus, [one: string, amount: string]> = {
  new: ['новая', 'новых'],
  changed: ['изменена', 'изменено'],
  renamed: ['переименована', 'переименовано'],
  removed: ['удалена', 'удалено'],
};

/** A forge accepts a megabyte of summary: beyond this many, entries are counted, not listed. */
const LONGEST_TABLE = 200;
/** Of one entry; the terminal is told their number alone. */
const MOST_FINDINGS: Record<ChangeFormat, number> = { text: Infinity, markdown: 5, json: 50 };

export function reportChanges(all: readonly Change[], format: ChangeFormat): string {
  const shown = all.map((change) => ({ ...change, issues: told(change.issues, MOST_FINDINGS[format]) }));
  // Titles, ids and addresses are words of files too.
  const changes = JSON.parse(JSON.stringify(shown), (_, value: unknown) =>
    typeof value === 'string' ? oneLine(value) : value,
  ) as Change[];
  if (format === 'json') return JSON.stringify(changes, null, 2);
  return format === 'markdown' ? asMarkdown(changes) : asText(changes);
}

function asText(changes: readonly Change[]): string {
  const lines = changes.map((change) => {
    const { status, title, path, file, issues } = change;
    return [
      `${STATUS_WORDS[status][0]}: ${title}`,
      status === 'removed' && path ? `  адрес ведёт на ${path}` : `  ${path ?? file}`,
      ...(issues.length ? [`  ✗ ${count(issues.length, 'замечание')}`] : []),
      ...remarksOn(change).map((remark) => `  ! ${remark}`),
    ].join('\n');
  });
  return [...lines, verdict(changes)].join('\n\n');
}

function remarksOn({ lost, from, checkedBefore }: Change, code = (text: string) => text): string[] {
  return [
    ...(from === undefined ? [] : [`Прежнее имя: ${code(from)}.`]),
    ...(lost ? [lostWords(lost, code)] : []),
    ...(checkedBefore === undefined
      ? []
      : [
          `Числа поменялись, а день сверки прежний: ${checkedBefore}. Сверьте их с источником и поставьте сегодняшний день в ${code('checked')}.`,
        ]),
  ];
}

/** A warning about addresses that would be lost. */
function lostWords(ids: readonly string[], code: (text: string) => string): string {
  return `Адрес перестанет отвечать: ${ids.map(code).join(', ')}. Если запись переименована или слита с другой, допишите в ту, что осталась, ${code(`formerly: [${ids.join(', ')}]`)}. Если её больше нет совсем, оставьте как есть.`;
}

function asMarkdown(changes: readonly Change[]): string {
  const heading = '### Что меняется';
  if (!changes.length) return `${heading}\n\n${verdict(changes)}\n`;
  const rows = changes
    .slice(0, LONGEST_TABLE)
    .map((change) => [
      markdownText(change.title),
      STATUS_WORDS[change.status][0],
      markdownCode(change.path ?? change.file),
      [
        ...change.issues.map(({ line, message }) => `строка\u00A0${line}: ${markdownText(message)}`),
        ...remarksOn(change, markdownCode),
      ].join('<br>') || '—',
    ]);
  const rest = changes.length - rows.length;
  return [
    heading,
    markdownTable(['Запись', 'Что с ней', 'Адрес на сайте', 'Замечания'], rows),
    rest > 0 ? `И ещё ${count(rest, 'запись')}.` : verdict(changes),
  ]
    .join('\n\n')
    .concat('\n');
}

function verdict(changes: readonly Change[]): string {
  if (!changes.length) return 'Тексты и справочники не изменились.';
  const amounts = (Object.keys(STATUS_WORDS) as ChangeStatus[])
    .map((status) => [status, changes.filter((change) => change.status === status).length] as const)
    .filter(([, amount]) => amount > 0)
    .map(([status, amount]) => `${STATUS_WORDS[status][1]} — ${amount}`);
  const lost = changes.flatMap((change) => change.lost ?? []).length;
  const warning = lost ? ` Адресов, которые перестанут отвечать: ${lost}.` : '';
  return `Всего изменений: ${changes.length} (${amounts.join(', ')}).${warning}`;
}

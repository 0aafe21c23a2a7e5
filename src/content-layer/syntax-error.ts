/** Explains syntax errors of MDX. */
import { issueAt, type Issue } from '../model/issue.ts';

const CODE = 'import и export в тексте запрещены: это программный код';

const EXPLANATIONS: [RegExp, message: string, advice: string][] = [
  [/create a comment/, 'комментарий <!-- --> здесь не работает', 'уберите его'],
  [
    /closing tag for `<([^`>]+)>`/,
    'элемент <$1> не закрыт',
    'допишите </$1> или закройте его сразу: <$1 … />',
  ],
  [
    /Unexpected closing (?:slash|tag)[^`]*`?<?\/?([\w]*)/i,
    'лишний закрывающий элемент',
    'уберите его или проверьте, где он открыт',
  ],
  [
    /expression/i,
    'фигурная скобка: MDX ждёт после неё программный код',
    'уберите скобки { } или напишите словами',
  ],
  [
    /before name|in name|before attribute|in attribute|in tag/i,
    'знак < читается как начало элемента',
    'напишите словами («меньше») или проверьте кавычки внутри элемента',
  ],
  [/import|export|ESM/i, CODE, 'уберите эту строку'],
];

export function explainSyntaxError(error: unknown, text: string, file: string): Issue {
  const said = error instanceof Error ? error.message : String(error);
  const place = /^(\d+):(\d+)/.exec(said);
  const found = EXPLANATIONS.find(([pattern]) => pattern.test(said));
  const match = found?.[0].exec(said);
  const fill = (template: string) => template.replaceAll('$1', match?.[1] ?? '…');
  const line = Math.min(Number(place?.[1] ?? 1), text.split('\n').length);
  const startsCode = /^\s*(?:import|export)\b/.test(text.split('\n')[line - 1] ?? '');
  const at = { line, column: Number(place?.[2] ?? 1) };
  if (startsCode) return issueAt(file, at, 'no-code', CODE, 'уберите эту строку');
  const message = fill(found?.[1] ?? 'разметка не читается');
  const advice = fill(found?.[2] ?? `проверьте эту строку (${said.replace(/^[\d:\s]+/, '')})`);
  return issueAt(file, at, 'syntax', message, advice);
}

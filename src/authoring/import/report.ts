/** The report of an import: files written, values recognised, what remains for the editor. */
import type { ImportKind } from './draft.ts';
import type { ImportResult, PlacedRemark } from './import.ts';

const MADE: Record<ImportKind, string> = {
  practice: 'Готов черновик карточки',
  resolution: 'Готов черновик резолюции',
  chapter: 'Готов черновик главы стратегии',
};

export function reportImport({ kind, files, understood, required, doubtful }: ImportResult): string {
  return [
    `${MADE[kind]}:\n${files.map((file) => `  ${file}`).join('\n')}`,
    ...(understood.length
      ? [`Взято из текста — сверьте:\n${understood.map((line) => `  ${line}`).join('\n')}`]
      : []),
    ...(required.length
      ? [`Нужно дописать (${required.length}), иначе проверка не пройдёт:`, ...required.map(remark)]
      : ['Дописывать нечего.']),
    ...(doubtful.length ? [`Решите сами (${doubtful.length}):`, ...doubtful.map(remark)] : []),
    'Потом запустите проверку: npm run check',
  ].join('\n\n');
}

function remark({ file, line, column, message, advice }: PlacedRemark): string {
  const place = file ? `${file}:${line}:${column}\n` : '';
  return `${place}  ✗ ${message}\n  → ${advice}`;
}

/** Checks totals of tables: a row «Итого», or a column of shares. */
import { count } from '../language/plural.ts';
import { issueAt, type Issue } from '../model/issue.ts';
import type { Passage } from '../model/passage.ts';

const TOTAL = /^(?:итого|всего|вся сумма|общая сумма)(?!\p{L})/iu;
const NUMBER = /^(\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+)(?:[.,](\d+))?[ \u00A0]?(\D{0,12})$/u;

interface Amount {
  value: number;
  /** Digits after the comma. */
  digits: number;
  unit: string;
}

export function tableSumIssues(passages: readonly Passage[]): Issue[] {
  const tables = Map.groupBy(
    passages.filter(({ cell, voice }) => cell && voice !== 'official'),
    ({ file, cell }) => `${file} ${cell?.table}`,
  );
  return [...tables.values()].flatMap(inspectTable);
}

function inspectTable(cells: Passage[]): Issue[] {
  const at = (row: number, column: number) =>
    cells.find(({ cell }) => cell?.row === row && cell.column === column);
  const rows = 1 + Math.max(...cells.map(({ cell }) => cell?.row ?? 0));
  const columns = 1 + Math.max(...cells.map(({ cell }) => cell?.column ?? 0));
  const totalRow = TOTAL.test(at(rows - 1, 0)?.text.trim() ?? '') ? rows - 1 : undefined;
  const found: Issue[] = [];
  for (let column = 1; column < columns; column += 1) {
    const body = Array.from({ length: (totalRow ?? rows) - 1 }, (_, index) =>
      amountOf(at(index + 1, column)),
    );
    const known = body.filter((amount) => amount !== undefined);
    // A column with «около» or an empty place in it adds up to nothing certain.
    if (known.length < 2 || known.length < body.length) continue;
    if (new Set(known.map(({ unit }) => unit)).size > 1) continue;
    const sum = known.reduce((whole, { value }) => whole + value, 0);
    const digits = Math.max(...known.map((amount) => amount.digits));
    const isShare = known[0]?.unit === '%';
    // Each rounded number may be off by half of its last digit.
    const slack = isShare || digits ? (known.length / 2) * 10 ** -digits : 0;
    const report = ({ file, placeAt }: Passage, message: string, advice: string) =>
      found.push(issueAt(file, placeAt(0), 'table-sum', message, advice));
    const shown = (value: number) =>
      `${value.toLocaleString('ru-RU', { maximumFractionDigits: digits })}${isShare ? ' %' : ''}`;
    if (totalRow !== undefined) {
      const cell = at(totalRow, column);
      const total = amountOf(cell);
      if (cell && total && total.unit === known[0]?.unit && Math.abs(total.value - sum) > slack + 1e-9) {
        report(
          cell,
          `в строке «Итого» стоит ${shown(total.value)}, а ${count(known.length, 'значение')} столбца дают ${shown(sum)}`,
          'сверьте числа с источником; если он сам ошибся, скажите об этом под таблицей',
        );
      }
    } else if (isShare && /(?<!\p{L})дол[яию]/iu.test(at(0, column)?.text ?? '') && sum > 100 + slack) {
      const head = at(0, column);
      if (head)
        report(
          head,
          `доли в столбце дают ${shown(sum)}: больше целого`,
          'проверьте числа; если ответов можно было дать несколько, назовите столбец иначе, без слова «доля»',
        );
    }
  }
  return found;
}

function amountOf(cell: Passage | undefined): Amount | undefined {
  const match = NUMBER.exec(cell?.text.trim() ?? '');
  if (!match) return undefined;
  const [, whole = '', fraction = '', unit = ''] = match;
  return {
    value: Number(`${whole.replace(/\D/g, '')}.${fraction || 0}`),
    digits: fraction.length,
    unit: unit.trim(),
  };
}

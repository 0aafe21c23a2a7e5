import { expect, test } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { openPracticeFile } from './practice-file.ts';
import type { PracticeCase } from './practice.ts';

const practiceFile = openPracticeFile((path) => `https://example.org${path}`);
const file = (...practices: PracticeCase[]) => practiceFile(practices);

test('is read by a Russian spreadsheet: byte order mark, semicolons, a line for each practice', () => {
  const text = file(makePractice(), makePractice({ id: 'drugoy-prud', title: 'Другой пруд; и мостки' }));
  expect(text.startsWith('\uFEFFВид;Код;Название;')).toBe(true);
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^Дело соседей;testovo-prud;Соседи вычистили пруд;/);
  expect(lines[1]).toMatch(/;https:\/\/example\.org\/practices\/testovo-prud\/$/);
  expect(lines[2]).toMatch(/^Дело соседей;drugoy-prud;"Другой пруд; и мостки";/);
});

test('holds no line break and no no-break space, and nothing that a spreadsheet would run', () => {
  const text = file(makePractice({ title: '=СУММА(A1)', summary: 'В\u00A0деревне\nТестово' }));
  const [, line = ''] = text.trimEnd().split('\r\n');
  expect(line).toContain("'=СУММА(A1);В деревне Тестово;");
  expect(text.trimEnd().split(/\r\n|\n/)).toHaveLength(2);
});

/** Cells of the only line by the names of their columns. */
function cells(practice: PracticeCase): Record<string, string> {
  const [head = '', line = ''] = file(practice).slice(1).split('\r\n');
  const values = line.split(';');
  return Object.fromEntries(head.split(';').map((name, at) => [name, values[at] ?? '']));
}

test('has beside each sum how exact just this sum is, and leaves empty what is not known', () => {
  const practice = makePractice({
    money: {
      rows: [
        { from: 'residents', rub: 65_000.5, source: 'vesti', precision: 'about' },
        { from: 'grant', rub: 100_000, source: 'vesti' },
      ],
    },
  });
  expect(cells(practice)).toMatchObject({
    'Что названо': 'часть стоимости',
    'Названо денег, ₽': '165000,5',
    'Названо денег: точность': 'около',
    'Жители, ₽': '65000,5',
    'Жители: точность': 'около',
    'Грант, чей — не названо, ₽': '100000',
    'Грант, чей — не названо: точность': 'точно',
    'Спонсоры, ₽': '',
    'Спонсоры: точность': '',
  });
  expect(cells(makePractice())).toMatchObject({ 'Что названо': '', 'Названо денег, ₽': '', 'Жители, ₽': '' });
});

test('tells the kinds, the main direction and dates in one form', () => {
  expect(
    cells(
      makePractice({ kind: 'regional', directions: ['safety', 'ecology'], start: '2024-05', end: '2025' }),
    ),
  ).toMatchObject({
    Вид: 'Региональная поддержка',
    'Главное направление': 'Безопасность',
    'Другие направления': 'Экология',
    Начало: '2024-05-XX',
    Конец: '2025-XX-XX',
    Год: '2025',
  });
});

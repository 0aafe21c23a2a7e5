import { expect, test } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { practiceFile } from './practice-file.ts';

const file = (...practices: Parameters<typeof practiceFile>[0]) =>
  practiceFile(practices, (path) => `https://example.org${path}`);

test('is read by a Russian spreadsheet: byte order mark, semicolons, a line for each practice', () => {
  const text = file(makePractice(), makePractice({ id: 'drugoy-prud', title: 'Другой пруд; и мостки' }));
  expect(text.startsWith('\uFEFFПрактика;Коротко;Вид;')).toBe(true);
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^Соседи вычистили пруд;/);
  expect(lines[1]).toMatch(/;https:\/\/example\.org\/practices\/testovo-prud\/$/);
  expect(lines[2]).toMatch(/^"Другой пруд; и мостки";/);
});

test('holds no line break and no no-break space, and nothing that a spreadsheet would run', () => {
  const text = file(makePractice({ title: '=СУММА(A1)', summary: 'В\u00A0деревне\nТестово' }));
  const [, line = ''] = text.trimEnd().split('\r\n');
  expect(line).toContain("'=СУММА(A1);В деревне Тестово;");
  expect(text.trimEnd().split(/\r\n|\n/)).toHaveLength(2);
});

test('says how exact a sum is and leaves empty what is not known', () => {
  const practice = makePractice({
    money: {
      rows: [
        { from: 'residents', rub: 65_000, source: 'vesti', precision: 'about' },
        { from: 'grant', rub: 100_000, source: 'vesti' },
      ],
    },
  });
  expect(file(practice)).toContain(';165000;около;65000;');
  expect(file(makePractice())).toContain(';сделано;;;;;');
});

import { describe, expect, test } from 'vitest';
import { fileNameOf } from './file-name.ts';

describe('the name of the file', () => {
  test.each([
    ['Лист', undefined, 'Лист.docx'],
    ['Лист', ' ', 'Лист.docx'],
    ['Лист', 'ТОС «Берёзка»', 'Лист — ТОС «Берёзка».docx'],
    ['Лист', 'A/B\\C: "D" <E>|F?*', 'Лист — A B C D E F.docx'],
    ['Лист', 'Двор...', 'Лист — Двор.docx'],
    ['Лист', 'а\nб\tв', 'Лист — а б в.docx'],
  ])('of «%s» and «%s»', (paper, tos, name) => {
    expect(fileNameOf({ name: paper }, tos)).toBe(name);
  });

  test('is not too long for a folder, and cuts no letter in two', () => {
    const name = fileNameOf({ name: 'Лист' }, '👍'.repeat(120));
    expect(name.isWellFormed()).toBe(true);
    expect([...name].length).toBe(105);
  });
});

import { describe, expect, it } from 'vitest';
import { PLACEHOLDER, type Passage } from '../model/passage.ts';
import { passagesOf } from './passages.ts';
import { parseFile } from './parse-file.ts';
import { sourceFile } from './read.ts';

const card = (front: string, body: string) => `---\n${front}\n---\n\n${body}\n`;

function passages(text: string): Passage[] {
  return passagesOf(parseFile(sourceFile('practices/primerovo/index.mdx', text)));
}

describe('a passage', () => {
  it.each([
    ['plain', 'title: Пруд в Примерове', 'Пруд в Примерове', '2:8'],
    ['in single quotes', "title: 'Пруд: ''наш'''", "Пруд: 'наш'", '2:9'],
    ['in double quotes', 'title: "Пруд \\"Тихий\\""', 'Пруд "Тихий"', '2:9'],
    ['folded', 'summary: >\n  Пруд\n  вычистили.', 'Пруд вычистили.', '3:3'],
    ['over two lines', 'summary: Пруд\n  вычистили.', 'Пруд вычистили.', '2:10'],
  ])('%s has its words and its place', (_, front, text, place) => {
    const [passage] = passages(card(front, ''));
    expect(passage?.text).toBe(text);
    const { line, column } = passage?.placeAt(0) ?? {};
    expect(`${line}:${column}`).toBe(place);
  });

  it('joins the words of a paragraph across marks, and leaves out what is no prose', () => {
    const [passage] = passages(
      card(
        'title: 1',
        'Наш **пруд** за `кодом`, [рядом](/practices/)<Source id="vesti" />. https://example.ru конец',
      ),
    );
    expect(passage?.text).toBe(`Наш пруд за ${PLACEHOLDER}, рядом. ${PLACEHOLDER} конец`);
    expect(passage?.placeAt(4)).toEqual({ line: 5, column: 7 });
    expect(passage?.links.map(({ text, url }) => [text, url])).toEqual([
      ['рядом', '/practices/'],
      ['https://example.ru', 'https://example.ru'],
    ]);
  });

  it('knows whose words it holds', () => {
    const text = card(
      'title: Пруд\nsources:\n  - url: https://example.ru\n    title: Чужой заголовок\n    publisher: Газета',
      '> Чужие слова\n\nСвои слова\n\n<Quote author="Имя">\n\nТоже чужие\n\n</Quote>\n\n| вместо | лучше |\n| -- | -- |\n| плохо | хорошо |',
    );
    expect(passages(text).map(({ text: words, voice }) => `${voice}: ${words}`)).toEqual([
      'own: Пруд',
      'quoted: Чужой заголовок',
      'quoted: Газета',
      'quoted: Чужие слова',
      'own: Свои слова',
      'quoted: Имя',
      'quoted: Тоже чужие',
      'own: вместо',
      'own: лучше',
      'quoted: плохо',
      'own: хорошо',
    ]);
  });
});

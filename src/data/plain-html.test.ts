import { describe, expect, test } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { treeOf } from '../../tests/make-tree.ts';
import type { TextCollection } from '../model/components.ts';
import type { Tree } from '../model/tree.ts';
import { plainHtml, type Surroundings } from './plain-html.ts';

const around: Surroundings = {
  page: 'https://example.org/repo/practices/prud/',
  absolute: (path) => `https://example.org/repo${path}`,
  numbers: new Map([
    ['vesti', 1],
    ['okrug', 2],
  ]),
  pictures: new Map([
    ['./prud.jpg', { src: 'https://example.org/repo/_astro/prud.webp', width: 800, height: 600 }],
  ]),
  cases: [makePractice({ money: { rows: [{ from: 'residents', rub: 65_000, source: ['vesti'] }] } })],
};
const htmlOf = (text: string, collection: TextCollection = 'practices') =>
  plainHtml(treeOf(text, collection), around);

describe('what an author may write', () => {
  test('marks of sources lead to the page', () => {
    expect(htmlOf('Вычистили<Source id="okrug vesti" />.')).toBe(
      '<p>Вычистили<sup><a href="https://example.org/repo/practices/prud/#source-okrug">[2]</a>' +
        '<a href="https://example.org/repo/practices/prud/#source-vesti">[1]</a></sup>.</p>',
    );
  });

  test('addresses are full', () => {
    expect(htmlOf('[тут](#repeat), [рядом](/recipes/), [там](https://example.ru/)')).toBe(
      '<p><a href="https://example.org/repo/practices/prud/#repeat">тут</a>, ' +
        '<a href="https://example.org/repo/recipes/">рядом</a>, <a href="https://example.ru/">там</a></p>',
    );
  });

  test('anchors and classes stay on the page', () => {
    const html = htmlOf('## Что сделали\n\n- [x] вымыли\n- [ ] высушили\n\n| а |\n| -: |\n| 1 |');
    expect(html).toBe(
      '<h2>Что сделали</h2><ul><li>☑ вымыли</li><li>☐ высушили</li></ul>' +
        '<table><thead><tr><th>а</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    );
  });

  test.each([
    [
      '<Note title="Важно">\n\nЗемля чужая.\n\n</Note>',
      '<aside><p><strong>Важно</strong></p><p>Земля чужая.</p></aside>',
    ],
    ['<Note>\n\nЗемля чужая.\n\n</Note>', '<aside><p>Земля чужая.</p></aside>'],
    [
      '<Quote author="Имя Фамилия" role="староста">\n\nКупаемся.\n\n</Quote>',
      '<blockquote><p>Купаемся.</p><p>— Имя Фамилия, староста</p></blockquote>',
    ],
    ['<Steps>\n\n1. Собрались.\n\n</Steps>', '<ol><li>Собрались.</li></ol>'],
    [
      '<KeyFigures>\n<KeyFigure value="2" unit="м" label="глубина" source="vesti" />\n</KeyFigures>',
      '<ul><li><strong>2\u00A0м</strong>\u00A0— глубина<sup><a href="https://example.org/repo/practices/prud/#source-vesti">[1]</a></sup></li></ul>',
    ],
    [
      '<Photo src="./prud.jpg" alt="Пруд" caption="Пруд весной." author="Имя Фамилия" licence="CC BY 4.0" />',
      '<figure><img src="https://example.org/repo/_astro/prud.webp" width="800" height="600" alt="Пруд">' +
        '<figcaption>Пруд весной. Фото: Имя Фамилия, CC\u00A0BY\u00A04.0</figcaption></figure>',
    ],
  ])('%s', (text, html) => {
    expect(htmlOf(text)).toBe(html);
  });

  test('a recipe names deeds, their sums and who takes a step', () => {
    const text =
      '### Собраться\n\n<Step who="соседи" time="месяц" />\n\n' +
      'В <Case id="testovo-prud">Тестове</Case> дали <CaseSum id="testovo-prud" from="residents" />.';
    const deed = 'href="https://example.org/repo/practices/testovo-prud/"';
    expect(htmlOf(text, 'recipes')).toBe(
      '<h3>Собраться</h3><p><strong>соседи\u00A0· месяц</strong></p>' +
        `<p>В\u00A0<a ${deed}>Тестове</a> дали <a ${deed}>65\u00A0000\u00A0₽</a>.</p>`,
    );
  });

  test('a resolution keeps its numbers', () => {
    const text =
      '<Masthead>\n\nРЕЗОЛЮЦИЯ\n\n</Masthead>\n\n<Addressee number="1" title="Жителям:" />\n\n' +
      '<Clause number="1.1" verb="беречь" note="Так в печати.">беречь пруды;</Clause>';
    expect(htmlOf(text, 'resolutions')).toBe(
      '<p>РЕЗОЛЮЦИЯ</p><h2>1. Жителям:</h2><p><strong>1.1</strong> беречь пруды;</p><aside>Так в\u00A0печати.</aside>',
    );
  });
});

describe('what no author may write', () => {
  test.each<[string, Tree]>([
    ['a script', [{ type: 'element', tag: 'script', attributes: {}, children: ['alert(1)'] }]],
    [
      'a frame',
      [{ type: 'element', tag: 'iframe', attributes: { src: 'https://example.ru/' }, children: [] }],
    ],
    ['an event', [{ type: 'element', tag: 'p', attributes: { onclick: 'alert(1)' }, children: [] }]],
    ['a style', [{ type: 'element', tag: 'p', attributes: { style: 'display:none' }, children: [] }]],
    [
      'a program in a link',
      [{ type: 'element', tag: 'a', attributes: { href: 'javascript:alert(1)' }, children: [] }],
    ],
    ['another host', [{ type: 'element', tag: 'a', attributes: { href: '//example.ru/' }, children: [] }]],
    ['an unknown component', [{ type: 'component', name: 'Widget', attributes: {}, children: [] }]],
    ['a name of every object', [{ type: 'component', name: 'constructor', attributes: {}, children: [] }]],
    [
      'a picture of another entry',
      [{ type: 'component', name: 'Photo', attributes: { src: '../a.jpg' }, children: [] }],
    ],
    [
      'a deed that was not named',
      [{ type: 'component', name: 'Case', attributes: { id: 'other' }, children: [] }],
    ],
  ])('%s throws, however deep', (_what, tree) => {
    expect(() => plainHtml(tree, around)).toThrow();
    expect(() =>
      plainHtml([{ type: 'element', tag: 'p', attributes: {}, children: tree }], around),
    ).toThrow();
  });

  test('signs of HTML are words', () => {
    const attributes = { src: './prud.jpg', alt: '"><script>', author: '<b>', licence: '&amp;' };
    const html = plainHtml(
      ['<script>', { type: 'component', name: 'Photo', attributes, children: [] }],
      around,
    );
    expect(html).toMatch(/^&#x3C;script>/);
    expect(html).toContain('alt="&#x22;><script>"');
    expect(html).toContain('Фото: &#x3C;b>, &#x26;amp;');
  });
});

import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { searchCopy } from './page-copy.ts';

const page = (main: string, attributes = '') =>
  `<!doctype html><html lang="ru"><body><main data-pagefind-body ${attributes}>${main}</main></body></html>`;

function copyOf(main: string, attributes?: string): HTMLElement {
  const found = parseHTML(searchCopy(page(main, attributes))).document.querySelector('main');
  if (!found) throw new Error('no main');
  return found;
}

describe('searchCopy', () => {
  it('takes the main part of the page, without classes but with words about classes', () => {
    const copy = searchCopy(
      page('<h1 class="a b" id="x">Пруд</h1><p class="c">слово class="d"</p>').replace(
        '<main',
        '<header>Шапка</header><main',
      ),
    );
    expect(copy).not.toContain('Шапка');
    expect(copy).toContain('<h1 id="x">Пруд</h1><p>слово class="d"</p>');
    expect(() => searchCopy('<p>Пруд</p>')).toThrow('нет <main>');
  });

  it('gives a part a heading with its label and its id', () => {
    const main = copyOf('<ol><li id="p-2-4" data-search-part="Пункт 2.4"><b>2.4.</b> Беречь пруд.</li></ol>');
    const heading = main.querySelector('#p-2-4');
    expect(heading?.tagName).toBe('H6');
    expect(heading?.textContent).toBe('Пункт 2.4');
    expect(heading?.nextElementSibling?.textContent).toBe('2.4.');
    expect(main.querySelectorAll('[id]')).toHaveLength(1);
  });

  it('puts the heading of a heading before it', () => {
    const main = copyOf('<h2 id="s-2" data-search-part="Раздел 2">Органам власти</h2>');
    expect(
      [...main.children].map((element) => element.outerHTML.replace(/ data-search-part="[^"]*"/, '')),
    ).toEqual(['<h6 id="s-2">Раздел 2</h6>', '<h2>Органам власти</h2>']);
  });

  it('lets a heading take the label that holds all of its words', () => {
    const main = copyOf(
      '<h2 id="s-2" data-search-part="2. Органам власти"><a href="#s-2">2.</a>\n Органам</h2>',
    );
    expect(main.querySelector('h2#s-2')?.textContent).toBe('2. Органам власти');
    expect(main.children).toHaveLength(1);
  });

  it('leaves headings with ids as they are', () => {
    expect(copyOf('<h2 id="steps">Что сделали</h2>').innerHTML).toBe('<h2 id="steps">Что сделали</h2>');
  });

  it('refuses a part without an id', () => {
    expect(() => copyOf('<p data-search-part="Пункт 1">…</p>')).toThrow('«Пункт 1» нет id');
  });

  it('names filters one by one, the same name several times too', () => {
    const main = copyOf('', 'data-pagefind-filter="type:practice, direction:ecology, direction:social"');
    expect(main.getAttribute('data-pagefind-filter')).toBe(
      'type[data-search-filter-0], direction[data-search-filter-1], direction[data-search-filter-2]',
    );
    expect(main.getAttribute('data-search-filter-2')).toBe('social');
  });

  it('keeps commas of a place and leaves the type out of the searched text', () => {
    const main = copyOf(
      '',
      'data-pagefind-meta="type:practice, place:Посёлок Обской, Новосибирская область"',
    );
    expect(main.getAttribute('data-pagefind-meta')).toBe('place[data-search-meta-1]');
    expect(main.getAttribute('data-search-meta-1')).toBe('Посёлок Обской, Новосибирская область');
  });

  it('understands Pagefind’s own form', () => {
    const main = copyOf('<p data-pagefind-meta="place">Псков</p>');
    expect(main.querySelector('p')?.getAttribute('data-pagefind-meta')).toBe('place');
  });

  it('strips soft hyphens and what must not be searched', () => {
    expect(copyOf('<p>благо\u00ADустрой&shy;ство<a data-pagefind-ignore>#</a></p>').innerHTML).toBe(
      '<p>благоустройство</p>',
    );
  });

  it('keeps words of neighbouring elements apart', () => {
    const text = copyOf(
      '<table><tr><th>Кто</th><th>Сумма</th></tr></table><dl><dt>Где</dt><dd>Псков!</dd></dl>',
    );
    expect(text.textContent).toBe('Кто. Сумма. Где. Псков! ');
  });

  it('leaves out marks of notes', () => {
    expect(copyOf('<p>Пруд<sup><a href="#source-1">1</a></sup>, 325 м<sup>2</sup></p>').textContent).toBe(
      'Пруд, 325 м2',
    );
  });

  it('keeps escaped text escaped', () => {
    expect(searchCopy(page('<p>a &lt;b&gt; &amp;lt; c</p>'))).toContain('<p>a &lt;b&gt; &amp;lt; c</p>');
  });
});

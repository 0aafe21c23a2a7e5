import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { searchCopy } from './page-copy.ts';
import type { PageFacts } from './page-facts.ts';

const page = (main: string, facts: PageFacts = { type: 'page' }) =>
  `<!doctype html><html lang="ru"><body><main data-pagefind-body data-search-facts='${JSON.stringify(facts)}'>${main}</main></body></html>`;
const asIs = (text: string) => text;
const copy = (html: string) => searchCopy(html, asIs).html;

function copyOf(main: string, facts?: PageFacts): HTMLElement {
  const found = parseHTML(copy(page(main, facts))).document.querySelector('main');
  if (!found) throw new Error('no main');
  return found;
}

describe('searchCopy', () => {
  it('takes the main part of the page, without classes but with words about classes', () => {
    const html = copy(
      page('<h1 class="a b" id="x">Пруд</h1><p class="c">слово class="d"</p>').replace(
        '<main',
        '<header>Шапка</header><main',
      ),
    );
    expect(html).not.toContain('Шапка');
    expect(html).toContain('<h1 id="x">Пруд</h1><p>слово class="d"</p>');
    expect(() => copy('<p>Пруд</p>')).toThrow('нет <main>');
    expect(() => copy('<main>Пруд</main>')).toThrow('нет data-search-facts');
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
    expect([...main.children].map((element) => element.outerHTML)).toEqual([
      '<h6 id="s-2">Раздел 2</h6>',
      '<h2>Органам власти</h2>',
    ]);
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

  it('gives back what the page says of itself, and leaves it out of the searched text', () => {
    const facts: PageFacts = {
      type: 'practice',
      direction: ['ecology', 'social'],
      place: 'Посёлок Обской, Новосибирская область',
    };
    expect(searchCopy(page('', facts), asIs).facts).toEqual(facts);
    const html = copy(page('<p>Пруд</p>', facts));
    expect(html).not.toContain('data-search-facts');
  });

  it('leaves out what Pagefind does not read', () => {
    expect(copyOf('<nav>Оглавление</nav><form><label>Поиск</label></form><p>Пруд</p>').innerHTML).toBe(
      '<p>Пруд</p>',
    );
  });

  it('writes every text of the page, that of the title as such', () => {
    const html = searchCopy(
      page('<h1>Пруд <em>наш</em></h1><p>вода</p>'),
      (text, field) => `${field}:${text}`,
    );
    expect(html.html).toContain('<h1>title:Пруд <em>title:наш</em></h1><p>text:вода</p>');
  });

  it('passes over decoration and samples of code', () => {
    const main = copyOf('<p>Пруд</p><div aria-hidden="true"><i>я</i><b>ф</b></div><pre>title: Рыба</pre>');
    expect(main.textContent.trim()).toBe('Пруд');
  });

  it('strips soft hyphens and what must not be searched', () => {
    expect(copyOf('<p>благо\u00ADустрой&shy;ство<a data-pagefind-ignore>#</a></p>').innerHTML).toBe(
      '<p>благоустройство</p>',
    );
  });

  it('keeps words of neighbouring elements apart', () => {
    const text = copyOf(
      '<table><tr><th>Кто</th><th>Сумма</th></tr></table><dl><dt>Где</dt><dd>Примерово!</dd></dl>',
    );
    expect(text.textContent).toBe('Кто. Сумма. Где: Примерово! ');
  });

  it('ends a term that is described with a colon, all else with a full stop right after its last word', () => {
    const text = copyOf(
      '<dl><dt>Устав</dt><dt>Кто</dt><dd><a>администрация</a>\n</dd><dd>школа</dd><dt>Взялся:</dt><dd><ul><li>ТОС «Берег»</li><li> <a>соседи</a> </li></ul></dd></dl>',
    );
    expect(text.textContent.replace(/\s+/g, ' ')).toBe(
      'Устав. Кто: администрация. школа. Взялся: ТОС «Берег». соседи. ',
    );
  });

  it('leaves out marks of notes', () => {
    expect(copyOf('<p>Пруд<sup><a href="#source-1">1</a></sup>, 325 м<sup>2</sup></p>').textContent).toBe(
      'Пруд, 325 м2',
    );
  });

  it('keeps escaped text escaped', () => {
    expect(copy(page('<p>a &lt;b&gt; &amp;lt; c</p>'))).toContain('<p>a &lt;b&gt; &amp;lt; c</p>');
  });
});

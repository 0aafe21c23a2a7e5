import { describe, expect, it } from 'vitest';
import type { PageFacts } from './page-facts.ts';
import { readPage } from './page-text.ts';

const page = (main: string, facts: PageFacts = { type: 'page' }) =>
  `<!doctype html><html lang="ru"><body><main data-pagefind-body data-search-facts='${JSON.stringify(facts)}'>${main}</main></body></html>`;
const read = (main: string) => readPage(page(main));
const textOf = (main: string) =>
  read(main)
    .stretches.map(({ text }) => text)
    .join(' ');
/** Each heading that begins a part, with its element, its id and the text up to the next one. */
const partsOf = (main: string) =>
  read(main).stretches.map(({ heading, text }) =>
    heading ? `${heading.element}#${heading.id} ${text}` : text,
  );

describe('readPage', () => {
  it('takes the main part of the page', () => {
    const html = page('<h1 id="x">Пруд</h1><p class="c">слово class="d"</p>');
    const { title, stretches } = readPage(html.replace('<main', '<header>Шапка</header><main'));
    expect(title).toBe('Пруд');
    expect(stretches.map(({ text }) => text)).toEqual(['Пруд.', 'слово class="d".']);
    expect(() => readPage('<p>Пруд</p>')).toThrow('нет <main>');
    expect(() => readPage('<main>Пруд</main>')).toThrow('нет data-search-facts');
  });

  it('gives a part a heading with its label and its id', () => {
    expect(
      partsOf('<ol><li id="p-2-4" data-search-part="Пункт 2.4"><b>2.4.</b> Беречь пруд.</li></ol>'),
    ).toEqual(['h6#p-2-4 Пункт 2.4.', '2.4. Беречь пруд.']);
  });

  it('puts the heading of a heading before it', () => {
    expect(partsOf('<h2 id="s-2" data-search-part="Раздел 2">Органам власти</h2>')).toEqual([
      'h6#s-2 Раздел 2.',
      'Органам власти.',
    ]);
  });

  it('lets a heading take the label that holds all of its words', () => {
    const main = '<h2 id="s-2" data-search-part="2. Органам власти"><a href="#s-2">2.</a>\n Органам</h2>';
    expect(partsOf(main)).toEqual(['h2#s-2 2. Органам власти.']);
  });

  it('cuts the text at headings with ids, whose no-break spaces stay', () => {
    const { stretches } = read(
      '<p>Пруд</p><h2 id="steps">Что\u00A0сделали <b>все</b></h2><p>Вычерпали ил</p>',
    );
    expect(stretches.map(({ heading }) => heading)).toEqual([
      undefined,
      { element: 'h2', id: 'steps', text: 'Что\u00A0сделали все' },
      undefined,
    ]);
    expect(stretches[1]?.text).toBe('Что сделали все.');
  });

  it('counts words of headings and of leads for more, and knows those of the title', () => {
    const { stretches } = read('<h1>Пруд</h1><p data-pagefind-weight="3">Лид</p><h3>Ил</h3><p>вода</p>');
    expect(stretches.map(({ text, weight, isTitle }) => [text, weight, isTitle])).toEqual([
      ['Пруд.', 7, true],
      ['Лид.', 3, false],
      ['Ил.', 5, false],
      ['вода.', 1, false],
    ]);
  });

  it('refuses a part without an id', () => {
    expect(() => read('<p data-search-part="Пункт 1">…</p>')).toThrow('«Пункт 1» нет id');
  });

  it('gives back what the page says of itself', () => {
    const facts: PageFacts = {
      type: 'practice',
      direction: ['ecology', 'social'],
      place: 'Посёлок Обской, Новосибирская область',
    };
    expect(readPage(page('<p>Пруд</p>', facts)).facts).toEqual(facts);
  });

  it('passes over what is not text, decoration and samples of code', () => {
    expect(
      textOf(
        '<nav>Оглавление</nav><form><label>Поиск</label></form><p>Пруд</p><div aria-hidden="true"><i>я</i><b>ф</b></div><pre>title: Рыба</pre>',
      ),
    ).toBe('Пруд.');
  });

  it('strips soft hyphens and what must not be searched', () => {
    expect(textOf('<p>благо\u00ADустрой&shy;ство<a data-pagefind-ignore>#</a></p>')).toBe('благоустройство.');
  });

  it('keeps words of neighbouring elements apart', () => {
    expect(
      textOf('<table><tr><th>Кто</th><th>Сумма</th></tr></table><dl><dt>Где</dt><dd>Примерово!</dd></dl>'),
    ).toBe('Кто. Сумма. Где: Примерово!');
    expect(textOf('<div>один<div>два</div>три<br>четыре</div><a id="x">пять</a>')).toBe(
      'один два. три четыре. пять',
    );
  });

  it('ends a term that is described with a colon, all else with a full stop right after its last word', () => {
    expect(
      textOf(
        '<dl><dt>Устав</dt><dt>Кто</dt><dd><a>администрация</a>\n</dd><dd>школа</dd><dt>Взялся:</dt><dd><ul><li>ТОС «Берег»</li><li> <a>соседи</a> </li></ul></dd></dl>',
      ),
    ).toBe('Устав. Кто: администрация. школа. Взялся: ТОС «Берег». соседи.');
  });

  it('leaves out marks of notes', () => {
    expect(textOf('<p>Пруд<sup><a href="#source-1">1</a></sup>, 325 м<sup>2</sup></p>')).toBe(
      'Пруд, 325 м2.',
    );
  });

  it('reads escaped text', () => {
    expect(textOf('<p>a &lt;b&gt; &amp;lt; c!</p>')).toBe('a <b> &lt; c!');
  });
});

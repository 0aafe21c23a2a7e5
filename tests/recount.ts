/** Counts every figure of the home page, of «Журналистам» and of the threads again, from the file that a reader can download. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { MONEY_LABELS } from '../src/model/practice.ts';
import type { BuiltSite } from './sites.ts';

type Card = Readonly<Record<string, string>>;

/** Rows of the file by the names of its columns. */
function cardsIn(csv: string): Card[] {
  const [head = [], ...rows] = csv
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    );
  return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
}

const names = (cell: string | undefined) => (cell ? cell.split('; ') : []);
const roubles = (cell: string | undefined) => Number((cell ?? '').replace(',', '.'));
const codes = (cards: readonly Card[]) => cards.map(({ Код = '' }) => Код).sort();
const words = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
/** Numbers in the words of a page: «1 250» is one. */
const numbersIn = (text: string) =>
  [...text.matchAll(/\d+(?: \d{3})*(?:,\d+)?/g)].map(([digits]) => roubles(digits.replaceAll(' ', '')));

/** Numbers of one whole, «3 · 63», together. */
const totalIn = (element: Element | null | undefined) =>
  numbersIn(words(element)).reduce((all, own) => all + own, 0);

export function testFigures({ dir, basePath, contentDir }: BuiltSite): void {
  const fileOf = (path: string) => join(dir, path, 'index.html');
  const pageAt = (path: string) =>
    parseHTML(readFileSync(fileOf(path), 'utf8')).document as unknown as Document;
  const home = pageAt('/');
  const press = pageAt('/journalists/');
  const file = press.querySelector('[aria-labelledby=use] a[href$=".csv"]')?.getAttribute('href') ?? '';
  const cards = cardsIn(readFileSync(join(dir, file.slice(basePath.length)), 'utf8'));
  const deeds = cards.filter(({ Вид }) => Вид === 'Дело соседей');
  const support = cards.filter(({ Вид }) => Вид !== 'Дело соседей');
  const withMoney = deeds.filter((card) => card['Названо денег, ₽'] !== '');
  const themes = join(contentDir, 'taxonomy/themes.yaml');
  const [contribution] = (existsSync(themes) ? readFileSync(themes, 'utf8').split(/^(?=- id)/m) : [])
    .filter((record) => record.includes('contribution: true'))
    .map((record) => /name: (.+)/.exec(record)?.[1] ?? '');
  const given = deeds.filter(({ Темы }) => contribution !== undefined && names(Темы).includes(contribution));
  const payers = Object.values(MONEY_LABELS).map((label) => `${label}, ₽`);

  /** Cards of the list that a link leads to: of all its pages, and only below the heading that the link names. */
  function listedAt(link: Element | null | undefined): string[] {
    const [address = '', anchor] = (link?.getAttribute('href') ?? '').split('#');
    const path = `/${address.slice(basePath.length)}`;
    const found: string[] = [];
    for (let number = 1; existsSync(fileOf(number === 1 ? path : `${path}${number}/`)); number += 1) {
      const list = pageAt(number === 1 ? path : `${path}${number}/`).querySelector('main');
      const within = anchor ? list?.querySelector(`section[aria-labelledby="${anchor}"]`) : list;
      for (const card of within?.querySelectorAll('.card .title a') ?? [])
        found.push(/\/practices\/([^/]+)\/$/.exec(card.getAttribute('href') ?? '')?.[1] ?? '');
    }
    return found.sort();
  }

  describe('large figures of «Журналистам»', () => {
    const figures = [...press.querySelectorAll('section[aria-labelledby=figures] dl > div')].map(
      (figure) => ({
        value: words(figure.querySelector('dd')),
        exact: figure.querySelector('dd')?.getAttribute('title'),
        said: words(figure.querySelector('dt')),
        link: figure.querySelector('a'),
      }),
    );
    const sum = withMoney.reduce((all, card) => all + roubles(card['Названо денег, ₽']), 0);
    const residents = deeds.filter((card) => card['Жители, ₽'] !== '');

    test.each([
      ['deeds', /^дел[оа]? соседей$/, deeds, []],
      ['support', /о поддержке/, support, []],
      ['money or labour of residents', /^дел[оа]? из \d+, где жители вложили/, given, [deeds.length]],
      ['money of residents', /^дел[оа]? из \d+, где известно, сколько/, residents, [deeds.length]],
    ])('%s: so many in the file, and the list holds just these', (_what, what, counted, population) => {
      const [figure, ...others] = figures.filter(({ said }) => what.test(said));
      expect(others).toEqual([]);
      expect(figure === undefined).toBe(counted.length === 0);
      if (!figure) return;
      expect(numbersIn(figure.value)).toEqual([counted.length]);
      expect(numbersIn(figure.said)).toEqual(population);
      expect(listedAt(figure.link)).toEqual(codes(counted));
    });

    test('the roubles are those of deeds whose money is named, and no others', () => {
      const figure = figures.find(({ value }) => value.endsWith('₽'));
      expect(support.filter((card) => payers.some((payer) => card[payer]))).toEqual([]);
      expect(figure === undefined).toBe(withMoney.length === 0);
      if (!figure) return;
      expect(numbersIn(figure.exact?.replaceAll('\u00A0', ' ') ?? '')).toEqual([Math.round(sum * 100) / 100]);
      expect(figure.value.replaceAll(' ', '\u00A0')).toBe(
        `${new Intl.NumberFormat('ru-RU', { notation: 'compact', maximumSignificantDigits: 3 }).format(sum)}\u00A0₽`,
      );
      expect(numbersIn(figure.said)).toEqual([withMoney.length, deeds.length]);
      expect(listedAt(figure.link)).toEqual(codes(withMoney));
    });

    test('the regions are those of the cards', () => {
      const regions = [...new Set(cards.map(({ Регион = '' }) => Регион))].sort();
      const figure = figures.find(({ said }) => said.startsWith('регион'));
      expect(numbersIn(figure?.value ?? '')).toEqual([regions.length]);
      expect([...pageAt('/regions/').querySelectorAll('ul.names a')].map(words).sort()).toEqual(regions);
    });

    test('there is no figure besides', () => {
      const known = /соседей$|о поддержке|^регион|^дел[оа]? из|^вместе/;
      expect(figures.filter(({ said }) => !known.test(said)).map(({ said }) => said)).toEqual([]);
    });
  });

  test.each([
    ['the home page', home, '.hero, .way, .problems, .step, [aria-labelledby=asked]'],
    ['«Журналистам»', press, '[aria-labelledby=figures], .charts, [aria-labelledby=use] a'],
  ])('%s says no number besides those counted here and those of documents', (_name, page, known) => {
    const main = page.querySelector('main')?.cloneNode(true) as Element;
    for (const part of main.querySelectorAll(`${known}, script, style, svg`)) part.remove();
    expect(numbersIn(words(main).replace(words(main.querySelector('.stop')), ''))).toEqual([]);
  });

  /** Rows of the file by what a chart tells apart. */
  const CHARTS: Record<string, (card: Card) => string[]> = {
    'О чём дела?': (card) => names(card['Главное направление']),
    'Где?': ({ Регион }) => names(Регион),
    'Когда?': ({ Год }) => names(Год),
    'Кто платил?': (card) => payers.filter((payer) => card[payer]).map((payer) => payer.replace(/, ₽$/, '')),
    'Чем кончилось?': (card) =>
      names(card['Чем кончилось']).filter((status) => status !== 'чем кончилось, не знаем'),
  };

  describe('charts for journalists', () => {
    const charts = [...press.querySelectorAll('.charts > section')].map((chart) => ({
      question: words(chart.querySelector('.question')),
      chart,
    }));

    test('are all counted here', () => {
      expect(charts.map(({ question }) => question).filter((question) => !(question in CHARTS))).toEqual([]);
      expect(charts.length).toBeGreaterThan(1);
    });

    test.each(charts)('$question', ({ question, chart }) => {
      const valuesOf = CHARTS[question] ?? (() => []);
      const known = deeds.filter((card) => valuesOf(card).length > 0);
      const counted = new Map<string, Card[]>();
      for (const card of deeds)
        for (const value of valuesOf(card)) counted.set(value, [...(counted.get(value) ?? []), card]);
      const amounts = [...counted].map(([value, own]) => [value, own.length]);
      const rows = [...chart.querySelectorAll('tbody tr')];
      const told = rows.map((row) => [
        words(row.querySelector('th')),
        ...numbersIn(words(row.querySelector('td'))),
      ]);
      expect(told.toSorted()).toEqual(amounts.toSorted());
      for (const row of rows)
        expect(listedAt(row.querySelector('a'))).toEqual(
          codes(counted.get(words(row.querySelector('th'))) ?? []),
        );
      expect(numbersIn(words(chart.querySelector('.unit')).split('; ').at(-1) ?? '')).toEqual(
        known.length === deeds.length ? [deeds.length] : [known.length, deeds.length],
      );
      const most = Math.max(...amounts.map(([, amount]) => Number(amount)));
      const allowed = [most, known.length, deeds.length, ...[...counted.keys()].map(Number)];
      const said = [chart.querySelector('h2'), chart.querySelector('.sentence')].map((part) =>
        numbersIn(words(part)),
      );
      for (const numbers of said) {
        expect(numbers).toContain(most);
        expect(numbers.filter((value) => !allowed.includes(value))).toEqual([]);
      }

      const address = chart.querySelector('a[href$=".csv"]')?.getAttribute('href') ?? '';
      const sheet = cardsIn(readFileSync(join(dir, address.slice(basePath.length)), 'utf8'));
      expect(sheet.map((row) => [Object.values(row)[0], Number(row['Дел'])]).toSorted()).toEqual(
        amounts.toSorted(),
      );
      for (const row of sheet.filter((cells) => 'Вместе, ₽' in cells)) {
        const own = deeds.map((card) => roubles(card[`${row['Чьи деньги']}, ₽`]));
        expect(roubles(row['Вместе, ₽'])).toBeCloseTo(
          own.reduce((all, sum) => all + sum, 0),
          2,
        );
      }
    });
  });

  /** «document/1.2» of a link to a clause or a section. */
  function pointOf(link: Element | null | undefined): string {
    const [, document, mark] = /\/(?:resolutions|strategy)\/([^/]+)\/.*#[ps]-([\d-]+)$/.exec(
      link?.getAttribute('href') ?? '',
    ) ?? [undefined, '', ''];
    return `${document}/${mark?.replaceAll('-', '.')}`;
  }
  const naming = (...points: string[]) =>
    cards.filter((card) => points.every((point) => names(card['Пункты документов']).includes(point))).length;
  describe('the home page', () => {
    const regionsOf = (own: readonly Card[]) => [...Map.groupBy(own, ({ Регион }) => Регион).values()];

    test('says how many cards of each kind there are, from how many regions, and leads to just these', () => {
      const told = [...home.querySelectorAll('.hero .figures a')];
      const kinds = [deeds, support].filter((own) => own.length > 0);
      expect(told.map((link) => listedAt(link))).toEqual(kinds.map(codes));
      expect(told.map((link) => numbersIn(words(link)))).toEqual(
        kinds.map((own) => (own === deeds ? [deeds.length, regionsOf(deeds).length] : [own.length])),
      );
    });

    test('numbers the stops of the way without a gap, and its sections by them', () => {
      const stops = [...home.querySelectorAll('.way .stop')].map(words);
      expect(stops).toEqual(stops.map((_, index) => String(index + 1)));
      const sections = [...home.querySelectorAll('main h2 .stop')].map(words);
      expect(stops.filter((stop) => sections.includes(stop))).toEqual(sections);
      expect(words(home.querySelector('.way li'))).toContain(`${deeds.length} `);
    });

    test('counts the deeds of each trouble and of each theme that it names', () => {
      const ofDeeds = new Set(codes(deeds));
      for (const item of home.querySelectorAll('.problems li, .stamps li')) {
        const listed = listedAt(item.querySelector('a')).filter((code) => ofDeeds.has(code));
        expect([words(item), numbersIn(words(item)).at(-1)]).toEqual([words(item), listed.length]);
      }
    });

    test('says which region has most deeds, and how many of all', () => {
      const told = words(home.querySelector('.map p'));
      if (!told) return;
      const most = Math.max(...regionsOf(deeds).map((own) => own.length));
      expect(numbersIn(told).slice(0, 1)).toEqual([most]);
      expect([[], [deeds.length]]).toContainEqual(numbersIn(told).slice(1));
    });

    test('counts the deeds at the point that it shows', () => {
      const asked = home.querySelector('[aria-labelledby=asked]');
      if (!asked) return;
      const point = pointOf(asked.querySelector('a.all'));
      const places = [...asked.querySelectorAll('.places li')].map((place) => totalIn(place));
      const own = deeds.filter((card) => names(card['Пункты документов']).includes(point));
      expect(places.reduce((all, each) => all + each, 0)).toBe(own.length);
    });
  });

  test('every number of the threads', () => {
    if (!existsSync(fileOf('/threads/'))) return;
    const tables = [...pageAt('/threads/').querySelectorAll('main table:has(tfoot)')];
    for (const table of tables) {
      const columns = [...table.querySelectorAll('thead th a')].map(pointOf);
      const rows = [...table.querySelectorAll('tbody tr')].filter((row) => row.querySelector('td.total'));
      expect(rows.length).toBeGreaterThan(0);
      const clauses = rows.map((row) => pointOf(row.querySelector('th a')));
      rows.forEach((row, at) => {
        const own = clauses[at] ?? '';
        const cells = [...row.querySelectorAll('td:not(.about)')].map((cell) => totalIn(cell));
        expect([own, ...cells]).toEqual([own, ...columns.map((column) => naming(own, column)), naming(own)]);
      });
      const shown = new Set([...columns, ...clauses]);
      const ofTable = cards.filter((card) =>
        names(card['Пункты документов']).some((point) => shown.has(point)),
      );
      const totals = [...table.querySelectorAll('tfoot td:not(.number)')].map((cell) => totalIn(cell));
      expect(totals).toEqual([...columns.map((column) => naming(column)), ofTable.length]);
    }
  });
}

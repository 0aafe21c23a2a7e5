/** Counts every figure of the home page, of «Журналистам» and of the threads again, from the file that a reader can download. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { MONEY_LABELS } from '../src/model/practice.ts';
import { words } from './open-pages.ts';
import type { BuiltSite } from './sites.ts';

type Card = Readonly<Record<string, string>>;

/** Rows of the file by the names of its columns. */
function cardsIn(csv: string): Card[] {
  return parse<Card>(csv, {
    ...{ bom: true, delimiter: ';', columns: true, record_delimiter: '\r\n' },
    // What a spreadsheet would take for a day or a formula begins with an apostrophe.
    cast: (cell) => cell.replace(/^'/, ''),
  });
}

const names = (cell: string | undefined) => (cell ? cell.split('; ') : []);
const roubles = (cell: string | undefined) => Number((cell ?? '').replace(',', '.'));
const codes = (cards: readonly Card[]) => cards.map(({ Код = '' }) => Код).sort();
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

  test.each([
    ['the home page', home, '.hero, .way, .problems, .step, [aria-labelledby=asked]'],
    ['«Журналистам»', press, '.charts, .stories, [aria-labelledby=use] a'],
  ])('%s says no number besides those counted here and those of documents', (_name, page, known) => {
    const main = page.querySelector('main')?.cloneNode(true) as Element;
    for (const part of main.querySelectorAll(`${known}, script, style, svg`)) part.remove();
    expect(numbersIn(words(main).replace(words(main.querySelector('.stop')), ''))).toEqual([]);
  });

  /** Rows of the file by what a chart tells apart. */
  const CHARTS: Record<string, (card: Card) => string[]> = {
    'Сколько?': (card) => names(card['Главное направление']),
    'Где?': ({ Регион }) => names(Регион),
    'Когда?': ({ Год }) => names(Год),
    'Кто платит?': (card) => payers.filter((payer) => card[payer]).map((payer) => payer.replace(/, ₽$/, '')),
    'Чему верить?': (card) => [
      ...(card.Год ? ['назван год'] : []),
      ...(Number(card['Результатов в числах']) > 0 ? ['результат в числах'] : []),
      ...(Number(card.Публикаций) > 1 ? ['две публикации и больше'] : []),
      ...(card['Названо денег, ₽'] ? ['названа стоимость или её часть'] : []),
    ],
    'Чем кончилось?': (card) =>
      names(card['Чем кончилось']).filter((status) => status !== 'чем кончилось, не знаем'),
  };
  const SQUARES = 'Что просят и что сделано?';
  const charts = [...press.querySelectorAll('.charts > section')].map((chart) => ({
    question: words(chart.querySelector('.question')).replace(/^\d+/, ''),
    number: words(chart.querySelector('.question b')),
    chart,
  }));
  /** What became of each clause, by its anchor, on the page that the link leads to. */
  const tracesOf = (link: Element | null) => {
    const address = link?.getAttribute('href');
    const page = address ? pageAt(`/${address.slice(basePath.length)}`) : undefined;
    return new Map(
      [...(page?.querySelectorAll('.trace') ?? [])].map((trace) => [
        trace.id,
        words(trace.querySelector('.status')).toLowerCase(),
      ]),
    );
  };
  /** The file of a section, with its head. */
  const sheetOf = (section: Element) =>
    cardsIn(
      readFileSync(
        join(
          dir,
          (section.querySelector('a[href$=".csv"]')?.getAttribute('href') ?? '').slice(basePath.length),
        ),
        'utf8',
      ),
    );

  describe('charts for journalists', () => {
    test('are all counted here, and numbered without a gap', () => {
      const known = [...Object.keys(CHARTS), SQUARES];
      expect(charts.map(({ question }) => question).filter((question) => !known.includes(question))).toEqual(
        [],
      );
      expect(charts.length).toBeGreaterThan(1);
      const numbers = charts.flatMap(({ number }) => number || []);
      expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)));
    });

    test.each(charts.filter(({ question }) => question !== SQUARES))('$question', ({ question, chart }) => {
      const valuesOf = CHARTS[question] ?? (() => []);
      const isTrust = question === 'Чему верить?';
      const known = isTrust ? deeds : deeds.filter((card) => valuesOf(card).length > 0);
      const counted = new Map<string, Card[]>();
      for (const card of deeds)
        for (const value of valuesOf(card)) counted.set(value, [...(counted.get(value) ?? []), card]);
      const amounts = [...counted].map(([value, own]) => [value, own.length]);
      const rows = [...chart.querySelectorAll('tbody tr:not(.apart)')];
      const told = rows.map((row) => [
        words(row.querySelector('th')),
        ...numbersIn(words(row.querySelector('td'))).slice(0, isTrust ? 2 : 1),
      ]);
      expect(told.toSorted()).toEqual(
        amounts.map((amount) => (isTrust ? [...amount, deeds.length] : amount)).toSorted(),
      );
      for (const row of rows)
        expect(listedAt(row.querySelector('a'))).toEqual(
          codes(counted.get(words(row.querySelector('th'))) ?? []),
        );
      const named = [...chart.querySelectorAll('.most a')].map((link) => counted.get(words(link))?.length);
      expect(numbersIn(words(chart.querySelector('.most')))).toEqual(named);
      expect(numbersIn(words(chart.querySelector('.unit:not(.most)')).split('; ').at(-1) ?? '')).toEqual(
        known.length === deeds.length ? [deeds.length] : [known.length, deeds.length],
      );
      const most = isTrust
        ? deeds.filter((card) => card.Публикаций === '1').length
        : Math.max(...amounts.map(([, amount]) => Number(amount)));
      const allowed = [most, known.length, deeds.length, ...[...counted.keys()].map(Number)];
      const said = [chart.querySelector('h2'), chart.querySelector('.sentence')].map((part) =>
        numbersIn(words(part)),
      );
      const places = new Set(deeds.map(({ Регион }) => Регион)).size;
      for (const numbers of said) {
        if (most > 0) expect(numbers).toContain(most);
        expect(numbers.filter((value) => ![...allowed, places].includes(value))).toEqual([]);
      }
      const limits = words(chart.querySelector('h3:nth-of-type(2) + p'));
      expect(numbersIn(limits).filter((value) => value !== deeds.length - known.length)).toEqual([]);

      const sheet = sheetOf(chart);
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

    test('the file of a region holds its cards and no others', () => {
      const regionsPage = pageAt('/regions/');
      for (const [region = '', own] of Map.groupBy(cards, ({ Регион = '' }) => Регион)) {
        const link = [...regionsPage.querySelectorAll('ul.names a')].find((each) => words(each) === region);
        const id = /\/regions\/([^/]+)\//.exec(link?.getAttribute('href') ?? '')?.[1];
        const file = cardsIn(readFileSync(join(dir, `practices/region/${id}.csv`), 'utf8'));
        expect([region, codes(file)]).toEqual([region, codes(own)]);
      }
    });

    test('support stands apart, with its own list', () => {
      const apart = press.querySelector('.charts tr.apart');
      expect(apart ? numbersIn(words(apart.querySelector('td'))) : []).toEqual(
        support.length > 0 ? [support.length] : [],
      );
      if (apart) expect(listedAt(apart.querySelector('a'))).toEqual(codes(support));
    });

    test('the money named, and what residents gave, are those of deeds', () => {
      expect(support.filter((card) => payers.some((payer) => card[payer]))).toEqual([]);
      const paid = charts.find(({ question }) => question === 'Кто платит?');
      const told = [...(paid?.chart.querySelectorAll('.unit a') ?? [])];
      const sum = withMoney.reduce((all, card) => all + roubles(card['Названо денег, ₽']), 0);
      const residents = deeds.filter((card) => card['Жители, ₽']);
      const expected: [number[], readonly Card[]][] = [
        [[Math.round(sum * 100) / 100, withMoney.length, deeds.length], withMoney],
        [[given.length, deeds.length], given],
        [[residents.length, deeds.length], residents],
      ];
      expect(told.map((link) => [numbersIn(words(link)), listedAt(link)])).toEqual(
        paid
          ? expected.filter(([, own]) => own.length > 0).map(([numbers, own]) => [numbers, codes(own)])
          : [],
      );
    });

    test.each(charts.filter(({ question }) => question === SQUARES))('$question', ({ chart }) => {
      const squares = [...chart.querySelectorAll('[data-coverage]:not(i)')];
      const rows = sheetOf(chart);
      expect(rows.map(({ Пункт }) => Пункт)).toEqual(
        squares.map((square) => words(square.childNodes[1] as Element)),
      );
      rows.forEach((row, at) => {
        const own = cards.filter((card) => names(card['Пункты документов']).includes(pointOf(squares[at])));
        expect([row.Пункт, Number(row.Карточек)]).toEqual([row.Пункт, own.length]);
        expect(row.Примеры === 'примеров нет').toBe(own.length === 0);
        const here = /^есть примеры из (.+)$/.exec(row.Примеры ?? '');
        if (here) expect(own.some(({ Регион = '' }) => here[1]?.startsWith(Регион.slice(0, 4)))).toBe(true);
      });
      const some = rows.filter(({ Примеры }) => Примеры !== 'примеров нет').length;
      const own = rows.filter(({ Примеры = '' }) => Примеры.startsWith('есть примеры')).length;
      for (const part of ['h2', '.sentence'])
        expect(numbersIn(words(chart.querySelector(part))).slice(0, 3)).toEqual(
          some === 0 ? [rows.length] : [some, rows.length, ...(own > 0 ? [own] : [])],
        );
      const done = chart.querySelector('.unit a');
      if (!done) return;
      const states = [...tracesOf(done).values()];
      expect([states.length, numbersIn(words(done))[0]]).toEqual([rows.length, rows.length]);
      for (const [, state = '', amount] of words(done).matchAll(/([а-яё ]+) — (\d+)/g))
        expect([state.trim(), Number(amount)]).toEqual([
          state.trim(),
          states.filter((each) => each === state.trim()).length,
        ]);
    });
  });

  describe('leads for journalists', () => {
    const leads = [...press.querySelectorAll('.stories li')].map((lead) => ({
      id: lead.querySelector('a')?.getAttribute('href')?.split('#')[1] ?? '',
      finding: words(lead.querySelector('p')),
    }));
    const record = (card: Card) =>
      JSON.parse(readFileSync(join(dir, `practices/${card.Код}.json`), 'utf8')) as {
        status: { code: string };
        checked: string;
        sources: { published: string | null }[];
      };
    const lastTold = (card: Card) =>
      record(card)
        .sources.map(({ published }) => published ?? '')
        .sort()
        .at(-1) ?? '';
    const checked = () =>
      Number(
        deeds
          .map((card) => record(card).checked)
          .sort()
          .at(-1)
          ?.slice(0, 4),
      );
    const share = (card: Card) => roubles(card['Жители, ₽']) / roubles(card['Названо денег, ₽']);
    const shared = deeds.filter((card) => card['Жители, ₽'] && share(card) < 1);
    const UNSEEN = 'ещё не искали';
    const clauses = charts
      .filter(({ question }) => question === SQUARES)
      .flatMap(({ chart }) => {
        const traces = tracesOf(chart.querySelector('.unit a'));
        return sheetOf(chart).map(({ Пункт: clause = '', Примеры }) => ({
          clause,
          bare: Примеры === 'примеров нет',
          state: traces.get(`p-${clause.replaceAll('.', '-')}`),
        }));
      });
    const strategies = existsSync(join(dir, 'strategy'))
      ? readdirSync(join(dir, 'strategy')).filter((id) => existsSync(fileOf(`/strategy/${id}/indicators/`)))
      : [];
    const indicators = strategies.flatMap((id) => [
      ...pageAt(`/strategy/${id}/indicators/`).querySelectorAll('tbody tr[id]'),
    ]);
    const regions = [...new Set(deeds.map(({ Регион = '' }) => Регион))];
    const itemsOf = (id: string) =>
      cardsIn(readFileSync(join(dir, `journalists/${id}.csv`), 'utf8')).map((row) => ({
        label: Object.values(row)[0] ?? '',
        code: /\/practices\/([^/]+)\/$/.exec(row.Страница ?? '')?.[1] ?? '',
      }));
    const ofDeeds = (id: string, own: readonly Card[], ...besides: number[]) => ({
      numbers: [own.length, deeds.length, ...besides],
      items: itemsOf(id).map(({ code }) => code),
      expected: codes(own),
    });
    /** The numbers of a finding, and what its file is to hold. */
    const LEADS: Record<string, () => { numbers: number[]; items: string[]; expected: string[] }> = {
      'no-trace': () => ({
        numbers: [itemsOf('no-trace').length, clauses.length],
        items: itemsOf('no-trace').map(({ label }) => label.split('. ')[0] ?? ''),
        expected: clauses
          .filter(({ state, bare }) => state === 'следов не нашли' || (bare && (state ?? UNSEEN) === UNSEEN))
          .map(({ clause }) => clause),
      }),
      unmeasured: () => {
        const rows = indicators.filter((row) => !row.nextElementSibling?.matches('.known'));
        return {
          numbers: [rows.length, indicators.length],
          items: itemsOf('unmeasured').map(({ label }) => label),
          expected: rows.map((row) => words(row.querySelector('th a'))),
        };
      },
      'no-support': () => {
        const items = itemsOf('no-support').map(({ label }) => label);
        const helped = new Set(support.map(({ Регион }) => Регион));
        return {
          numbers: [items.length, regions.length],
          items,
          expected: items.filter((each) => regions.includes(each) && !helped.has(each)),
        };
      },
      unfinished: () => {
        const until = checked() - 2;
        const own = deeds.filter(
          (card) =>
            card['Чем кончилось'] !== 'сделано' &&
            lastTold(card) &&
            Number(lastTold(card).slice(0, 4)) <= until,
        );
        const told = ofDeeds('unfinished', own);
        return { ...told, numbers: [until, ...told.numbers] };
      },
      'residents-pay': () =>
        ofDeeds('residents-pay', shared, Math.round(Math.max(...shared.map(share)) * 100)),
      setbacks: () =>
        ofDeeds(
          'setbacks',
          deeds.filter((card) =>
            readFileSync(fileOf(`/practices/${card.Код}/`), 'utf8').includes('<h2 id="setbacks"'),
          ),
        ),
      repeated: () =>
        ofDeeds(
          'repeated',
          deeds.filter((card) => card['Чем подтверждено'] === 'повторили другие'),
        ),
    };

    test('are all counted here, and none with something behind it is missing', () => {
      expect(Object.keys(LEADS)).toEqual(expect.arrayContaining(leads.map(({ id }) => id)));
      const files = Object.keys(LEADS).filter((id) => existsSync(join(dir, `journalists/${id}.csv`)));
      expect(leads.map(({ id }) => id).sort()).toEqual(files.sort());
    });

    test.each(leads)('$id', ({ id, finding }) => {
      const { numbers, items, expected } = LEADS[id]?.() ?? { numbers: [], items: [], expected: [] };
      expect(items.toSorted()).toEqual(expected.toSorted());
      expect(numbersIn(finding)).toEqual(numbers);
      const section = pageAt('/journalists/stories/').querySelector(`section[aria-labelledby="${id}"]`);
      expect(words(section?.querySelector('.finding'))).toBe(finding);
      expect(section?.querySelectorAll('.names li').length).toBe(Math.min(24, items.length));
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

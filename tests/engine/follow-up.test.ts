/** What became of a document: its page, the line at each clause, the mark on the page of threads, figures of indicators. */
import { describe, expect, it } from 'vitest';
import { htmlPages } from '../html-pages.ts';
import { openPages, words } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('large');
const { all, texts, hrefs } = openPages(dir);
const pages = new Map(htmlPages(dir).map((each) => [each.path, each]));

const RESOLUTION = '/resolutions/testovyy-sezd/';
const STRATEGY = '/strategy/testovaya-strategiya/';

describe('the page of what became of a resolution', () => {
  const path = `${RESOLUTION}follow-up/`;

  it('counts its clauses by what is known of them', () => {
    expect(texts(path, '.tally')).toEqual(['Из 2 пунктов: сообщают о части — 1, следов не нашли — 1.']);
  });

  it('says that the tie is ours, and what is odd about the document', () => {
    const [note] = texts(path, '[role=note]');
    expect(note).toContain('Связь с пунктом — наша');
    expect(note).toContain('Газета называет другой день съезда, 16 января. Источник: Тестовские вести.');
  });

  it('tells of each record who, when, by which sources, and what is doubtful', () => {
    const [strongest, before] = texts(path, '#p-1-1 li');
    expect(strongest).toContain('Жители вычистили пруд в Тестове.');
    expect(strongest).toContain('Просил ли об этом съезд, газета не говорит.');
    expect(strongest).toContain(
      'ТОС «Пруд» · 15 мая 2021 г. · источник: Тестовские вести; Администрация Тестовского округа',
    );
    // Its state stands above it.
    expect(strongest).not.toContain('сообщают о части');
    expect(before).toContain('было ещё до документа · 2019');
    expect(hrefs(path, '#p-1-1 li a[href^="/practices/"]')).toEqual(['/practices/testovo-prud/']);
    expect(all(path, '#p-1-1 copy-button')[0]?.getAttribute('data-text')).toContain(
      'https://example.ru/okrug/prud',
    );
  });

  it('asks for a trace where there is none', () => {
    expect(texts(path, '#p-1-2 .status')).toEqual(['Следов не нашли']);
    expect(words(all(path, '#p-1-2')[0])).toMatch(/искали до 20 ноября 2025 г\..*Подскажите нам: 1\.2$/);
  });

  it('is found by the search, and can be cited', () => {
    expect(all(path, 'main[data-pagefind-body] [data-search-part]').length).toBe(2);
    expect(all(path, 'a[download="testovyy-sezd-follow-up.ris"]').length).toBe(1);
  });
});

it('a resolution that addresses nobody by name has its clauses right under the title', () => {
  expect(
    texts('/resolutions/skhod/follow-up/', 'article :is(h2, h3)').map((text) => text.slice(0, 2)),
  ).toEqual(['1.', '2.', 'Ка']);
  expect(all('/resolutions/skhod/follow-up/', 'h3')).toEqual([]);
});

describe('a clause', () => {
  it.each([RESOLUTION, `${RESOLUTION}to-1/`])('says in a line what became of it: %s', (path) => {
    const [first, second] = texts(path, '.clause .became');
    expect(first).toBe('Что стало: сообщают о части, п. 1.1: Жители вычистили пруд в Тестове');
    expect(second).toBe('Что стало: следов не нашли, п. 1.2 (искали до 20 ноября 2025 г.)');
    expect(hrefs(path, '#p-1-1 .became a')).toEqual([`${RESOLUTION}follow-up/#p-1-1`]);
  });

  it('is marked on the page of threads', () => {
    const marks = all('/threads/', '.became').filter((mark) =>
      mark.querySelector(`a[href^="${RESOLUTION}follow-up/#"]`),
    );
    expect([...new Set(marks.map(words))]).toEqual([
      'Что стало: сообщают о части, п. 1.1',
      'Что стало: следов не нашли, п. 1.2',
    ]);
  });

  it('of an edition that is not in force has no such line', () => {
    expect(all(`${RESOLUTION}2019-05-20/`, '.clause')).not.toEqual([]);
    expect(all(`${RESOLUTION}2019-05-20/`, '.became, a[href*="follow-up"]')).toEqual([]);
  });
});

describe('a strategy', () => {
  it('has a page of its indicators, its stages and those of its sections that have records', () => {
    expect(texts(`${STRATEGY}follow-up/`, 'article h2')).toEqual([
      'Показатели',
      'Этапы',
      'Разделы',
      'Как цитировать',
    ]);
    expect(texts(`${STRATEGY}follow-up/`, '.tally')).toEqual([
      'Из 2 показателей: сообщают о части — 1, ещё не искали — 1.',
      'Из 1 этапа: задумано — 1.',
    ]);
    expect(hrefs(`${STRATEGY}stages/`, '.contents a')).toContain(`${STRATEGY}follow-up/`);
  });

  it('names once who did something and told of it', () => {
    expect(texts(`${STRATEGY}follow-up/`, '.trace li .about')[0]).toBe(
      '2025 · источник: Администрация Тестовского округа',
    );
  });

  it('tells figures of an indicator apart from those that stand near it', () => {
    const path = `${STRATEGY}indicators/ponds-cleaned/`;
    expect(texts(path, '.target ~ .ruled li')).toEqual([
      '2 прудов, 31 декабря 2025 г. — Администрация Тестовского округа',
      'Цель: не менее 10 прудов к 2030 году',
    ]);
    expect(texts(path, 'h3 + p + ul li')).toEqual([
      'больше 21 заявки, когда — источник не называет (на чистку прудов) — глава 1 самой стратегииГод в документе не назван.',
    ]);
    expect(words(all(path, '[role=note]')[0])).toBe('Пруды округа могли войти и в число области.');
    expect(hrefs(path, '.became a')).toEqual([`${STRATEGY}follow-up/#indicator-ponds-cleaned`]);
  });

  it.each([`${STRATEGY}indicators/`, '/threads/'])(
    'says once, over the table, of how many nothing is known: %s',
    (path) => {
      const table = all(path, '[aria-label="Таблица показателей: Тестовая стратегия"]')[0];
      const before = words(table?.previousElementSibling);
      expect(before).toContain('Значение показателя источники называют у 1 из 2.');
      expect(before).toContain('Ещё по 1 чисел с источником не нашли.');
      expect(words(table).match(/не нашли/g)).toHaveLength(1);
      expect([...(table?.querySelectorAll('tbody th a') ?? [])].map(words)).toEqual([
        'Число вычищенных прудов',
        'Число посаженных деревьев',
      ]);
    },
  );
});

it('a document of which nothing is known has no such page, and nothing leads there', () => {
  for (const path of ['/strategy/odnoy-stranitsey/', '/strategy/kratkaya/']) {
    expect(pages.has(path), path).toBe(true);
    expect(pages.has(`${path}follow-up/`), path).toBe(false);
    const leading = [...pages].filter(([, { html }]) => html.includes(`href="${path}follow-up`));
    expect(leading.map(([from]) => from)).toEqual([]);
  }
});

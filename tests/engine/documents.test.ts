/** Documents of other shapes: what a strategy or a resolution does not have is neither made nor linked nor promised. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractRawText } from 'mammoth';
import { describe, expect, test } from 'vitest';
import { htmlPages } from '../html-pages.ts';
import { openPages, words } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('large');
const { page, all, texts } = openPages(dir);
const pages = new Map(htmlPages(dir).map((each) => [each.path, each]));

const FULL = '/strategy/testovaya-strategiya/';
const SHORT = '/strategy/kratkaya/';
const BARE = '/strategy/odnoy-stranitsey/';
const UNDIVIDED = '/resolutions/skhod/';

describe('a strategy with stages and indicators', () => {
  test('tells where it prints them', () => {
    expect(texts(`${FULL}stages/`, '.overline')).toEqual(['Глава 2 в виде ленты']);
    expect(texts(`${FULL}indicators/`, '.overline')).toEqual(['Глава 2 в виде таблицы']);
    expect(texts(`${FULL}indicators/ponds-cleaned/`, '.overline')).toEqual(['Показатель стратегии, глава 2']);
    for (const data of ['stages/', 'indicators/'])
      expect(all(`${FULL}${data}`, `article a[href="${FULL}2/"]`)).toHaveLength(1);
  });

  test('counts its stages', () => {
    const description = page(`${FULL}stages/`).querySelector('meta[name=description]');
    expect(description?.getAttribute('content')).toMatch(/^1\sэтап: /);
  });

  test('has at its stages what it asks for at all of them, with the signs of an official text', () => {
    expect(texts(`${FULL}stages/`, 'section:has(#stage-all) p')).toEqual([
      'на всех этапах беречь социально-значимые пруды.',
    ]);
  });

  test('names only the directions that its sections tell of', () => {
    expect(texts(FULL, '.directions a')).toEqual(['Благоустройство', 'Экология']);
    expect(all(SHORT, '#directions')).toEqual([]);
  });
});

describe('a strategy without stages and indicators', () => {
  test('has no pages of them, and no page leads there', () => {
    for (const path of [SHORT, BARE])
      for (const data of ['stages/', 'indicators/']) {
        expect([path + data, pages.has(path + data)]).toEqual([path + data, false]);
        const leading = [...pages].filter(([, { html }]) => html.includes(`href="${path}${data}`));
        expect(leading.map(([from]) => from)).toEqual([]);
      }
    expect(all(SHORT, '#stages')).toEqual([]);
  });

  test('leads from chapter to chapter whatever their numbers', () => {
    expect(all(`${SHORT}2/`, '[rel=next]').map((link) => link.getAttribute('href'))).toEqual([`${SHORT}5/`]);
    expect(all(`${SHORT}5/`, '[rel=prev]').map((link) => link.getAttribute('href'))).toEqual([`${SHORT}2/`]);
    expect(texts(`${SHORT}5/`, '.overline')).toEqual(['Глава 5 из 5']);
  });

  test('and without chapters has neither contents nor a promise of its text', () => {
    expect(all(BARE, '.contents, #chapters')).toEqual([]);
    expect(words(page(BARE).querySelector('.original'))).toMatch(/^Весь текст — в файле stranitsa\.txt\. /);
  });
});

test('a direction need not have a section of a strategy', () => {
  expect(words(page('/directions/ecology/').querySelector('.asked'))).toMatch(
    /^Об этом говорит Тестовая стратегия/,
  );
  expect(words(page('/directions/memory/').querySelector('.asked'))).toBe('');
});

describe('a resolution that addresses nobody by name', () => {
  test('tells beside a clause how it stands in the original, outside of its words', () => {
    expect(texts(UNDIVIDED, '.clause .note')).toEqual(['Так в исходном тексте.']);
    expect(texts(UNDIVIDED, '.clause [data-official]')).toContain('сажать липы вдоль дороги.');
  });

  test('lists its clauses in the contents', () => {
    expect(texts(UNDIVIDED, '.contents ol li')).toEqual(['1. чистить', '2. сажать']);
    expect(texts('/documents/', '.documents .quiet')).toContain('деревня Пробное, 4 июня 2022 г. · 2 пункта');
  });

  test('has its clauses in one part of the table of threads', () => {
    const table = page('/threads/').getElementById('skhod-testovaya-strategiya')?.parentElement;
    expect([...(table?.querySelectorAll('tbody .number') ?? [])].map(words)).toEqual(['Пункт 1', 'Пункт 2']);
    expect(table?.querySelectorAll('.addressee')).toHaveLength(0);
  });
});

test('the list of documents leads to the parts that a strategy has', () => {
  const strategy = '/strategy/testovaya-strategiya/';
  const links = all('/documents/', '.documents a').map((link) => link.getAttribute('href'));
  expect(links).toEqual(
    expect.arrayContaining([
      strategy,
      `${strategy}stages/`,
      `${strategy}indicators/`,
      `${strategy}follow-up/`,
    ]),
  );
});

test('every clause of a resolution is a square that leads to it and says what examples it has', () => {
  const squares = all('/documents/', '.documents > li').find((item) =>
    item.querySelector('a[href*="testovyy-sezd"]'),
  );
  const links = [...(squares?.querySelectorAll('a[data-coverage]') ?? [])];
  expect(
    links.map((link) => [link.getAttribute('href'), link.getAttribute('data-coverage'), words(link)]),
  ).toEqual([
    ['/resolutions/testovyy-sezd/#p-1-1', 'here', 'Пункт 1.1: есть примеры из Тестовой области'],
    ['/resolutions/testovyy-sezd/#p-1-2', 'elsewhere', 'Пункт 1.2: только из других регионов'],
  ]);
});

test('every control at a clause has a name of its own', () => {
  const names = all('/resolutions/testovyy-sezd/', '.clause :is(a, button, summary)')
    .filter((control) => !control.closest('.term, .examples'))
    .map((control) => control.getAttribute('aria-label') ?? words(control));
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('a document whose printed head names it has this head as its heading, once', () => {
  expect(texts(UNDIVIDED, 'h1')).toEqual(['Сход соседей Тестовской округи РЕЗОЛЮЦИЯ']);
  expect(all(UNDIVIDED, '.masthead')).toEqual([]);
  expect(texts('/resolutions/testovyy-sezd/', 'h1')).toEqual(['Резолюция съезда ТОС Тестовой области']);
  expect(texts('/resolutions/testovyy-sezd/', '.masthead')).toEqual(['РЕЗОЛЮЦИЯ']);
});

describe('asked here, done elsewhere', () => {
  const plain = (path: string, selector: string) =>
    texts(path, selector).map((text) => text.replace(/\s,/g, ','));
  const RESOLUTION = '/resolutions/testovyy-sezd/';

  test('a clause tells how many practices are from its region and how many from others', () => {
    expect(plain(RESOLUTION, '#p-1-1 .beside > p:first-child')).toEqual([
      '131 здесь, в Тестовой области 131 дело: все к п. 1.1',
    ]);
    expect(plain(RESOLUTION, '#p-1-2 .beside > p:first-child')).toEqual([
      '0 здесь, в Тестовой области 20 в других регионах 20 дел: все к п. 1.2',
    ]);
  });

  test('and asks for the first one of its region', () => {
    expect(texts(RESOLUTION, '#p-1-2 .examples li').at(-1)).toBe('Предложить пример из Тестовой области');
    expect(plain(UNDIVIDED, '#p-1 .beside > p:first-child')).toEqual([
      'Примеров пока нет. Предложить первый к п. 1',
    ]);
  });

  test('a section of a document of the whole country has one number', () => {
    expect(plain(`${SHORT}5/`, '.beside > p:first-child')).toEqual([
      'Примеров пока нет. Предложить первый к разделу 5',
    ]);
  });

  test('a list is divided by place and kind', () => {
    expect(texts(`${RESOLUTION}p-1-2/`, '#practices h2')).toEqual(['В других регионах: 20 дел']);
    expect(texts(`${RESOLUTION}p-1-1/4/`, '#practices h2')).toEqual(['В Тестовой области: 131 дело']);
    expect(texts(`${FULL}indicators/ponds-cleaned/`, '[aria-labelledby=practices] h3')).toEqual([
      'В Тестовой области: 131 дело',
    ]);
  });

  test('the table of threads has both numbers', () => {
    const row = all('/threads/', '[aria-labelledby=testovyy-sezd-testovaya-strategiya] tbody tr').at(-1);
    expect(words(row?.querySelector('.total'))).toBe('0 · 20');
  });

  test('a practice says where the like of it is asked for, and never that it answers', () => {
    const asked = (id: string) =>
      texts(`/practices/${id}/`, '#asked ~ ul li').map((text) => text.replace(/ п\.\s/, ' п. '));
    expect(asked('testovo-prud')).toEqual([
      'Резолюция тестового съезда, п. 1.1 здесь же, в Тестовой области Жителям Тестовой области: беречь пруды и родники',
      'Тестовая стратегия, раздел 1.1 здесь же, в Тестовой области Благоустройство',
    ]);
    expect(asked('primernoe-ploshchadka-0')).toEqual([
      'Резолюция тестового съезда, п. 1.2 в Тестовой области Жителям Тестовой области: сажать деревья во дворах',
    ]);
  });
});

test('no page says that a practice answers or fulfils what a document asks', () => {
  const claim = /отвеча\p{L}+ на|во исполнение|исполняет пункт|выполняет пункт/u;
  const claiming = [...pages].filter(([, { document }]) => claim.test(words(document.querySelector('main'))));
  expect(claiming.map(([path]) => path)).toEqual([]);
});

describe('a sheet of quotations', () => {
  const RESOLUTION = '/resolutions/testovyy-sezd/';
  const sheet = (path: string) =>
    readFileSync(join(dir, path, 'quotes.txt'), 'utf8').replaceAll('\u00A0', ' ');

  test('has every clause word for word, with its reference and address', () => {
    const clauses = all(RESOLUTION, '.clause');
    expect(clauses.length).toBeGreaterThan(0);
    for (const clause of clauses) {
      const own = words(clause.querySelector('[data-official]'));
      const [, , number = ''] = /^(p-)(.*)$/.exec(clause.id) ?? [];
      const [, part = ''] = sheet(RESOLUTION).split(`\nПункт ${number.replaceAll('-', '.')}\n`);
      expect(part.split('\n')[0]).toBe(own);
      expect(part.split('\n')[1]).toContain(`https://example.org${RESOLUTION}#${clause.id} (дата обращения:`);
    }
  });

  test('has every section with its heading, up to the next one', () => {
    expect(sheet(FULL)).toContain(
      '\nРаздел 1.1\nВ сфере благоустройства.\nДворы, дороги и скверы.\nСтратегия развития ТОС Тестовой области, раздел 1.1.',
    );
    expect(sheet(FULL)).toContain('\nРаздел 1.2\nПруды и родники.\n');
  });

  test('is the same as a document, and the page of the document leads to both', async () => {
    for (const path of [RESOLUTION, FULL]) {
      const { value } = await extractRawText({ path: join(dir, path, 'quotes.docx') });
      const bare = (told: string) => told.replace(/^\s*– |[\s\uFEFF]/gm, '');
      expect(bare(sheet(path))).toContain(bare(value));
      expect(all(path, '.side a[href*="quotes."]').map((link) => link.getAttribute('href'))).toEqual([
        `${path}quotes.docx`,
        `${path}quotes.txt`,
      ]);
    }
  });

  test('is not made of a document without numbered parts', () => {
    expect(existsSync(join(dir, BARE, 'quotes.txt'))).toBe(false);
    expect(all(BARE, 'a[href*="quotes."]')).toEqual([]);
  });
});

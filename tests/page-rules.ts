/** What holds for every page of a finished site, whatever its content: structure, links, pictures for links, weight. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { MARK } from '../scripts/fuzz/words.ts';
import { deadLinks } from './dead-links.ts';
import { openHtmlValidator, type HtmlRules } from './html-rules.ts';
import { unitAfter } from '../src/language/plural.ts';
import { htmlPages, type HtmlPage } from './html-pages.ts';
import type { BuiltSite } from './sites.ts';

const ORIGIN = 'https://example.org';
const TEXT_FILE = /\.(?:atom|bib|csv|html|ics|js|json|mdx?|ris|svg|txt|webmanifest|xml)$/;

/** The same finding on many pages is one line. */
function folded(found: [path: string, finding: string][]): string[] {
  const places = Map.groupBy(found, ([, finding]) => finding);
  return [...places].map(([finding, at]) => {
    const paths = [...new Set(at.map(([path]) => path))];
    return `${finding}: ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ` and ${paths.length - 3} more` : ''}`;
  });
}

/** A word, a number, a word after it; what a name in quotes follows is numbered, not counted: «2 этап „Проектный“». */
const COUNTED =
  /([\p{L}]*)[ \u00A0]?(?<![\d.,/–-])(\d+(?:[ \u00A0]\d{3})*)(?=[ \u00A0]([\p{Ll}]+)(?![\p{L}-])(?! «))/gu;
/** Words after which number and noun are in the genitive. */
const GENITIVE = /^(?:из|около|больше|более|меньше|менее|до|от|у|с|свыше|для|среди|после|всех)$/i;
const isYear = (amount: number) => amount > 1700 && amount < 2100;

const around = (text: string, { index, 0: { length } }: RegExpExecArray) =>
  `…${text.slice(Math.max(0, index - 30), index + length + 20).replace(/\s+/g, ' ')}…`;

const all = (page: HtmlPage, selector: string) => [...page.document.querySelectorAll(selector)];

/** What stands in `main`, with other words for some elements. To cut them out of a copy would take many times as long. */
function mainText(page: HtmlPage, instead: (element: Element) => string | undefined): string {
  const textOf = (node: Node): string => {
    if (node.nodeType !== node.ELEMENT_NODE)
      return node.nodeType === node.TEXT_NODE ? (node.textContent ?? '') : '';
    const parts = () => Array.from(node.childNodes, textOf).join('');
    return instead(node as Element) ?? parts();
  };
  const main = page.document.querySelector('main');
  return main ? textOf(main) : '';
}

const structuredData = (page: HtmlPage) =>
  all(page, 'script[type="application/ld+json"]').map(
    (script) => JSON.parse(script.textContent ?? '') as Record<string, unknown>,
  );

export function testPages(site: BuiltSite, html: HtmlRules = 'all'): void {
  const { dir, basePath } = site;
  let pages: HtmlPage[];
  beforeAll(() => {
    pages = htmlPages(dir);
  });

  const addressOf = ({ path }: HtmlPage) => ORIGIN + basePath + path.slice(1);
  /** A sheet stands for the page of its deed. */
  const canonicalOf = ({ document }: HtmlPage) =>
    document.querySelector('link[rel=canonical]')?.getAttribute('href');
  const isSheet = ({ path }: HtmlPage) => path.startsWith('/p/');
  /** What other sites show stands for the page that it is of. */
  const isEmbed = ({ path }: HtmlPage) => /^\/embed\/./.test(path);
  const fileAt = (address: string) => join(dir, address.slice((ORIGIN + basePath).length));

  /** `what is wrong: pages` for every page where `find` finds something: one failure shows them all. */
  function findings(find: (page: HtmlPage) => string | string[] | undefined | false): string[] {
    return folded(
      pages.flatMap((page) =>
        [find(page)].flat().flatMap((found): [string, string][] => (found ? [[page.path, found]] : [])),
      ),
    );
  }

  const expectNone = (find: Parameters<typeof findings>[0]) => expect(findings(find)).toEqual([]);

  describe('every page', () => {
    test('has one h1, and headings that do not skip a level', () => {
      expectNone((page) => {
        const levels = all(page, 'h1, h2, h3, h4').map((heading) => Number(heading.tagName[1]));
        if (levels.filter((level) => level === 1).length !== 1) return 'not one h1';
        return (
          levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1) && `levels ${levels.join(' ')}`
        );
      });
    });

    test('has a title of its own and a description', () => {
      const titles = new Map<string, string>();
      expectNone((page) => {
        const title = page.document.title;
        const twin = titles.get(title);
        titles.set(title, page.path);
        if (!title) return 'no title';
        // The code on a page of others still names a former id.
        if (isEmbed(page)) return false;
        if (twin) return `the title of ${twin}`;
        const description = page.document.querySelector('meta[name=description]')?.getAttribute('content');
        return !description && 'no description';
      });
    });

    test('names its language and its own address', () => {
      expectNone((page) => [
        page.document.documentElement.getAttribute('lang') === 'ru' ? '' : 'lang is not ru',
        canonicalOf(page) === addressOf(page) || isSheet(page) || isEmbed(page) ? '' : 'canonical address',
      ]);
    });

    test('is valid HTML', async () => {
      const validator = openHtmlValidator(html);
      const reports = await Promise.all(pages.map((page) => validator.validateFile(page.file)));
      const messages = reports.flatMap((report) =>
        report.results.flatMap((result) =>
          result.messages.map(({ ruleId, message, selector }): [string, string] => [
            result.filePath?.slice(dir.length) ?? '',
            `${ruleId} ${message} ${selector}`,
          ]),
        ),
      );
      expect(folded(messages)).toEqual([]);
    });

    test('asks nothing of another site', () => {
      expectNone((page) =>
        all(
          page,
          'script[src], link[rel~=stylesheet], link[rel=preload], link[rel~=icon], img[src], source[srcset], iframe',
        )
          .map(
            (element) =>
              element.getAttribute('src') ??
              element.getAttribute('href') ??
              element.getAttribute('srcset') ??
              '',
          )
          .filter((address) => /^(?:https?:)?\/\//.test(address)),
      );
      expect(
        pages.filter((page) => /url\((?:https?:)?\/\//.test(page.html)).map((page) => page.path),
      ).toEqual([]);
    });

    test('carries no style attribute', () => {
      expectNone((page) => all(page, '[style]').map((element) => element.outerHTML.slice(0, 80)));
    });

    test('shows no straight quotation marks and no space before a comma', () => {
      expectNone((page) => {
        const text = mainText(page, (element) => {
          if (element.localName === 'code') return 'код';
          const isCode = /^(?:pre|script|template)$/.test(element.localName);
          return isCode || element.classList.contains('reference') ? '' : undefined;
        });
        const signs = [...text.matchAll(/"|\S[^\S\u00A0]+[,;.](?!\S*\d)/g)];
        // What hostile cards of the large site say is nobody's typography.
        return signs.map((match) => around(text, match)).find((words) => !words.includes(MARK)) ?? '';
      });
    });

    test('has after each number its noun in the form that the number wants', () => {
      expectNone((page) => {
        const text = mainText(page, ({ localName }) =>
          /^(?:sup|pre|script|style|template)$/.test(localName) ? '' : undefined,
        );
        return [...text.matchAll(COUNTED)].flatMap((match) => {
          const [, before = '', digits = '', noun = ''] = match;
          const amount = Number(digits.replace(/\s/g, ''));
          const forms = [
            unitAfter(amount, noun),
            ...(GENITIVE.test(before) ? [unitAfter(amount, noun, true)] : []),
          ];
          return forms.includes(noun) || (isYear(amount) && /^год/.test(noun)) ? [] : around(text, match);
        });
      });
    });
  });

  describe('the list of practices', () => {
    const titlesOn = (pattern: RegExp) =>
      pages
        .filter((page) => pattern.test(page.path))
        .flatMap((page) => all(page, '[data-list] :is(h2, th) a').map((link) => link.getAttribute('href')));

    test.each([
      ['cards', /^\/practices\/(?:\d+\/)?$/],
      ['rows', /^\/practices\/table\/(?:\d+\/)?$/],
    ])('holds every practice once, page by page, as %s', (_view, pattern) => {
      const practices = pages.filter((page) => page.document.querySelector('meta[content=article]'));
      const listed = titlesOn(pattern);
      expect([...listed].sort()).toEqual(practices.map(({ path }) => basePath + path.slice(1)).sort());
    });

    test('shows a picture with each deed, and with support none', () => {
      expectNone((page) =>
        all(page, '.card')
          // What is alike has its likeness there instead.
          .filter((card) => !card.closest('[aria-labelledby=similar]'))
          .filter((card) => {
            const about = card.querySelector('.about')?.textContent.trim() ?? '';
            const isPictured = card.querySelector('svg.stamp, picture') !== null;
            return !about || isPictured === about.startsWith('Поддержка');
          })
          .map((card) => card.querySelector('a')?.textContent ?? ''),
      );
    });

    test('never shows a large number without what it counts', () => {
      expectNone((page) =>
        all(page, '.card .number')
          .map((number) => (number.textContent ?? '').trim())
          .filter((words) => !/\d.*\s— \S{2,}/u.test(words)),
      );
    });
  });

  test('what a deed cost and what a programme gives never stand on one page', () => {
    const withSupport = pages.filter(
      (page) => page.path.startsWith('/practices/') && all(page, 'section.support').length > 0,
    );
    expect(
      withSupport.filter((page) => all(page, 'section.money').length > 0).map(({ path }) => path),
    ).toEqual([]);
  });

  describe('sources', () => {
    const withSources = () => pages.filter((page) => page.document.querySelector('section.sources'));
    const marks = (page: HtmlPage) => all(page, 'sup.source a[href^="#"]');

    test('are numbered in the order in which the page first refers to them', () => {
      expect(withSources().length).toBeGreaterThan(0);
      const numbers = (page: HtmlPage) => [...new Set(marks(page).map((mark) => Number(mark.textContent)))];
      const inOrder = (page: HtmlPage) => numbers(page).every((number, index) => number === index + 1);
      expect(
        withSources()
          .filter((page) => !inOrder(page))
          .map(({ path }) => path),
      ).toEqual([]);
    });

    test('stand in the list at the place that their number says', () => {
      const misplaced = (page: HtmlPage) =>
        marks(page).filter((mark) => {
          const list = all(page, 'section.sources li');
          return list[Number(mark.textContent) - 1]?.id !== mark.getAttribute('href')?.slice(1);
        }).length;
      expect(
        withSources()
          .filter(misplaced)
          .map(({ path }) => path),
      ).toEqual([]);
    });

    test('are each called otherwise, and lead back to the parts that cite them', () => {
      const faults = (page: HtmlPage) => {
        const sources = all(page, 'section.sources li');
        const names = sources.map((source) => source.querySelector('a')?.textContent ?? '');
        const lost = sources.filter(({ id }) => {
          const isCited = marks(page).some((mark) => mark.getAttribute('href') === `#${id}`);
          return isCited && !page.document.querySelector(`[id="${id}"] .back a`);
        });
        const twins = names.filter((name, index) => names.indexOf(name) < index);
        return [...twins, ...lost.map(({ id }) => id)];
      };
      const about = new Set(withSources());
      expectNone((page) => (about.has(page) ? faults(page) : []));
    });
  });

  describe('practices', () => {
    const cards = () => pages.filter((page) => page.document.querySelector('meta[content=article]'));
    const found = (find: (page: HtmlPage) => string | false) =>
      cards().flatMap((page) => {
        const said = find(page);
        return said ? [`${page.path}: ${said}`] : [];
      });

    test('go from the story to how to repeat it, to the money, to the like, to the report', () => {
      const order = [
        'Что сделали',
        'Результат',
        'Как повторить',
        'Сколько стоило',
        'Похож',
        'Для отчёта',
        'Источники',
      ];
      expect(
        found((page) => {
          const headings = all(page, 'main h2').map((heading) =>
            heading.textContent.replaceAll('\u00A0', ' '),
          );
          const places = headings.map((words) => order.findIndex((start) => words.startsWith(start)));
          const known = places.filter((place) => place >= 0);
          return known.some((place, index) => place < (known[index - 1] ?? 0)) && headings.join(', ');
        }),
      ).toEqual([]);
    });

    test('show two large figures at most, and begin no label with a capital that is not an abbreviation', () => {
      expect(
        found((page) => {
          const labels = all(page, '.story > .figures dt').map((label) => label.textContent);
          return (
            (labels.length > 2 || labels.some((label) => /^\p{Lu}\p{Ll}/u.test(label))) && labels.join(', ')
          );
        }),
      ).toEqual([]);
    });

    test('say under the title where, when and how far; no dot begins a part of the line', () => {
      expect(
        found((page) => {
          const line =
            page.document
              .querySelector('.line')
              ?.textContent.trim()
              .replace(/ *\n */g, ' ') ?? '';
          return !/^.+\u00A0· .+\u00A0· .+$/.test(line) && `«${line}»`;
        }),
      ).toEqual([]);
    });
  });

  test('each deed and nothing else has a sheet to take along, which search engines leave to its page', () => {
    const sheets = pages.filter(isSheet);
    const lost = sheets.filter(
      ({ document }) => !document.querySelector('meta[name=robots][content=noindex]'),
    );
    expect(lost.map(({ path }) => path)).toEqual([]);
    const doors = pages.flatMap((page) =>
      all(page, '.take a[href*="/p/"][href$="/"]').map((door) => [
        addressOf(page),
        ORIGIN + door.getAttribute('href'),
      ]),
    );
    expect(doors.length).toBeGreaterThan(0);
    expect(doors.sort()).toEqual(sheets.map((sheet) => [canonicalOf(sheet), addressOf(sheet)]).sort());
  });

  test('what other sites show runs nothing, opens links beside it, and is left out by search engines', () => {
    const embeds = pages.filter(isEmbed);
    expect(embeds.length).toBeGreaterThan(0);
    const faults = findings((page) => {
      if (!isEmbed(page)) return false;
      const links = all(page, 'a').map((link) => link.getAttribute('href') ?? '');
      return [
        all(page, 'script, link[rel=preload], img, iframe').length > 0 ? 'runs or asks for something' : '',
        page.document.querySelector('base[target=_blank]') ? '' : 'would open its page in the frame',
        page.document.querySelector('meta[name=robots][content=noindex]') ? '' : 'is indexed',
        links.some((address) => (ORIGIN + address).startsWith(canonicalOf(page) ?? ORIGIN))
          ? ''
          : 'no link to its page',
        Buffer.byteLength(page.html) > 12_000 ? `${Buffer.byteLength(page.html)} B` : '',
      ];
    });
    expect(faults).toEqual([]);
  });

  test('no attribute has the name of nothing as its value', () => {
    const named = /\sdata-[\w-]+="(?:false|undefined|null|NaN)"/;
    expect(findings(({ html }) => [named.exec(html)?.[0] ?? ''])).toEqual([]);
  });

  test('links and anchors lead somewhere', () => {
    expect(folded(deadLinks(pages, site))).toEqual([]);
  });

  describe('weight, gzipped', () => {
    const weights = new Map<string, number>();
    /** Many pages ask for the same script. */
    function weight(file: string): number {
      const size = weights.get(file) ?? gzipSync(readFileSync(file)).length;
      weights.set(file, size);
      return size;
    }
    const assets = (page: HtmlPage, selector: string, attribute: string) =>
      all(page, selector).reduce(
        (sum, element) => sum + weight(fileAt(ORIGIN + (element.getAttribute(attribute) ?? ''))),
        0,
      );
    const isPractice = (page: HtmlPage) => page.document.querySelector('meta[content=article]') !== null;
    const isReading = (page: HtmlPage) =>
      isPractice(page) || /^\/(?:resolutions|strategy|about|glossary)\//.test(page.path);

    test('no page is above 60 KB, no practice above 12 KB', () => {
      expectNone((page) => {
        const size = weight(page.file);
        return size > (isPractice(page) ? 12_000 : 60_000) && `${size} B`;
      });
    });

    test('every page asks for one style sheet, the same on all of them, within 18 KB; few have one of their own', () => {
      const asked = (page: HtmlPage) =>
        all(page, 'link[rel=stylesheet]').map((link) => link.getAttribute('href') ?? '');
      const shared = pages.map(asked).find(({ length }) => length === 1)?.[0] ?? '';
      expectNone((page) => {
        const own = asked(page);
        const few = isSheet(page) || page.path === '/picks/' ? 2 : 1;
        return !isEmbed(page) && (own.at(-1) !== shared || own.length > few) && `asks for: ${own}`;
      });
      // The weight of a whole visit, not of a page: fetched once and cached by the hash in its name.
      expect(weight(fileAt(ORIGIN + shared))).toBeLessThanOrEqual(18_000);
    });

    test('scripts of a reading page stay within 5 KB', () => {
      expectNone((page) => {
        const scripts = isReading(page) ? assets(page, 'script[src]', 'src') : 0;
        return scripts > 5_000 && `scripts ${scripts} B`;
      });
    });
  });

  describe('share pictures', () => {
    const pictureOf = (page: HtmlPage) =>
      fileAt(page.document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '');

    test('every page names one that is there', () => {
      expectNone((page) => !existsSync(pictureOf(page)) && 'no picture');
    });

    test('are 1200 × 630 and small, one for each practice', async () => {
      const practices = pages.filter((page) => page.document.querySelector('meta[content=article]'));
      const files = new Set(practices.map(pictureOf));
      expect(files.size).toBe(practices.length);
      for (const file of [...files].slice(0, 5)) {
        const { width, height, format } = await sharp(file).metadata();
        expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
      }
      for (const file of files) expect([file, readFileSync(file).length > 60_000]).toEqual([file, false]);
    });
  });

  describe('structured data', () => {
    test('is valid JSON of schema.org on every page that has it', () => {
      for (const page of pages)
        for (const data of structuredData(page)) expect(data['@context']).toBe('https://schema.org');
    });

    test('ends the way to a page with the page itself', () => {
      for (const page of pages) {
        const trail = structuredData(page).find((data) => data['@type'] === 'BreadcrumbList');
        const last = (trail?.itemListElement as { item: string }[] | undefined)?.at(-1);
        if (last && !/\/\d+\/$/.test(page.path)) expect(last.item).toBe(addressOf(page));
      }
    });
  });

  test('the map of the site names every page and no part of a list', () => {
    const map = readFileSync(join(dir, 'sitemap-0.xml'), 'utf8');
    const named = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address ?? '');
    const addresses = pages
      .filter((page) => page.path !== '/404/' && !isSheet(page) && !isEmbed(page))
      .map(addressOf);
    expect(named.sort()).toEqual(addresses.sort());
    const undated = pages.filter((page) => {
      // The day of a data set is told by git, not by the content.
      const day = structuredData(page).find((data) => data['@type'] !== 'Dataset' && data.dateModified)
        ?.dateModified as string;
      return day && !map.includes(`<loc>${addressOf(page)}</loc><lastmod>${day}T00:00:00.000Z</lastmod>`);
    });
    expect(undated.map(({ path }) => path)).toEqual([]);
    expect(readFileSync(join(dir, 'robots.txt'), 'utf8')).toContain(
      `Sitemap: ${ORIGIN}${basePath}sitemap-index.xml`,
    );
  });

  test('the facts of every page of an entry are a row of a table, and every row leads to its page', () => {
    const names = readdirSync(join(dir, 'data')).filter((name) => name.endsWith('.json'));
    const rows = names
      .map((name) => JSON.parse(readFileSync(join(dir, 'data', name), 'utf8')) as unknown)
      .filter(Array.isArray)
      .flat() as { page?: string | null }[];
    const named = new Set(rows.flatMap(({ page }) => page ?? []).map((page) => page.replace(/#.*/, '')));
    const ofEntries =
      /^\/(?:(?:practices|recipes|papers|contests|problems|directions|themes|resolutions|strategy)|regions(?:\/[^/]+)?)\/(?!(?:\d+|table|costs)\/)[^/]+\/$/;
    const lost = pages.filter((page) => ofEntries.test(page.path) && !named.has(addressOf(page)));
    expect(lost.map(({ path }) => path)).toEqual([]);
    expect([...named].filter((page) => !existsSync(join(fileAt(page), 'index.html')))).toEqual([]);
  });

  test('no file tells where the site was built, or how to reach anybody but those who answer for it', () => {
    const home = pages.find(({ path }) => path === '/');
    const answering = home?.document.querySelector('a[href^="mailto:"]')?.getAttribute('href') ?? '';
    const told = [process.cwd(), tmpdir(), homedir(), 'file://', '//localhost'].map((place) =>
      RegExp.escape(place),
    );
    const leak = new RegExp(`${told.join('|')}|\\+7[\\s(-]*\\d{3}|[\\w.+-]+@[\\w-]+\\.[a-z]{2,}`, 'gi');
    const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
      TEXT_FILE.test(name),
    );
    const found = files.flatMap((name) =>
      [...readFileSync(join(dir, name), 'utf8').matchAll(leak)]
        .filter(([what]) => !/@example\.|\.test$/.test(what) && !answering.includes(what))
        .map(([what]): [string, string] => [name, what]),
    );
    expect(files.length).toBeGreaterThan(pages.length);
    expect(folded(found)).toEqual([]);
  });

  test('what tells programs of the site is short, keeps to the form of llmstxt.org and leads to what is there', () => {
    const text = readFileSync(join(dir, 'llms.txt'), 'utf8');
    expect(text).toMatch(/^# .+\n\n> .+\n\n(?:(?!#).+\n+)+(?:## .+\n\n(?:- \[.+\]\(\S+\)(?:: .+)?\n)+\n?)+$/);
    expect(Buffer.byteLength(text)).toBeLessThan(4096);
    const named = [...text.matchAll(/^- \[.+?\]\((\S+?)\)/gm)].map(([, address = '']) => fileAt(address));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });

  test('the manifest names pictures that are there', () => {
    const manifest = JSON.parse(readFileSync(join(dir, 'site.webmanifest'), 'utf8')) as {
      icons: { src: string }[];
    };
    for (const { src } of manifest.icons)
      expect([src, existsSync(fileAt(new URL(src, ORIGIN + basePath).href))]).toEqual([src, true]);
  });
}

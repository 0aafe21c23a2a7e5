import { PDFDocument, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { PRINTED_SITE, printedFixtures } from '../../tests/printed-site.ts';
import { readPdf, textsOf } from '../../tests/read-pdf.ts';
import { imposed, withBoxes } from './press.ts';
import { printSupplement } from './print-supplement.ts';
import { supplementOf, type Supplement, type SupplementChoice } from './supplement.ts';
import { Printer } from './typst.ts';

/** Everything that Typst reads as markup. */
const HOSTILE = String.raw`#panic(1) $x^2$ \ @ref <метка> *б* _е_ «x» [ ] { }`;
const MM = 72 / 25.4;

const collection = await printedFixtures();
const printer = await Printer.open();

function chosen(choice: SupplementChoice, practices = collection.practices): Supplement {
  const supplement = supplementOf({ ...collection, practices }, choice, PRINTED_SITE);
  if (!supplement) throw new Error('No deed is chosen');
  return supplement;
}

const plan = () => collection.supplements.get('testovyy-nomer') ?? {};
/** Spaces that do not break are read as any others. */
const asRead = (words: string) => words.replace(/\s/g, ' ');

describe('what a supplement holds', () => {
  it('what the editor picks comes first, then deeds of the region, then those of the country', () => {
    const { stories, asked, picks, issue, scope, recipe } = chosen(plan());
    expect(picks).toEqual(['testovo-prud']);
    expect(stories[0]?.id).toBe('testovo-prud');
    expect(asked).toEqual(['testovo-prud', 'testovo-skver']);
    expect({ issue, scope, recipe: recipe?.title }).toEqual({
      issue: '№\u00A07',
      scope: 'Тестовая область',
      recipe: 'Как вернуть тестовый пруд',
    });
  });

  it('without a plan the best proved and fullest deeds are first, and support is none of them', () => {
    const { stories, day } = chosen({ region: 'testovaya-oblast' });
    expect(stories.map(({ id }) => id)).toEqual(['testovo-prud', 'testovo-skver']);
    expect(day).toBe('2026-11-23');
    expect(supplementOf(collection, { year: 1990 }, PRINTED_SITE)).toBeUndefined();
  });

  it('sums are those of the cards, by payer, and what nobody is named for is not shown as anybody’s', () => {
    const { money } = chosen({});
    expect(money?.payers.map(({ name }) => name)).toEqual(['местный бюджет', 'жители']);
    expect(money?.rows.map(({ sums, total }) => [...sums, total])).toEqual([['400', '65', '465']]);
  });
});

describe('a supplement on paper', () => {
  it('is four pages with tags, language, title, tables with heads, and words as they are written', async () => {
    const practices = collection.practices.map((practice) =>
      practice.id === 'testovo-prud' ? { ...practice, title: HOSTILE } : practice,
    );
    const read = await readPdf((await printSupplement(printer, chosen(plan(), practices))).pdf);
    expect(read).toMatchObject({
      pages: 4,
      language: 'ru-RU',
      title: 'Тестовые соседи, №\u00A07\u00A0· 1\u00A0декабря\u00A02026\u00A0г.',
    });
    expect(textsOf(read, 'H1')).toContain(HOSTILE);
    expect(textsOf(read, 'TH')).toEqual(expect.arrayContaining(['всего', 'Сколько дают']));
    expect(read.tags.filter(({ role }) => role === 'Figure').every(({ alt }) => alt)).toBe(true);
    expect(read.tags.map(({ text }) => text)).toContain('Тестовая газета, приложение. Отпечатано нигде.');
  });

  it('tells by name what did not fit, in the pages too, and keeps to four of them', async () => {
    const summary = 'Соседи собрались, вычистили дно и поставили мостки. '.repeat(5).trim();
    const many = Array.from({ length: 48 }, (_, at) =>
      makePractice({ id: `prud-${at}`, title: `Соседи вычистили пруд ${at}`, summary }),
    );
    const supplement = chosen({}, [...collection.practices, ...many]);
    const { pdf, left } = await printSupplement(printer, supplement);
    const read = await readPdf(pdf);
    const text = read.tags.map((tag) => tag.text).join(' ');
    expect(read.pages).toBe(4);
    expect(left.length).toBeGreaterThan(0);
    const placed = supplement.stories.filter(({ title }) => !left.includes(title));
    expect(placed.filter(({ title }) => !text.includes(asRead(title)))).toEqual([]);
    expect(text).toContain(`Не вошло: ${asRead(left[0] ?? '')}`);
    expect(text).toContain('example.org/practices');
  });

  it('is four pages of one deed too, where there is neither money nor recipe nor contest', async () => {
    const { contests: _contests, ...others } = collection.vocabularies;
    const bare = { ...collection, recipes: [], facts: [], glossary: [], practices: [makePractice()] };
    const vocabularies = { ...others, contests: new Map() };
    const supplement = supplementOf({ ...bare, vocabularies }, {}, PRINTED_SITE);
    if (!supplement) throw new Error('No deed is chosen');
    const { pdf, left } = await printSupplement(printer, supplement);
    expect(left).toEqual([]);
    expect(await readPdf(pdf)).toMatchObject({ pages: 4 });
  });

  it('has the same bytes whenever it is made', async () => {
    const made = async () => (await printSupplement(printer, chosen(plan()))).pdf;
    expect((await made()).equals(await made())).toBe(true);
  });
});

describe('a supplement for a press', () => {
  it('has four inks, edges to be cut, and a sheet to be folded', async () => {
    const supplement = chosen(plan());
    const { pdf, dotsPerInch } = await printSupplement(printer, supplement, { press: true });
    const boxed = await withBoxes(pdf);
    const pages = (await PDFDocument.load(boxed)).getPages();
    expect(pages.map((page) => Math.round(page.getTrimBox().width / MM))).toEqual([210, 210, 210, 210]);
    expect(pages.map((page) => Math.round(page.getBleedBox().height / MM))).toEqual([303, 303, 303, 303]);
    expect(await operatorsOf(boxed)).not.toMatch(/\s(?:rg|RG|sc|SC|scn|SCN)\s/);
    expect(dotsPerInch).toBeLessThan(300);
    const read = await readPdf(boxed);
    expect(read.tags.length).toBeGreaterThan(50);
    const sheet = (await PDFDocument.load(await imposed(pdf, supplement.title, supplement.day))).getPages();
    expect(sheet.map((side) => Math.round(side.getTrimBox().width / MM))).toEqual([420, 420]);
  });
});

/** What the pages draw with, and the colours of their pictures. */
async function operatorsOf(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes);
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => {
      if (!(object instanceof PDFRawStream)) return [];
      const dictionary = object.dict.toString();
      if (/\/Subtype \/Image/.test(dictionary)) return [/DeviceCMYK/.test(dictionary) ? '' : ' rg '];
      if (/\/(?:Length1|Type)/.test(dictionary)) return [];
      return [Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')];
    })
    .join('\n');
}

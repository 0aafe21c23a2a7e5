/** Makes what is printed, as PDF: posters and leaflets, a book, a newspaper supplement. */
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { leafletName } from '../src/domain/printed-file.ts';
import { fileSize, number } from '../src/language/format.ts';
import { count } from '../src/language/plural.ts';
import { nearest } from '../src/model/choices.ts';
import { bookOf, type Choice } from '../src/print/book.ts';
import { printedCollection, type PrintedCollection } from '../src/print/collection.ts';
import { epubOf } from '../src/print/epub.ts';
import { leafletOf, printLeaflet } from '../src/print/leaflet.ts';
import { picturesOf } from '../src/print/pictures.ts';
import { deedPoster, POSTER_SIZES, printPoster, recipePoster, type PosterSize } from '../src/print/poster.ts';
import { imposed, withBoxes } from '../src/print/press.ts';
import { bookSize, printBook, printCover } from '../src/print/print-book.ts';
import { printSupplement } from '../src/print/print-supplement.ts';
import { productsOf } from '../src/print/products.ts';
import type { PrintedSite } from '../src/print/site.ts';
import { supplementOf } from '../src/print/supplement.ts';
import { Printer, PrintError } from '../src/print/typst.ts';
import {
  keepFile,
  keepList,
  keptFiles,
  originOf,
  printingCode,
  readKept,
  type KeptFile,
} from '../src/printed-files.ts';
import { checkCache, type Settings } from '../src/settings.ts';
import { absoluteUrl, publisher, site } from '../src/site.ts';
import { Refusal, runCommand, settingsWithContent } from './command.ts';

interface Printed {
  file: string;
  bytes: Uint8Array;
  /** What the reader of the terminal should know of it. */
  notes: string[];
}

const SITE: PrintedSite = {
  name: site.name,
  tagline: site.tagline,
  publisher: publisher.name,
  licence: site.licence.name,
  brand: site.colours.brand.light,
  absolute: absoluteUrl,
};

await runCommand(
  {
    about:
      'Напечатать плакаты дел и рецептов (по именам папок и файлов), листовки рецептов, сборник, приложение к газете — или всё, что предлагает сайт:',
    usage:
      'npm run print -- poster|recipe <имя> …, npm run print -- book [параметры], npm run print -- supplement [<имя>] [параметры], npm run print -- site',
    options: {
      size: { type: 'choice', of: POSTER_SIZES, default: 'a4', about: 'размер плаката' },
      region: { type: 'text', about: 'сборник или приложение одного региона: его id' },
      direction: { type: 'text', about: 'сборник одного направления: его id' },
      year: { type: 'text', about: 'сборник или приложение одного года' },
      press: { type: 'flag', about: 'приложение для типографии: с вылетами и метками обреза' },
      out: { type: 'text', about: 'папка для файлов; без него — print' },
    },
    words: Infinity,
  },
  async ({ size, region, direction, year, press, out = 'print' }, [product, ...ids]) => {
    const isOfEntries = product === 'poster' || product === 'recipe';
    const isSite = product === 'site';
    if (!isSite && product !== 'book' && product !== 'supplement' && !(isOfEntries && ids.length > 0))
      throw new Refusal('Что печатать? Например: npm run print -- poster zarechnaya-prud', 2);
    const settings = settingsWithContent();
    // Before anything is read: what changes meanwhile makes the files stale, and not the list wrong.
    const origin = isSite ? await originOf(settings) : '';
    const collection = await printedCollection(settings.contentDir, checkCache(settings));
    if (!collection) throw new Refusal('В содержании есть ошибки: npm run check. Печатаем только без них.');
    const printer = await Printer.open();
    if (isSite) return printSite(printer, collection, settings, origin);
    const folder = resolve(out);
    mkdirSync(folder, { recursive: true });
    const choice = { region, year: year === undefined ? undefined : Number(year) };
    try {
      const made =
        product === 'poster'
          ? posters(printer, collection, ids, size)
          : product === 'recipe'
            ? leaflets(printer, collection, ids)
            : product === 'book'
              ? await book(printer, collection, { ...choice, direction })
              : await supplement(printer, collection, ids[0], choice, press);
      for (const { file, bytes, notes } of made) {
        writeFileSync(join(folder, file), bytes);
        console.log([join(folder, file), fileSize(bytes.length), ...notes].join('\t'));
      }
    } catch (error) {
      throw error instanceof PrintError ? new Refusal(error.message) : error;
    }
  },
);

/** Makes what is not there yet, or is made of something else now. */
async function printSite(
  printer: Printer,
  collection: PrintedCollection,
  settings: Settings,
  origin: string,
): Promise<void> {
  const code = await printingCode();
  const known = new Map((await keptFiles(settings))?.files.map((file) => [file.name, file]));
  const files: KeptFile[] = [];
  let made = 0;
  for await (const { name, region, digest: values, make } of productsOf(collection, SITE)) {
    const digest = hash('sha256', code + values);
    const kept = known.get(name)?.digest === digest ? await readKept(name, settings) : undefined;
    try {
      const bytes = kept ?? (await make(printer));
      if (!kept) {
        await keepFile(name, bytes, settings);
        made += 1;
        console.log([name, fileSize(bytes.length)].join('\t'));
      }
      files.push({ name, region, bytes: bytes.length, digest });
    } catch (error) {
      if (!(error instanceof PrintError)) throw error;
      console.warn(`Не напечатано, на сайте не будет: ${name}. ${error.message}`);
    }
  }
  await keepList({ origin, files }, settings);
  const size = fileSize(files.reduce((sum, { bytes }) => sum + bytes, 0));
  console.log(
    `Для сайта напечатано: ${count(files.length, 'файл')}, ${size}; заново — ${made}. Их возьмёт npm run build.`,
  );
}

function* posters(
  printer: Printer,
  { practices, recipes }: PrintedCollection,
  ids: readonly string[],
  size: PosterSize,
): Generator<Printed> {
  const known = new Map([
    ...practices.map((practice) => [practice.id, () => deedPoster(practice, SITE)] as const),
    ...recipes.map((recipe) => [recipe.id, () => recipePoster(recipe, SITE)] as const),
  ]);
  for (const id of ids) {
    const poster = known.get(id) ?? refuse(`Нет дела и рецепта «${id}».`, id, [...known.keys()]);
    yield { file: `${id}-${size}.pdf`, bytes: printPoster(printer, poster(), SITE, size), notes: [] };
  }
}

function* leaflets(
  printer: Printer,
  { recipes, papers }: PrintedCollection,
  ids: readonly string[],
): Generator<Printed> {
  const known = new Map(recipes.map((recipe) => [recipe.id, recipe]));
  for (const id of ids) {
    const recipe = known.get(id) ?? refuse(`Нет рецепта «${id}».`, id, [...known.keys()]);
    yield {
      file: leafletName(id),
      bytes: printLeaflet(printer, leafletOf(recipe, papers, SITE), SITE),
      notes: [],
    };
  }
}

async function book(printer: Printer, collection: PrintedCollection, choice: Choice): Promise<Printed[]> {
  const { regions, directions } = collection.vocabularies;
  if (choice.region !== undefined && !regions.has(choice.region))
    refuse(`Нет региона «${choice.region}».`, choice.region, [...regions.keys()]);
  if (choice.direction !== undefined && !directions.has(choice.direction))
    refuse(`Нет направления «${choice.direction}».`, choice.direction, [...directions.keys()]);
  const found = bookOf(collection, choice, SITE);
  if (!found) throw new Refusal('Таких дел в собрании нет: печатать нечего.');
  const pictures = await picturesOf(found);
  const printed = printBook(printer, found, pictures);
  const long = printed.long.map((title) => `на две страницы: ${title}`);
  const name = ['book', ...Object.values(choice).filter((value) => value !== undefined)].join('-');
  const epub = epubOf(found, await printCover(printer, found), pictures);
  return [
    { file: `${name}.pdf`, bytes: printed.pdf, notes: [bookSize(found, printed), ...long] },
    { file: `${name}.epub`, bytes: epub, notes: [found.contents] },
  ];
}

async function supplement(
  printer: Printer,
  { supplements, ...collection }: PrintedCollection,
  id: string | undefined,
  choice: Pick<Choice, 'region' | 'year'>,
  press: boolean,
): Promise<Printed[]> {
  const plan =
    id === undefined
      ? choice
      : (supplements.get(id) ?? refuse(`Нет приложения «${id}».`, id, [...supplements.keys()]));
  const { regions } = collection.vocabularies;
  if (plan.region !== undefined && !regions.has(plan.region))
    refuse(`Нет региона «${plan.region}».`, plan.region, [...regions.keys()]);
  const found = supplementOf(collection, plan, SITE);
  if (!found) throw new Refusal('Таких дел в собрании нет: печатать нечего.');
  const { pdf, size, left, dotsPerInch } = await printSupplement(printer, found, { press });
  const name = id ?? ['supplement', choice.region, choice.year].filter(Boolean).join('-');
  const notes = [
    `кегль ${number(size)}`,
    ...(dotsPerInch !== undefined && dotsPerInch < 300
      ? [`фото главного дела: ${dotsPerInch} точек на дюйм, для типографии нужно 300`]
      : []),
    ...(left.length > 0 ? [`не вошло (${left.length}): ${left.join('; ')}`] : []),
  ];
  if (!press) return [{ file: `${name}.pdf`, bytes: pdf, notes }];
  return [
    { file: `${name}-press.pdf`, bytes: await withBoxes(pdf), notes },
    { file: `${name}-press-a3.pdf`, bytes: await imposed(pdf, found.title, found.day), notes: [] },
  ];
}

function refuse(message: string, wrong: string, known: readonly string[]): never {
  const like = nearest(wrong, known);
  throw new Refusal(like === undefined ? message : `${message} Может быть, ${like}?`);
}

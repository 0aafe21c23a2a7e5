/** Which file is whose, and names that every computer can hold. */
import { oddCharacters } from '../language/characters.ts';
import { count } from '../language/plural.ts';
import { collectionOf, isTextCollection } from '../model/collections.ts';
import { assetPath, everyEntry, WORD_LIST, type Content } from '../model/entry.ts';
import { nearest } from '../model/choices.ts';
import { START } from '../model/issue.ts';
import type { Report } from './practice-integrity.ts';

/** A file beside an entry is there because the entry names it; a name stands because the file is there. */
export function checkFiles(content: Content, { prefix }: { prefix: string }, report: Report): void {
  checkNames(content, report);
  const files = new Set(content.files);
  const claimed = new Set(
    everyEntry(content).flatMap((entry) => entry.assets.map(({ src }) => assetPath(entry, src))),
  );
  for (const entry of everyEntry(content)) {
    const folder = folderOf(entry.path);
    for (const { src, place } of entry.assets) {
      const path = assetPath(entry, src);
      if (files.has(path)) continue;
      const beside = content.files.filter(
        (file) => folderOf(file) === folder && !claimed.has(file) && !collectionOf(file),
      );
      const meant = beside.find((file) => folded(file) === folded(path)) ?? nearest(path, beside);
      // The same slip is not told again as a file without an entry.
      if (meant) claimed.add(meant);
      report(
        entry,
        place,
        'file',
        `файла «${src}» нет рядом с карточкой`,
        meant
          ? `рядом лежит «${nameOf(meant)}»: напишите имя так же, вплоть до прописных букв`
          : `положите его в ${prefix}/${folder}`,
      );
    }
  }
  const unreadableFolders = content.unreadable
    .filter(({ collection }) => isTextCollection(collection))
    .map(({ path }) => folderOf(path));
  for (const path of content.files) {
    if (path === WORD_LIST || claimed.has(path) || collectionOf(path)) continue;
    const meant = meantPath(path);
    // A photo of a card that cannot be read may be named in it.
    if (!meant && unreadableFolders.some((folder) => path.startsWith(folder))) continue;
    const [message, advice] = meant ? misnamed(path, meant, files, prefix) : NOBODYS;
    report(path, START, 'orphan', message, advice);
  }
}

const NOBODYS = [
  'этот файл ни к чему не относится',
  'снимок или исходный текст назовите в карточке рядом (photos, <Photo>, original); лишнему место не в папке с содержанием',
] as const;

function misnamed(path: string, meant: string, files: ReadonlySet<string>, prefix: string) {
  const name = `${prefix}/${meant}`;
  const advice = files.has(meant)
    ? `${name} уже есть: перенесите туда нужное, а вторую запись положите в свою папку или назовите иначе`
    : /\.xlsx?$/i.test(path)
      ? `сохраните таблицу как «CSV UTF-8»: ${name}`
      : /\.(?:docx?|odt|rtf)$/i.test(path)
        ? `сохраните его как обычный текст под именем ${name} или перенесите командой npm run import`
        : `переименуйте: ${name}; если окончания файлов скрыты, включите их показ`;
  return [
    `это похоже на запись, но сайт её не видит: такой файл называется ${nameOf(meant)}`,
    advice,
  ] as const;
}

/** The path at which a file that looks like an entry would be read as one. */
function meantPath(path: string): string | undefined {
  const cleaned = path
    .toLowerCase()
    .replace(/(?:\.(?:txt|docx?|odt|rtf|bak))+$/, '')
    .replace(/ ?\(\d+\)(?=\.|$)/, '')
    .replace(/\.(?:md|markdown)$|(?<=\/index)$/, '.mdx')
    .replace(/\.yml$/, '.yaml')
    .replace(/\.xlsx?$/, '.csv');
  const form = /\.(?:mdx|yaml|csv)$/.exec(cleaned)?.[0];
  if (!form) return undefined;
  const bare = cleaned.slice(0, -form.length);
  return [
    cleaned,
    `${bare}/index${form}`,
    `${folderOf(cleaned)}index${form}`,
    bare.replace(/\/index$/, form),
  ].find(collectionOf);
}

/** What Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** What no name may hold there. */
const IMPOSSIBLE = /[<>:"|?*\\\p{Cc}]|[. ]$/u;
/**
 * A path of Windows has 259 characters unless it is told otherwise; this leaves 70 for the folder that the project is
 * in, and lets an id and a photo in its folder be as long as an id may be.
 */
const LONGEST_PATH = 189;

/** A project with a name that Windows or macOS cannot hold can be opened there by nobody any more. */
function checkNames({ files }: Content, report: Report): void {
  /** Every file and folder, with a file that it is or holds. */
  const names = new Map<string, string>();
  for (const path of files) {
    if (path.length > LONGEST_PATH) {
      const message = `путь к файлу слишком длинный: ${count(path.length, 'знак')}, Windows такой не откроет`;
      report(path, START, 'name', message, `сократите имена: можно не больше ${LONGEST_PATH}`);
    }
    for (const { index } of path.matchAll(/\/|$/g)) {
      const here = path.slice(0, index);
      if (!names.has(here)) names.set(here, path);
    }
  }
  const seen = new Map<string, string>();
  for (const [here, path] of names) {
    const twin = seen.get(folded(here)) ?? here;
    seen.set(folded(here), twin);
    const name = nameOf(here);
    const rename = `переименуйте «${name}»`;
    const say = (message: string, advice: string) => report(path, START, 'name', message, advice);
    const [odd] = oddCharacters(name);
    // What lies in a folder that has a twin is not told again.
    if (twin !== here && folderOf(twin) === folderOf(here))
      say(
        `«${name}» и «${nameOf(twin)}» для Windows и macOS — одно имя`,
        `${rename}: разница в прописных буквах не видна`,
      );
    else if (odd)
      say(`в имени «${name}» стоит ${odd.name}`, `${rename}: довольно латинских букв, цифр и дефиса`);
    else if (DEVICE.test(name))
      say(
        `имя «${name}» в Windows занято устройством: там такой файл не открыть`,
        `${rename}: добавьте к имени слово`,
      );
    else if (IMPOSSIBLE.test(name))
      say(
        `имени «${name}» в Windows быть не может`,
        `${rename}: без знаков < > : " | ? * и без точки или пробела в конце`,
      );
  }
}

/** Equal names are one file for Windows and macOS. */
function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function nameOf(path: string): string {
  return path.slice(folderOf(path).length);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

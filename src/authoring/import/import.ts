/** From a .docx file to an entry's folder, and the list of what its editor has still to supply. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified, type PluggableList } from 'unified';
import { draftIssues } from '../../check/draft.ts';
import { parseFile, readContent } from '../../content-layer/parse-file.ts';
import { placesIn } from '../../content-layer/places.ts';
import { sourceFile } from '../../content-layer/read.ts';
import { schemaOf } from '../../model/collections.ts';
import { addEntries } from '../../model/entry.ts';
import type { Issue } from '../../model/issue.ts';
import { entryText } from '../entry-text.ts';
import { lostWords, wordFinder, wordsOfDraft } from './account.ts';
import { numberSections } from './chapter.ts';
import { leaveOutContents } from './contents.ts';
import { Draft, ImportRefusal, type ImportKind } from './draft.ts';
import { onlyText } from './official-document.ts';
import { practiceFolder, practiceSteps } from './practice.ts';
import { readDocx, type ReadDocx } from './read-docx.ts';
import { numberClauses } from './resolution.ts';
import { numberAsInWord, textOf } from './tidy.ts';
import { knownSite } from './vocabulary.ts';

export interface ImportOptions {
  kind?: ImportKind | undefined;
  /** Folder of the new entry; for a chapter, of its strategy. */
  out?: string | undefined;
  contentDir: string;
  /** Paths in the report are relative to it. */
  root?: string;
}

/** A remark with its place, if it has one in the file. */
export type PlacedRemark = Pick<Issue, 'message' | 'advice'> &
  Partial<Pick<Issue, 'file' | 'line' | 'column'>>;

export interface ImportResult {
  kind: ImportKind;
  /** Relative to the root, the entry first. */
  files: string[];
  understood: string[];
  /** The check's errors about the new file. */
  required: Issue[];
  doubtful: PlacedRemark[];
}

const STEPS: Record<ImportKind, (draft: Draft) => PluggableList> = {
  practice: practiceSteps,
  resolution: (draft) => [
    [onlyText, draft],
    [numberClauses, draft],
  ],
  chapter: (draft) => [
    [onlyText, draft],
    [numberSections, draft],
  ],
};

export async function importDocx(file: string, options: ImportOptions): Promise<ImportResult> {
  const root = options.root ?? process.cwd();
  const found = await stat(file).catch(() => undefined);
  if (!found) throw new ImportRefusal(`файла «${file}» нет`);
  if (!found.isFile()) throw new ImportRefusal(`«${file}» — папка, а нужен файл .docx`);
  if (extname(file).toLowerCase() !== '.docx') {
    throw new ImportRefusal(
      `«${basename(file)}» — не .docx: сохраните документ в формате «Документ Word (.docx)»`,
    );
  }
  const docx = await readDocx(await readFile(file));
  const kind = options.kind ?? kindOf(docx);
  const content = await readContent(options.contentDir);
  const draft = new Draft(docx, knownSite(content), basename(file, extname(file)));
  const writer = unified()
    .use(leaveOutContents, draft)
    .use(STEPS[kind](draft))
    .use(numberAsInWord)
    .use(remarkGfm)
    .use(remarkMdx, { printWidth: Infinity })
    .use(remarkStringify, {
      bullet: '-',
      rule: '-',
      emphasis: '_',
      listItemIndent: 'one',
      resourceLink: true,
    });
  await writer.run(docx.root);
  const body = writer.stringify(docx.root);
  const { folder, entry, collection, path } = await placeOf(kind, draft, options);
  const order = Object.keys(schemaOf(collection).shape);
  const values = Object.entries(draft.values).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const text = entryText(Object.fromEntries(values), body);
  const made = [
    { place: join(folder, entry), data: text },
    ...draft.files.map(({ name, bytes }) => ({ place: join(folder, name), data: bytes })),
    ...draft.records.map((record) => ({ place: join(options.contentDir, record.path), data: record.text })),
  ];
  for (const { place, data } of made) {
    await mkdir(dirname(place), { recursive: true });
    // What has appeared meanwhile is not overwritten either.
    await writeFile(place, data, { flag: 'wx' });
  }
  for (const record of draft.records) addEntries(content, parseFile(sourceFile(record.path, record.text)));

  const beside = draft.files.map(({ name }) => name);
  const files = made.map(({ place }) => relative(root, place).replaceAll('\\', '/'));
  const [card = ''] = files;
  const required = (await draftIssues(sourceFile(path, text), beside, content))
    .filter(({ severity }) => severity === 'error')
    .map((issue) => ({ ...issue, file: card }));
  for (const index of docx.pictures.keys()) if (!draft.placed.has(index)) askForPicture(draft, index);
  const records = draft.records.map((record) => record.text);
  const said = draft.doubtful.map(({ message, advice }) => `${message} ${advice}`);
  const taken = draft.taken
    .map((words) => words.trim())
    .filter((words) => words && !draft.printed.includes(words) && !text.includes(`## ${words}`));
  if (taken.length)
    draft.understood.push(`ссылками, полями и разделами стали слова: «${taken.join('», «')}»`);
  const words = [wordsOfDraft(text), ...records, ...draft.understood, ...draft.printed, ...said];
  draft.doubtful.push(...lostWords(docx.passages, words.join('\n')));
  const [find, placeAt] = [wordFinder(text), placesIn(text)];
  const doubtful = draft.doubtful.map(({ message, advice, at, after }) => {
    const remark = { message: after ? `после слов «${after}»: ${message}` : message, advice };
    const offset = at !== undefined ? text.indexOf(at) : after !== undefined ? find(after) : -1;
    return offset < 0 ? remark : { file: card, ...placeAt(offset), ...remark };
  });
  return { kind, files, understood: draft.understood, required, doubtful };
}

/** By what the document calls itself; a practice calls itself nothing. */
function kindOf({ root }: ReadDocx): ImportKind {
  const lines = root.children.slice(0, 8).map((block) => textOf(block).trim());
  if (lines.some((line) => /^резолюци/i.test(line))) return 'resolution';
  return lines.some((line) => /^(?:глава|раздел)\s+\d/i.test(line)) ? 'chapter' : 'practice';
}

/** `path` is as if the folder lay where its collection does. */
async function placeOf(kind: ImportKind, draft: Draft, { out, contentDir }: ImportOptions) {
  if (kind === 'chapter') return placeOfChapter(draft, out, contentDir);
  const collection = kind === 'practice' ? 'practices' : 'resolutions';
  const name = kind === 'practice' ? practiceFolder(draft) : draft.id;
  if (!out && !name) {
    throw new ImportRefusal(
      'как назвать папку, из документа не ясно: добавьте --out content/practices/imya-latinitsey',
    );
  }
  const folder = out ? resolve(out) : join(contentDir, collection, name);
  refuseExisting(folder);
  const path = `${collection}/${basename(folder)}/index.mdx`;
  return { folder, entry: 'index.mdx', collection, path } as const;
}

/** A chapter joins the folder of its strategy and is called by its number. */
async function placeOfChapter({ number }: Draft, out: string | undefined, contentDir: string) {
  const strategies = join(contentDir, 'strategy');
  const known = existsSync(strategies) ? await readdir(strategies) : [];
  const file = out?.endsWith('.mdx') ? basename(out) : undefined;
  const folder = out
    ? resolve(file ? join(out, '..') : out)
    : known.length === 1
      ? join(strategies, known[0] ?? '')
      : undefined;
  if (!folder) {
    throw new ImportRefusal(
      `к какой стратегии глава? Добавьте --out content/strategy/<папка>; есть: ${known.join(', ')}`,
    );
  }
  if (!file && !number) {
    throw new ImportRefusal(
      'номера главы в заголовке нет: назовите файл сами, например --out content/strategy/zarechnaya-2030/8.mdx',
    );
  }
  const entry = file ?? `${number}.mdx`;
  refuseExisting(join(folder, entry));
  return { folder, entry, collection: 'chapters', path: `strategy/${basename(folder)}/${entry}` } as const;
}

function refuseExisting(path: string): void {
  if (!existsSync(path)) return;
  throw new ImportRefusal(
    `${relative(process.cwd(), path)} уже есть, и я его не трогаю: назовите другое место через --out или уберите прежнее`,
  );
}

function askForPicture(draft: Draft, index: number): void {
  draft.ask(
    `картинка № ${index + 1} не перенесена: она стоит в сноске или в таблице внутри таблицы`,
    'если она нужна, сохраните её из документа и положите рядом с текстом',
  );
}

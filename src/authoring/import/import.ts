/** From a .docx file to an entry's folder, and the list of what its editor has still to supply. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join, relative, resolve } from 'node:path';
import { frontMatterOf, parseYaml } from '../../content-layer/front-matter.ts';
import { parseFile, readContent } from '../../content-layer/parse-file.ts';
import { sourceFile } from '../../content-layer/read.ts';
import type { Issue } from '../../model/issue.ts';
import { entryText } from '../entry-text.ts';
import type { Draft, ImportKind, Remark } from './draft.ts';
import { chapterDraft, resolutionDraft, type ChapterDraft } from './official-document.ts';
import { practiceDraft } from './practice.ts';
import { readDocx, type ReadDocx } from './read-docx.ts';
import { textOf } from './tidy.ts';
import { knownSite } from './vocabulary.ts';

export interface ImportOptions {
  kind?: ImportKind | undefined;
  /** Folder of the new entry; for a chapter, of its strategy. */
  out?: string | undefined;
  contentDir: string;
  /** Paths in the report are relative to it. */
  root?: string;
}

/** A remark with its place. */
export type PlacedRemark = Pick<Issue, 'message' | 'advice'> &
  Partial<Pick<Issue, 'file' | 'line' | 'column'>>;

export interface ImportResult {
  kind: ImportKind;
  /** Relative to the root, the entry first. */
  files: string[];
  understood: string[];
  /** Without these the check does not pass. */
  required: PlacedRemark[];
  doubtful: PlacedRemark[];
}

/** A refusal with a reason for the editor; nothing has been written. */
export class ImportRefusal extends Error {}

export async function importDocx(file: string, options: ImportOptions): Promise<ImportResult> {
  const root = options.root ?? process.cwd();
  if (!existsSync(file)) throw new ImportRefusal(`файла «${file}» нет`);
  if (extname(file).toLowerCase() !== '.docx') {
    throw new ImportRefusal(
      `«${basename(file)}» — не .docx: сохраните документ в формате «Документ Word (.docx)»`,
    );
  }
  let docx: ReadDocx;
  try {
    docx = await readDocx(await readFile(file));
  } catch (error) {
    throw new ImportRefusal((error as Error).message);
  }
  const kind = options.kind ?? kindOf(docx);
  const site = knownSite(await readContent(options.contentDir));
  const name = basename(file, extname(file));
  const draft =
    kind === 'practice'
      ? await practiceDraft(docx, site, name)
      : kind === 'resolution'
        ? resolutionDraft(docx, site, name)
        : chapterDraft(docx);
  const { folder, entry, path } = await placeOf(kind, draft, options);
  const text = entryText(draft.values, draft.body);
  await mkdir(folder, { recursive: true });
  const beside = [
    ...draft.pictures.map((picture) => ({ name: picture.name, data: picture.bytes })),
    ...draft.texts.map((each) => ({ name: each.name, data: Buffer.from(each.text) })),
  ];
  await writeNew(join(folder, entry), Buffer.from(text));
  for (const each of beside) await writeNew(join(folder, each.name), each.data);

  const shown = (each: string) => relative(root, join(folder, each)).replaceAll('\\', '/');
  const place = placer(text, shown(entry));
  const found = parseFile(sourceFile(path, text)).issues;
  return {
    kind,
    files: [entry, ...beside.map((each) => each.name)].map(shown),
    understood: draft.understood,
    required: [
      ...draft.required.map(place),
      ...found.map(({ line, column, message, advice }) => ({
        file: shown(entry),
        line,
        column,
        message,
        advice,
      })),
    ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    doubtful: draft.doubtful.map(place),
  };
}

/** By what the document calls itself; a practice calls itself nothing. */
function kindOf({ blocks }: ReadDocx): ImportKind {
  const lines = blocks.slice(0, 8).map((block) => textOf(block).trim());
  if (lines.some((line) => /^резолюци/i.test(line))) return 'resolution';
  return lines.some((line) => /^(?:глава|раздел)\s+\d/i.test(line)) ? 'chapter' : 'practice';
}

interface NewPlace {
  folder: string;
  entry: string;
  /** As if the folder lay where its collection does. */
  path: string;
}

async function placeOf(
  kind: ImportKind,
  draft: Draft,
  { out, contentDir }: ImportOptions,
): Promise<NewPlace> {
  if (kind === 'chapter') return placeOfChapter(draft as ChapterDraft, out, contentDir);
  const collection = kind === 'practice' ? 'practices' : 'resolutions';
  if (!out && !draft.id) {
    throw new ImportRefusal(
      'как назвать папку, из документа не ясно: добавьте --out content/practices/imya-latinitsey',
    );
  }
  const folder = out ? resolve(out) : join(contentDir, collection, draft.id);
  refuseExisting(folder);
  return { folder, entry: 'index.mdx', path: `${collection}/${basename(folder)}/index.mdx` };
}

/** A chapter joins the folder of its strategy and is called by its number. */
async function placeOfChapter(
  { number }: ChapterDraft,
  out: string | undefined,
  contentDir: string,
): Promise<NewPlace> {
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
      'номера главы в заголовке нет: назовите файл сами, например --out content/strategy/pskov-2030/8.mdx',
    );
  }
  const entry = file ?? `${number}.mdx`;
  refuseExisting(join(folder, entry));
  return { folder, entry, path: `strategy/${basename(folder)}/${entry}` };
}

function refuseExisting(path: string): void {
  if (!existsSync(path)) return;
  throw new ImportRefusal(
    `${relative(process.cwd(), path)} уже есть, и я его не трогаю: назовите другое место через --out или уберите прежнее`,
  );
}

/** `wx`: what has appeared meanwhile is not overwritten either. */
async function writeNew(path: string, data: Buffer): Promise<void> {
  await writeFile(path, data, { flag: 'wx' });
}

function placer(text: string, file: string): (remark: Remark) => PlacedRemark {
  const front = frontMatterOf(text);
  const yaml = parseYaml(front?.yaml ?? '', file, front?.firstLine);
  return ({ at, message, advice }) => {
    if (!at) return { message, advice };
    if ('path' in at) return { file, ...yaml.placeOf(at.path), message, advice };
    const offset = text.indexOf(at.words);
    if (offset < 0) return { message, advice };
    const before = text.slice(0, offset).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message, advice };
  };
}

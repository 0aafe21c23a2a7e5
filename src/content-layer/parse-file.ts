/** The pipeline of one file: each stage returns its input with its own results added. */
import { addEntries, emptyContent, type Content } from '../model/entry.ts';
import { issueAt, START } from '../model/issue.ts';
import { withFields } from './fields.ts';
import { withFrontMatter } from './front-matter.ts';
import { throughGate, type GatedFile } from './gate.ts';
import { listFiles, readFiles, type SourceFile } from './read.ts';
import { withStoryRules } from './story-rules.ts';
import { withTree } from './tree.ts';

/** Parses a file without executing anything in it. */
export function parseFile(source: SourceFile): GatedFile {
  try {
    return withTree(withStoryRules(throughGate(withFields(withFrontMatter(source)))));
  } catch (error) {
    return unreadFile(source, `этот файл не удалось разобрать (${String(error)})`);
  }
}

/** A file of which nothing but its fault is known: the others are read all the same. */
export function unreadFile(source: SourceFile, message: string): GatedFile {
  const advice = 'проверьте, нет ли в нём чего-то необычного; если всё в порядке, покажите его разработчикам';
  return withFields({
    ...source,
    issues: [...source.issues, issueAt(source.file, START, 'unread', message, advice)],
  });
}

/** @param prefix put before the path in findings: the name of the content folder */
export async function readContent(contentDir: string, prefix = 'content'): Promise<Content> {
  const content = emptyContent(await listFiles(contentDir));
  for (const source of readFiles(contentDir, content.files, prefix)) addEntries(content, parseFile(source));
  return content;
}

/** The pipeline of one file: each stage returns its input with its own results added. */
import { addEntries, emptyContent, type Content } from '../model/entry.ts';
import { withFields } from './fields.ts';
import { withFrontMatter } from './front-matter.ts';
import { throughGate, type GatedFile } from './gate.ts';
import { listFiles, readFiles, type SourceFile } from './read.ts';
import { withStoryRules } from './story-rules.ts';
import { withTree } from './tree.ts';

/** Parses a file without executing anything in it. */
export function parseFile(source: SourceFile): GatedFile {
  return withTree(withStoryRules(throughGate(withFields(withFrontMatter(source)))));
}

/** @param prefix put before the path in findings: the name of the content folder */
export async function readContent(contentDir: string, prefix = 'content'): Promise<Content> {
  const content = emptyContent(await listFiles(contentDir));
  for (const source of await readFiles(contentDir, content.files, prefix))
    addEntries(content, parseFile(source));
  return content;
}

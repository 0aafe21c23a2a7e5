/** What a text editor is given in `.vscode/`: schemas as the code has them, wired to their files, snippets that pass. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editorSchemas } from '../../src/authoring/editor-schemas.ts';
import { gate } from '../../src/content-layer/gate.ts';
import { parseFile } from '../../src/content-layer/parse-file.ts';
import { sourceFile } from '../../src/content-layer/read.ts';

const FOLDER = join(import.meta.dirname, '../../.vscode');
const json = <T>(name: string) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as T;

describe('schemas', () => {
  const schemas = editorSchemas();

  it.each(schemas)('$file is what `npm run schemas` writes', ({ file, text }) => {
    expect(readFileSync(join(FOLDER, 'schemas', file), 'utf8')).toBe(text);
  });

  it('no other file lies among them', () => {
    expect(readdirSync(join(FOLDER, 'schemas')).sort()).toEqual(schemas.map(({ file }) => file).sort());
  });

  it('are wired to every YAML file of the content', () => {
    const wired = json<{ 'yaml.schemas': Record<string, string[]> }>('settings.json')['yaml.schemas'];
    expect(wired).toEqual(
      Object.fromEntries(
        schemas.filter(({ isYaml }) => isYaml).map(({ file, about }) => [`./.vscode/schemas/${file}`, about]),
      ),
    );
  });

  it('speak Russian of the fields', () => {
    const { items } = json<{ items: { properties: Record<string, { description?: string }> } }>(
      'schemas/municipalities.json',
    );
    expect(items.properties.name?.description).toMatch(/^Название/);
  });
});

describe('snippets', () => {
  interface Snippet {
    prefix: string[];
    description: string;
    body: string[];
  }
  const snippets = Object.entries(json<Record<string, Snippet>>('practice.code-snippets'));

  /** The text that comes of a snippet when every proposal is taken. */
  const taken = ({ body }: Snippet) =>
    body
      .join('\n')
      .replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1')
      .replace(/\$\{\d+:([^}]*)\}/g, '$1')
      .replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-11-23')
      .replace('$0', '');

  it.each(snippets)('«%s» is found by a Russian word and by a Latin one', (name, { prefix, description }) => {
    expect(name).toMatch(/^[А-ЯЁ]/);
    expect(description).toMatch(/^[А-ЯЁ]/);
    expect(prefix.join(' ')).toMatch(/^[а-яё]+ [a-z]+$/);
  });

  it('the card is one that can be read', () => {
    const card = taken(snippets.find(([name]) => name === 'Практика')?.[1] as Snippet);
    expect(parseFile(sourceFile('practices/primerovo/index.mdx', card)).issues).toEqual([]);
  });

  it.each(snippets.filter(([, snippet]) => taken(snippet).startsWith('<')))(
    '«%s» passes the gate',
    (_, snippet) => {
      expect(gate(taken(snippet), 'practices', 'snippet').issues).toEqual([]);
    },
  );

  it.each(snippets.filter(([, snippet]) => /^ *(?:- )?[a-z]+:/.test(taken(snippet))))(
    '«%s» fits the front matter of a card',
    (_, snippet) => {
      const card = taken(snippets.find(([name]) => name === 'Практика')?.[1] as Snippet);
      const field = taken(snippet);
      const widened = field.startsWith(' ')
        ? card.replace('results:\n', `results:\n${field}\n`)
        : card.replace('checked:', `${field}\nchecked:`);
      expect(widened).not.toBe(card);
      expect(parseFile(sourceFile('practices/primerovo/index.mdx', widened)).issues).toEqual([]);
    },
  );
});

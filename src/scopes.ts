/**
 * Short names for the scopes of styles, each said once for a run of rules. Astro makes them of hashes, which do not compress,
 * and repeats them in each part of each selector: a ninth of the style sheet would be nothing else.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const SCOPE = /:where\(\.astro-[a-z\d]{8}\)/g;
/** Lengths and weights stand in most rules: as custom properties of two letters they weigh a hundredth of the sheet less. */
const NAME = '--(?:space|step|weight)-';
/** Only where it is declared or used: the page that explains the properties shows their names. */
const TOKEN = new RegExp(`(?<=var\\()${NAME}|${NAME}(?=[\\w-]+:)`, 'g');
const GROUP = /^@(?:layer|media|container|supports)\b[^{;]*\{/;

/** What stands one after another in a style sheet or in a block of it. */
function statementsOf(css: string) {
  const statements: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of css.matchAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{};]/g)) {
    depth += Number(sign === '{') - Number(sign === '}');
    if (depth === 0 && (sign === '}' || sign === ';')) {
      statements.push(css.slice(start, index + 1));
      start = index + 1;
    }
  }
  return [...statements, css.slice(start)];
}

/** The one scope of all selectors of a rule, or of all rules of a group; nothing if one of them has another or none. */
function scopeOf(statement: string): string | undefined {
  const [head] = GROUP.exec(statement) ?? [];
  const block = statement.indexOf('{');
  const scopes = head
    ? statementsOf(statement.slice(head.length, -1)).filter(Boolean).map(scopeOf)
    : statement
        .slice(0, Math.max(block, 0))
        .split(/,(?![^(]*\))/)
        .flatMap((selector) => selector.match(SCOPE) ?? [undefined]);
  // In a block inside of the rule «&» is the rule.
  const whole = head !== undefined || statement.slice(block).search(SCOPE) === -1;
  return whole && new Set(scopes).size === 1 ? scopes[0] : undefined;
}

/** The style sheet with a block round each run of rules of one scope, in which «&» stands for it: as strong as before. Before a descendant it goes without saying. */
export function inBlocks(css: string): string {
  const runs: { scope: string | undefined; text: string }[] = [];
  for (const statement of statementsOf(css)) {
    const scope = scopeOf(statement);
    const last = runs.at(-1);
    if (scope !== undefined && last?.scope === scope) last.text += statement;
    else runs.push({ scope, text: statement });
  }
  return runs
    .map(({ scope, text }) => {
      if (scope) return `${scope}{${text.replaceAll(scope, '&')}}`;
      const [head] = GROUP.exec(text) ?? [];
      return head ? `${head}${inBlocks(text.slice(head.length, -1))}}` : text;
    })
    .join('')
    .replace(/(?<=[{};])& (?=[^&{}]*\{)/g, '');
}

export function shortNames(css: string): string {
  return css.replace(TOKEN, (name) => `--${name.charAt(3)}`);
}

export const shortScopes: AstroIntegration = {
  name: 'short-scopes',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      const names = new Map<string, string>();
      const nameOf = (scope: string) => {
        const name = names.get(scope) ?? `s${names.size.toString(36)}`;
        names.set(scope, name);
        return name;
      };
      const files = (await readdir(folder, { recursive: true })).filter((file) =>
        /\.(?:css|html)$/.test(file),
      );
      // In the order of the style sheet, so that the same sheet is the same file.
      for (const file of files.sort((a, b) => Number(b.endsWith('.css')) - Number(a.endsWith('.css')))) {
        const path = join(folder, file);
        const text = await readFile(path, 'utf8');
        const styled = file.endsWith('.css') ? inBlocks(text) : text;
        await writeFile(path, shortNames(styled).replace(/\bastro-[a-z\d]{8}\b/g, nameOf));
      }
    },
  },
};

/**
 * Typst: a template of `templates/` and values become pages. Values are data (`data.json`, kept in memory) and never become
 * source, so that no sign of a text is read as markup.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';

const require = createRequire(import.meta.url);
const TEMPLATES = join(import.meta.dirname, 'templates');
/** Whole files: the subsets for browsers do not join into one font. */
const FONTS = ['@expo-google-fonts/golos-text', '@expo-google-fonts/pt-serif'];
/** One mistake in a template is told once for every entry that is set. */
const MOST_MESSAGES = 12;

export type Template = 'book' | 'leaflet' | 'poster' | 'supplement';

/** Why Typst made no pages. */
export class PrintError extends Error {}

export interface Setting {
  document: NodeTypstDocument;
  pages: number;
}

export class Printer {
  readonly #compiler: NodeCompiler;

  /** Loads the compiler, which is a package for development only, and 50 MB. */
  static async open(): Promise<Printer> {
    const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    const fontPaths = FONTS.map((name) => dirname(require.resolve(`${name}/package.json`)));
    return new Printer(Compiler.create({ workspace: TEMPLATES, fontArgs: [{ fontPaths }] }));
  }

  private constructor(compiler: NodeCompiler) {
    this.#compiler = compiler;
  }

  /**
   * @param files what `image()` of the template may name
   * @throws {PrintError}
   */
  set(
    template: Template,
    values: unknown,
    inputs: Record<string, string> = {},
    files: readonly { name: string; bytes: Buffer }[] = [],
  ): Setting {
    for (const { name, bytes } of files) this.#compiler.mapShadow(join(TEMPLATES, name), bytes);
    this.#compiler.mapShadow(join(TEMPLATES, 'data.json'), Buffer.from(JSON.stringify(values)));
    const compiled = this.#compiler.compile({
      mainFilePath: join(TEMPLATES, `${template}.typ`),
      inputs,
      resetRead: true,
    });
    // A warning is a font that is missing or a layout that comes to no rest: nothing to print with either.
    const faults = compiled.result ? compiled.takeWarnings() : compiled.takeError();
    if (faults || !compiled.result) throw new PrintError(this.#messagesOf(faults));
    return { document: compiled.result, pages: compiled.result.numOfPages };
  }

  /** Drops what it remembers of former documents: memory grows with each book, and the next one shares little with it. */
  forget(): void {
    this.#compiler.evictCache(0);
  }

  /** The values of `#metadata(…)` with this label. */
  query({ document }: Setting, label: string): unknown[] {
    return this.#compiler.query(document, { selector: `<${label}>`, field: 'value' }) as unknown[];
  }

  /** Its first page as SVG, the letters as outlines. */
  svg({ document }: Setting): string {
    return this.#compiler.plainSvg(document);
  }

  /**
   * A tagged PDF by the rules of PDF/UA-1, which Typst checks. The same values and day make the same bytes.
   *
   * @param day `2026-12-01`: when the file says it was made
   * @throws {PrintError}
   */
  pdf({ document }: Setting, day: string): Buffer {
    try {
      const creationTimestamp = Date.parse(day) / 1000;
      return this.#compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
    } catch (error) {
      const dump = String((error as Error).message);
      const messages = [...dump.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) => message);
      throw new PrintError(shortened(messages.length > 0 ? messages : [dump]), { cause: error });
    }
  }

  #messagesOf(faults: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
    if (!faults) return 'Typst не назвал причины';
    const found = this.#compiler.fetchDiagnostics(faults) as Diagnostic[];
    return shortened(
      found.map(({ path, range, message }) => {
        const place = range ? `:${range.start.line + 1}:${range.start.character + 1}` : '';
        return `${path.split('/').at(-1)}${place}: ${message}`;
      }),
    );
  }
}

interface Diagnostic {
  path: string;
  /** From 0; absent where the fault is in no file. */
  range?: { start: { line: number; character: number } };
  message: string;
}

function shortened(messages: readonly string[]): string {
  const shown = messages.slice(0, MOST_MESSAGES);
  return [
    ...shown,
    ...(messages.length > shown.length ? [`и ещё ${messages.length - shown.length}`] : []),
  ].join('\n');
}

/**
 * Sites that others would build with this engine: another region with directions and documents of its own, and one that
 * holds a single practice. Nothing of this collection may stand in them.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadLinks } from '../dead-links.ts';
import { htmlPages } from '../html-pages.ts';
import { htmlRules } from '../html-rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'praktiki-forks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Fork {
  dir: string;
  basePath: string;
  output: string;
}

async function built(fork: string, basePath: string): Promise<Fork> {
  const dir = mkdtempSync(join(folder, 'site-'));
  const env = {
    ...process.env,
    CONTENT_DIR: `tests/fixtures/forks/${fork}/content`,
    SITE_CONFIG: `tests/fixtures/forks/${fork}/site.config.ts`,
    OUT_DIR: join(dir, 'dist'),
    SITE_URL: `https://example.org${basePath}`,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['scripts/build.ts'], { env });
  return { dir: env.OUT_DIR, basePath, output: stdout + stderr };
}

/** Every file of a site as text; packed ones unpacked. */
function* textsIn(dir: string): Generator<[name: string, text: string]> {
  for (const item of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!item.isFile() || /\.(?:woff2|png)$/.test(item.name)) continue;
    const name = join(item.parentPath, item.name).slice(dir.length);
    const bytes = readFileSync(join(dir, name));
    if (name.endsWith('.docx')) {
      for (const [part, inside] of Object.entries(unzipSync(bytes)))
        yield [`${name}/${part}`, Buffer.from(inside).toString('utf8')];
    } else
      yield [name, (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')];
  }
}

/** Of this collection: the names of its site, regions and documents, and the colours of its directions and of its mark. */
const OURS =
  /Практики ТОС|praktiki-tos|[Пп]сков|[Сс]моленск|pskov|smolensk|Борисов Ручей|oklch\((?:43\.5% \.095 70|45% \.15 28|42% \.1 145|42% \.11 325|42% \.09 165)\)|#005c41/;

const ABSENT = {
  zarechye: [
    'contests',
    'glossary',
    'problems',
    'strategy/zarechye-2035/stages',
    'strategy/zarechye-2035/indicators',
  ],
  'one-practice': ['contests', 'glossary', 'problems', 'resolutions', 'strategy', 'threads', 'tos', 'about'],
} as const;

describe.each(Object.keys(ABSENT) as (keyof typeof ABSENT)[])('%s', (name) => {
  describe.each(['/', '/repo/'])('at %s', (basePath) => {
    let fork: Fork;
    beforeAll(async () => {
      fork = await built(name, basePath);
    });

    it('holds nothing of this collection', () => {
      const found = [...textsIn(fork.dir)].filter(([file, text]) => OURS.test(file) || OURS.test(text));
      expect(found.map(([file, text]) => `${file}: ${OURS.exec(text)?.[0]}`)).toEqual([]);
    });

    it('has no link that leads nowhere', () => {
      expect(deadLinks(fork)).toEqual([]);
    });

    it('has neither pages nor menu items of what it lacks', () => {
      for (const path of ABSENT[name]) expect(existsSync(join(fork.dir, path)), path).toBe(false);
      const home = parseHTML(readFileSync(join(fork.dir, 'index.html'), 'utf8')).document;
      const menu = [...home.querySelectorAll('header nav a')].map((link) =>
        link.textContent?.replace(/\s+/g, ' ').trim(),
      );
      expect(menu).toEqual(
        name === 'zarechye' ? ['Дела', 'Решения', 'Программа', 'О нас'] : ['Практики', 'Регионы'],
      );
    });

    it('says who answers, or that nobody does yet', () => {
      const page = parseHTML(readFileSync(join(fork.dir, 'journalists/index.html'), 'utf8')).document;
      const words = page.querySelector('#contact + p')?.textContent?.replace(/\s+/g, ' ').trim();
      expect(words).toBe(
        name === 'zarechye'
          ? 'Сайт ведёт Союз соседей Заречья. Вопросы и поправки: redaktsiya@example.org'
          : 'Адреса для писем у сайта пока нет.',
      );
      expect(fork.output.includes('не сказано, куда писать')).toBe(name === 'one-practice');
    });

    it('is valid HTML', async () => {
      const validator = new HtmlValidate(htmlRules);
      const reports = await Promise.all(htmlPages(fork.dir).map(({ file }) => validator.validateFile(file)));
      const messages = reports.flatMap(({ results }) =>
        results.flatMap((result) => result.messages.map(({ message }) => `${result.filePath}: ${message}`)),
      );
      expect(messages).toEqual([]);
    });
  });
});

/** The build by its own door: what it publishes of a small site with pictures, and what it refuses. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { coverMarkup, coverPattern } from '../../src/domain/ornament.ts';
import { motifSchema } from '../../src/model/taxonomy.ts';
import { contentWithPhotos, PHOTO_PRACTICE, SHAPES } from '../content-with-photos.ts';

const folder = mkdtempSync(join(tmpdir(), 'praktiki-build-'));
const contentDir = join(folder, 'content');
const outDir = join(folder, 'site');
const card = join(contentDir, 'practices/testovo-prud/index.mdx');

function build(
  place = { CONTENT_DIR: contentDir, OUT_DIR: outDir },
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      SITE_CONFIG: 'tests/fixtures/site.config.ts',
      ...place,
      ASTRO_TELEMETRY_DISABLED: '1',
    };
    execFile(process.execPath, ['scripts/build.ts'], { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr });
    });
  });
}

/** Every file of the finished site with its bytes. */
function published(): Map<string, string> {
  return new Map(
    readdirSync(outDir, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .map((file) => [file, readFileSync(file, 'base64')]),
  );
}

beforeAll(async () => {
  await contentWithPhotos(contentDir);
  expect(await build()).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a site of its own content', () => {
  const page = () =>
    parseHTML(readFileSync(join(outDir, 'practices/testovo-prud/index.html'), 'utf8')).document;

  test('wears the colours and the motifs of its collection', () => {
    const html = readFileSync(join(outDir, 'index.html'), 'utf8');
    const { document } = parseHTML(html);
    const styles = join(outDir, document.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '');
    expect(readFileSync(styles, 'utf8')).toContain(
      '[data-direction=ecology]{--direction-ink:light-dark(#0a5c66,',
    );
    expect(readFileSync(join(outDir, 'favicon.svg'), 'utf8')).toContain('stroke: #8a2b60');
    expect(document.querySelector('.hero [data-direction]')?.getAttribute('data-direction')).toBe('ecology');
    const motifs = readFileSync(join(contentDir, 'taxonomy/motifs.yaml'), 'utf8');
    const boat = motifSchema
      .array()
      .parse(parse(motifs))
      .find(({ id }) => id === 'lodka');
    expect(html).toContain(boat && coverMarkup(coverPattern(boat, 'home')));
  });

  test('shows photos in modern formats, with their words and their author', () => {
    const picture = page().querySelector('aside picture');
    expect(picture?.querySelector('img')?.getAttribute('alt')).toMatch(/^Пруд с\sдеревянными мостками$/);
    expect(
      [...(picture?.querySelectorAll('source') ?? [])].map((source) => source.getAttribute('type')),
    ).toEqual(['image/avif', 'image/webp']);
    expect(page().querySelector('aside figcaption')?.textContent).toMatch(/Фото: Имя Фамилия, CC\sBY\s4.0/);
  });

  test('publishes pictures without what the camera wrote into them', async () => {
    const taken = join(contentDir, PHOTO_PRACTICE);
    for (const { file } of SHAPES) expect((await sharp(join(taken, file)).metadata()).exif).toBeDefined();
    const pictures = readdirSync(join(outDir, '_astro')).filter((name) =>
      /\.(?:jpe?g|png|webp|avif)$/.test(name),
    );
    expect(pictures.length).toBeGreaterThan(SHAPES.length);
    for (const name of pictures) {
      const { exif, xmp, iptc } = await sharp(join(outDir, '_astro', name)).metadata();
      expect([name, exif, xmp, iptc]).toEqual([name, undefined, undefined, undefined]);
    }
  });

  test('shows each photo upright, in its own shape, with its colour under it and a link to all of it', async () => {
    const html = readFileSync(join(outDir, PHOTO_PRACTICE, 'index.html'), 'utf8');
    const links = [...parseHTML(html).document.querySelectorAll('article a.photo')];
    expect(links).toHaveLength(SHAPES.length + 1);
    for (const { alt, width, height, orientation } of SHAPES) {
      // Typography sets no-break spaces into the words.
      const link = links.find(
        (item) => item.querySelector('img')?.getAttribute('alt')?.replaceAll('\u00A0', ' ') === alt,
      );
      const whole = await sharp(join(outDir, link?.getAttribute('href') ?? '')).metadata();
      const ratio = orientation === 6 ? height / width : width / height;
      const img = link?.querySelector('img');
      expect([alt, whole.width / whole.height]).toEqual([alt, expect.closeTo(ratio, 2)]);
      expect([alt, Number(img?.getAttribute('width')) / Number(img?.getAttribute('height'))]).toEqual([
        alt,
        expect.closeTo(ratio, 2),
      ]);
      expect(Math.max(whole.width, whole.height)).toBeLessThanOrEqual(2000);
      expect(whole.width).toBeLessThanOrEqual(width);
      expect(link?.querySelector('svg path')?.getAttribute('fill')).toMatch(/^#[0-9a-f]{6}$/);
    }
  });

  test('draws every component that a text may use', () => {
    const main = page().querySelector('main');
    for (const selector of [
      '.note',
      'figure.quote blockquote',
      'dl.figures dd',
      '.steps li',
      'sup.source a',
      'table',
    ]) {
      expect([selector, main?.querySelectorAll(selector).length]).not.toEqual([selector, 0]);
    }
  });
});

test('a site is built anew after one of other content was built in the same project', async () => {
  const other = join(folder, 'other');
  cpSync('tests/fixtures/content', other, { recursive: true });
  expect(await build({ CONTENT_DIR: other, OUT_DIR: join(folder, 'other-site') })).toMatchObject({ code: 0 });
  expect(await build()).toMatchObject({ code: 0 });
});

describe('content with errors', () => {
  const hostile = (line: string) => {
    const text = readFileSync('tests/fixtures/content/practices/testovo-prud/index.mdx', 'utf8');
    writeFileSync(card, text.replace('## Проблема', `${line}\n\n## Проблема`));
  };

  test.each([
    ['import', `import { writeFileSync } from 'node:fs'`],
    ['an expression', `{require('node:fs').writeFileSync('MARK', '')}`],
    ['an unknown component', '<Widget />'],
    ['a script address', '[сюда](javascript:alert)'],
  ])('is refused, runs nothing and leaves the published site as it was: %s', async (_name, line) => {
    const before = published();
    const mark = join(folder, 'mark');
    hostile(line.replace('MARK', mark));
    const { code, output } = await build();
    expect(code).toBe(1);
    expect(output).toMatch(/content\/practices\/testovo-prud\/index\.mdx:\d+:\d+/);
    expect(output).toContain('Прежняя версия не тронута');
    expect(existsSync(mark)).toBe(false);
    expect(published()).toEqual(before);
    expect(existsSync(`${outDir}.next`)).toBe(false);
  });

  test('is refused for `layout:` in its front matter, and the module it names does not run', async () => {
    const mark = join(folder, 'layout-ran');
    const evil = join(folder, 'evil.mjs');
    writeFileSync(
      evil,
      `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(mark)}, '');`,
    );
    const text = readFileSync('tests/fixtures/content/practices/testovo-prud/index.mdx', 'utf8');
    writeFileSync(card, text.replace('---\n', `---\nlayout: ${evil}\n`));
    const { code, output } = await build();
    expect(code).toBe(1);
    expect(output).toContain('поле layout подключает программный код');
    expect(existsSync(mark)).toBe(false);
  });
});

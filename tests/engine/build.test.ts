/** The build by its own door: what it publishes of a small site with pictures, what it refuses, and how builds meet. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { differingFiles } from '../../scripts/site-benchmark/built-files.ts';
import { seal } from '../../src/cache/cached-files.ts';
import { stampMarkup } from '../../src/domain/ornament.ts';
import { motifSchema } from '../../src/model/taxonomy.ts';
import { readSettings } from '../../src/settings.ts';
import { contentWithPhotos, PHOTO_PRACTICE, SHAPES } from '../content-with-photos.ts';
import { copyFixtures } from '../fixture-content.ts';
import { builtSite } from '../sites.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const site = await builtSite('small');
const folder = temporaryFolder();

function build(
  place: Record<'CONTENT_DIR' | 'OUT_DIR', string> & NodeJS.ProcessEnv,
): Promise<{ code: number; output: string }> {
  const env = {
    ...process.env,
    SITE_CONFIG: 'tests/fixtures/site.config.ts',
    SITE_URL: 'https://example.org',
    BASE_PATH: site.basePath,
    ASTRO_TELEMETRY_DISABLED: '1',
    ...place,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/build.ts'], { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr });
    });
  });
}

/** The ground, which is below, is the darkest of what the photos show. */
async function isUpright(file: string): Promise<boolean> {
  const { data, info } = await sharp(file)
    .flatten({ background: 'white' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const average = (part: Buffer) => part.reduce((sum, pixel) => sum + pixel, 0) / part.length;
  const strip = info.width * Math.floor(info.height / 10);
  return average(data.subarray(0, strip)) > average(data.subarray(-strip));
}

describe('a site of its own content', () => {
  const page = () =>
    parseHTML(readFileSync(join(site.dir, 'practices/testovo-prud/index.html'), 'utf8')).document;

  test('wears the colours and the motifs of its collection', () => {
    const html = readFileSync(join(site.dir, 'directions/ecology/index.html'), 'utf8');
    const { document } = parseHTML(html);
    const styles = document.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '';
    expect(readFileSync(join(site.dir, styles.slice(site.basePath.length)), 'utf8')).toContain(
      '[data-direction=ecology]{--direction-ink:light-dark(#0a4f58,',
    );
    expect(readFileSync(join(site.dir, 'favicon.svg'), 'utf8')).toContain('stroke: #8a2b60');
    expect(document.documentElement.getAttribute('data-direction')).toBe('ecology');
    const motifs = readFileSync(join(site.contentDir, 'taxonomy/motifs.yaml'), 'utf8');
    const boat = motifSchema
      .array()
      .parse(parse(motifs))
      .find(({ id }) => id === 'lodka');
    expect(html).toContain(boat && stampMarkup(boat));
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
    const taken = join(folder, 'photos', PHOTO_PRACTICE);
    await contentWithPhotos(join(folder, 'photos'));
    for (const { file } of SHAPES) expect((await sharp(join(taken, file)).metadata()).exif).toBeDefined();
    const pictures = readdirSync(join(site.dir, '_astro')).filter((name) =>
      /\.(?:jpe?g|png|webp|avif)$/.test(name),
    );
    expect(pictures.length).toBeGreaterThan(SHAPES.length);
    for (const name of pictures) {
      const { exif, xmp, iptc } = await sharp(join(site.dir, '_astro', name)).metadata();
      expect([name, exif, xmp, iptc]).toEqual([name, undefined, undefined, undefined]);
    }
  });

  test('shows each photo upright, in its own shape, with its colour under it and a link to all of it', async () => {
    const html = readFileSync(join(site.dir, PHOTO_PRACTICE, 'index.html'), 'utf8');
    const links = [...parseHTML(html).document.querySelectorAll('article a.photo')];
    expect(links).toHaveLength(SHAPES.length + 1);
    for (const { alt, width, height, orientation } of SHAPES) {
      // Typography sets no-break spaces into the words.
      const link = links.find(
        (item) => item.querySelector('img')?.getAttribute('alt')?.replaceAll('\u00A0', ' ') === alt,
      );
      const file = join(site.dir, (link?.getAttribute('href') ?? '').slice(site.basePath.length));
      const whole = await sharp(file).metadata();
      expect([alt, await isUpright(file)]).toEqual([alt, true]);
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

test('two builds at once take turns, the second finds the site built, and it is the one that was given in other surroundings', async () => {
  const one = await builtSite('one-practice');
  const place = {
    CONTENT_DIR: one.contentDir,
    SITE_CONFIG: 'tests/fixtures/forks/one-practice/site.config.ts',
    OUT_DIR: join(folder, 'site'),
    NODE_ENV: 'development',
    TZ: 'Asia/Kamchatka',
    // A file, where nothing can be kept, though Astro is free to try.
    HOME: '/dev/null',
    ASTRO_TELEMETRY_DISABLED: '',
  };
  const [first, second] = await Promise.all([build(place), build(place)]);
  expect([first, second]).toMatchObject([{ code: 0 }, { code: 0 }]);
  const told = first.output + second.output;
  expect(told).toContain('Сейчас строится другой сайт этого проекта, ждём его.');
  expect(told.match(/^Сайт .*построен: /gm)?.sort()).toEqual(['Сайт построен: ', 'Сайт уже построен: ']);
  expect(await differingFiles(one.dir, place.OUT_DIR)).toEqual([]);
}, 300_000);

test('a site with what a camera wrote is refused, whatever Astro takes for a copy of a photo', async () => {
  const assets = join(readSettings({ CONTENT_DIR: site.contentDir }).cacheDir, 'assets');
  const [copy = ''] = readdirSync(assets).filter((name) => name.startsWith('telefon.'));
  const made = readFileSync(join(assets, copy));
  cpSync('tests/fixtures/pictures/with-place.jpg', join(assets, copy));
  await seal(assets);
  const outDir = join(folder, 'with-place');
  const { code, output } = await build({ CONTENT_DIR: site.contentDir, OUT_DIR: outDir });
  writeFileSync(join(assets, copy), made);
  await seal(assets);
  expect(output).toContain(`остались записи камеры: _astro/${copy}.`);
  expect([code, existsSync(outDir)]).toEqual([1, false]);
}, 300_000);

describe('a site that is built again after edits', () => {
  const contentDir = join(folder, 'edited');
  const place = { CONTENT_DIR: contentDir, OUT_DIR: join(folder, 'edited-site') };
  const change = (file: string, from: string, to: string) => {
    const text = readFileSync(join(contentDir, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(contentDir, file), text.replace(from, to));
  };
  /** A card with a photo of its own. */
  const putCard = async (id: string, title: string, region: string, background: string) => {
    const entry = join(contentDir, 'practices', id);
    mkdirSync(entry);
    await sharp({ create: { width: 400, height: 300, channels: 3, background } }).toFile(
      join(entry, 'dvor.png'),
    );
    const photo =
      'photos: [{ file: ./dvor.png, alt: Двор, author: Имя Фамилия, licence: CC BY 4.0, people: none }]';
    const card = readFileSync('tests/fixtures/content/practices/testovo-skver/index.mdx', 'utf8')
      .replace(/^title: .*/m, `title: ${title}\n${photo}`)
      .replace('example.ru/skver', `example.ru/${id}`)
      .replace(/^region: .*$/m, `region: ${region}`);
    writeFileSync(join(entry, 'index.mdx'), card);
  };
  const expectBuilt = async (where: typeof place) => {
    const { code, output } = await build(where);
    expect(code, output).toBe(0);
  };
  const inodeOf = (page: string) => statSync(join(place.OUT_DIR, page)).ino;

  test('takes what is the same from the former site, and is what it would be without it', async () => {
    copyFixtures(contentDir);
    await putCard('testovo-stalo', 'Во дворе поставили скамейки', 'primernyy-kray', 'green');
    await putCard('testovo-bylo', 'Во дворе посадили липы', 'testovaya-oblast', 'red');
    await expectBuilt(place);
    const same = ['practices/testovo-stalo.json', 'feeds/regions/primernyy-kray.atom', 'glossary/index.html'];
    const before = same.map(inodeOf);

    rmSync(join(contentDir, 'practices/testovo-bylo'), { recursive: true });
    await putCard('testovo-novoe', 'Собрались во дворе за выходной', 'testovaya-oblast', 'blue');
    change('practices/testovo-prud/index.mdx', 'title: ', 'title: Весной ');
    change('practices/testovo-skver/index.mdx', 'Во дворе было пусто.', 'Двор был пустым.');
    change('taxonomy/contests.yaml', 'name: Премия «Сосед года»', 'name: Премия «Лучший сосед»');
    change('pages/about.mdx', '.\n', '. Так говорят соседи.\n');
    await expectBuilt(place);
    expect(same.map(inodeOf)).toEqual(before);
    const cold = { ...place, OUT_DIR: join(folder, 'cold-site') };
    await expectBuilt(cold);
    expect(await differingFiles(place.OUT_DIR, cold.OUT_DIR)).toEqual([]);
  }, 300_000);
});

describe('content with errors', () => {
  const contentDir = join(folder, 'broken');
  const outDir = join(folder, 'published');
  const card = join(contentDir, 'practices/testovo-prud/index.mdx');
  cpSync('tests/fixtures/content', contentDir, { recursive: true });
  mkdirSync(outDir);
  writeFileSync(join(outDir, 'index.html'), 'Прежняя версия');

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
    const mark = join(folder, 'mark');
    hostile(line.replace('MARK', mark));
    const { code, output } = await build({ CONTENT_DIR: contentDir, OUT_DIR: outDir });
    expect(code).toBe(1);
    expect(output).toMatch(/broken\/practices\/testovo-prud\/index\.mdx:\d+:\d+/);
    expect(output).toContain('Прежняя версия не тронута');
    expect(existsSync(mark)).toBe(false);
    expect(readdirSync(outDir)).toEqual(['index.html']);
    expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('Прежняя версия');
    expect(readdirSync(folder).filter((name) => name.startsWith('published'))).toEqual(['published']);
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
    const { code, output } = await build({ CONTENT_DIR: contentDir, OUT_DIR: outDir });
    expect(code).toBe(1);
    expect(output).toContain('поле layout подключает программный код');
    expect(existsSync(mark)).toBe(false);
  });
});

/** What a proposal changes, as files that open by a double click: no server, no network, no script. */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { PHOTO_PRACTICE, SHAPES } from '../content-with-photos.ts';
import { builtSite } from '../sites.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openPage } from './browser.ts';

const site = await builtSite('small');
const folder = temporaryFolder();
const contentDir = join(folder, 'content');

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Имя', '-c', 'user.email=a@example.org', ...args], { cwd: folder });

/** The names of the files for a new practice with photos. */
function previews(): string[] {
  cpSync(site.contentDir, contentDir, { recursive: true });
  const added = join(contentDir, PHOTO_PRACTICE);
  const aside = join(folder, 'aside');
  cpSync(added, aside, { recursive: true });
  rmSync(added, { recursive: true });
  git('init', '-q', '-b', 'main');
  git('add', 'content');
  git('commit', '-qm', 'before');
  cpSync(aside, added, { recursive: true });
  const listed = execFileSync(process.execPath, ['scripts/preview.ts', '--since', 'main', '--out', folder], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: contentDir,
      OUT_DIR: site.dir,
      SITE_URL: 'https://example.org',
      BASE_PATH: site.basePath,
    },
  });
  return listed.trim().split('\n');
}

test('a new practice is one file with its words, its styles and its photos', async () => {
  const name = 'practices-testovo-albom.html';
  expect(previews()).toEqual([expect.stringMatching(new RegExp(`^${name}\\t\\d+\\sКБ$`))]);
  // It fits into a letter.
  expect(statSync(join(folder, name)).size).toBeLessThan(4_000_000);

  const { page } = await openPage('about:blank', { viewport: { width: 360, height: 800 } });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url());
  });
  const address = pathToFileURL(join(folder, name)).href;
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  expect(await page.locator('h1').innerText()).toMatch(/Альбом\sвыдуманного\sдвора/);
  expect(await page.locator('body > p').first().innerText()).toMatch(/^Предпросмотр/);
  const shown = await page.locator('main img').evaluateAll(async (pictures) => {
    const images = pictures as HTMLImageElement[];
    return Promise.all(images.map((image) => image.decode().then(() => image.naturalWidth > 0)));
  });
  expect(shown.length).toBeGreaterThan(SHAPES.length);
  expect(shown).not.toContain(false);
  const { fonts, scripts, width } = await page.evaluate(() => ({
    fonts: [...document.fonts].filter(({ status }) => status === 'loaded').length,
    scripts: document.scripts.length,
    width: document.documentElement.scrollWidth,
  }));
  expect([fonts > 0, scripts, width <= 360]).toEqual([true, 0, true]);
  expect(asked).toEqual([address]);
});

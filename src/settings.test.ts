import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const root = resolve('/', 'project');

describe('readSettings', () => {
  it('has a value for everything', () => {
    expect(readSettings({}, root)).toEqual({
      contentDir: join(root, 'content'),
      cacheDir: expect.stringContaining(join(root, 'node_modules', '.astro')),
      siteConfig: join(root, 'src', 'site.config.ts'),
      outDir: join(root, 'dist'),
      siteUrl: 'http://localhost:4321',
      basePath: '/',
    });
  });

  it('keeps what different content folders leave behind apart', () => {
    const cacheOf = (CONTENT_DIR: string) => readSettings({ CONTENT_DIR }, root).cacheDir;
    expect(cacheOf('content')).toBe(cacheOf('./content/'));
    expect(cacheOf('content')).not.toBe(cacheOf('tests/fixtures/content'));
  });

  it('takes an empty value for none', () => {
    expect(readSettings({ CONTENT_DIR: '', OUT_DIR: '', SITE_URL: '', BASE_PATH: '' }, root)).toEqual(
      readSettings({}, root),
    );
  });

  it('takes relative folders from the root of the project', () => {
    expect(readSettings({ CONTENT_DIR: 'tests/fixtures/content', OUT_DIR: '../out' }, root)).toMatchObject({
      contentDir: join(root, 'tests', 'fixtures', 'content'),
      outDir: resolve('/', 'out'),
    });
  });

  it('takes absolute folders as they are', () => {
    const elsewhere = resolve('/', 'elsewhere', 'content');
    expect(readSettings({ CONTENT_DIR: elsewhere }, root).contentDir).toBe(elsewhere);
  });

  it('leaves no slash at the end of a relative folder', () => {
    expect(readSettings({ CONTENT_DIR: 'texts/' }, root).contentDir).toBe(join(root, 'texts'));
  });

  it.each(['https://example.ru', 'https://example.ru/', 'https://example.ru//'])(
    'leaves no slash at the end of the address: %s',
    (address) => {
      expect(readSettings({ SITE_URL: address }, root).siteUrl).toBe('https://example.ru');
    },
  );

  it('takes the path of the address for the prefix, unless there is another', () => {
    const SITE_URL = 'https://sosedi.github.io/praktiki/';
    expect(readSettings({ SITE_URL }, root)).toMatchObject({
      siteUrl: 'https://sosedi.github.io',
      basePath: '/praktiki/',
    });
    expect(readSettings({ SITE_URL, BASE_PATH: '/other' }, root).basePath).toBe('/other/');
  });

  it.each(['sosedi.example.org', 'ftp://example.org', 'https://example.org/?a=b'])(
    'refuses an address that is none: %s',
    (SITE_URL) => {
      expect(() => readSettings({ SITE_URL }, root)).toThrow(`SITE_URL — «${SITE_URL}»`);
    },
  );

  it.each([
    ['repo', '/repo/'],
    ['/repo', '/repo/'],
    ['repo/', '/repo/'],
    ['/repo/', '/repo/'],
    ['//repo//', '/repo/'],
    ['/group/repo', '/group/repo/'],
    ['/', '/'],
    ['', '/'],
  ])('the prefix %j becomes %s', (prefix, basePath) => {
    expect(readSettings({ BASE_PATH: prefix }, root).basePath).toBe(basePath);
  });
});

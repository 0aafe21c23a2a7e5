import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../content-layer/parse-file.ts';
import { sitePages, type SitePages } from './site-pages.ts';

describe('sitePages', () => {
  let pages: SitePages;
  beforeAll(async () => (pages = sitePages(await readContent('tests/fixtures/content'))));

  it.each([
    '/',
    '/practices/',
    '/practices/2/',
    '/practices/table/',
    '/practices/testovo-prud/',
    '/practices/year/2024/',
    '/themes/ponds/',
    '/themes/ponds/2/',
    '/resolutions/testovyy-sezd/#p-1-1',
    '/resolutions/testovyy-sezd/p-1-1/',
    '/resolutions/testovyy-sezd/2019-05-20/changes/',
    '/strategy/testovaya-strategiya/1/#s-1-1',
    '/strategy/testovaya-strategiya/indicators/',
    '/strategy/testovaya-strategiya/stages/',
    '/editors/rules/reference/',
    '/regions/testovaya-guberniya/testovskiy-uezd/',
    '/regions/testovaya-oblast/costs/2/',
    '/registers/testovaya-oblast/tos-testovo/',
    '/search/?q=пруд',
    '/about/',
  ])('has %s', (path) => expect(pages.has(path)).toBe(true));

  it.each([
    '/practice/',
    '/2/',
    '/changes/',
    '/practices/testovo-prud',
    '/practices/testovo-prudik/',
    '/themes/squares/',
    '/resolutions/testovyy-sezd/#p-7-7',
    '/strategy/testovaya-strategiya/9/',
    '/strategy/zarechnaya-2030/indicators/',
    '/glossary/#nothing',
    '/about/#nothing',
    '/editors/rules/nothing/',
    '/regions/testovaya-oblast/nothing/',
    '/registers/nothing/',
    '/about/2024/x/',
  ])('has no %s', (path) => expect(pages.has(path)).toBe(false));
});

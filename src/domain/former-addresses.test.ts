import { describe, expect, it } from 'vitest';
import { movedPages } from './former-addresses.ts';

const region = { id: 'new-oblast', formerly: ['old-oblast'] };
const place = { id: 'okrug', formerly: ['rayon', 'uezd'] };
const unmoved = { id: 'pond', formerly: [] };
const leads = (...found: ReturnType<typeof movedPages>) => found.map(({ from, to }) => `${from} → ${to}`);

describe('movedPages', () => {
  it('are none where nothing was renamed', () => {
    expect(movedPages({ steps: ['practices', unmoved], title: 'Пруд' })).toEqual([]);
  });

  it('lead from every former id, under the former ids of what it lies in too', () => {
    expect(leads(...movedPages({ steps: ['regions', region, place], title: 'Округ' }))).toEqual([
      '/regions/new-oblast/rayon/ → /regions/new-oblast/okrug/',
      '/regions/new-oblast/uezd/ → /regions/new-oblast/okrug/',
      '/regions/old-oblast/okrug/ → /regions/new-oblast/okrug/',
      '/regions/old-oblast/rayon/ → /regions/new-oblast/okrug/',
      '/regions/old-oblast/uezd/ → /regions/new-oblast/okrug/',
    ]);
    expect(leads(...movedPages({ steps: ['regions', region, unmoved], title: 'Округ' }))).toEqual([
      '/regions/old-oblast/pond/ → /regions/new-oblast/pond/',
    ]);
  });

  it('lead each page of a list to the page of that number', () => {
    expect(leads(...movedPages({ steps: ['regions', region], title: 'Область', pages: 3 }))).toEqual([
      '/regions/old-oblast/ → /regions/new-oblast/',
      '/regions/old-oblast/2/ → /regions/new-oblast/2/',
      '/regions/old-oblast/3/ → /regions/new-oblast/3/',
    ]);
  });

  it('lead to what is nearest where nothing stands any more', () => {
    const otherwise = { path: '/regions/', title: 'Регионы' };
    expect(movedPages({ steps: ['regions', region], title: 'Область', pages: 0, otherwise })).toEqual([
      { from: '/regions/old-oblast/', to: '/regions/', title: 'Регионы' },
    ]);
  });
});

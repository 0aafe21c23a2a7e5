/** What a phone needs to put the site among its applications. */
import type { APIRoute } from 'astro';
import { PAGE_HEX } from '../domain/colour.ts';
import { href, site } from '../site.ts';

export const GET: APIRoute = () =>
  Response.json({
    name: site.name,
    short_name: site.shortName ?? site.name,
    description: site.description,
    lang: 'ru',
    start_url: href('/'),
    scope: href('/'),
    display: 'browser',
    background_color: PAGE_HEX.light,
    theme_color: PAGE_HEX.light,
    icons: [
      { src: href('/favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
      { src: href('/apple-touch-icon.png'), type: 'image/png', sizes: '180x180' },
    ],
  });

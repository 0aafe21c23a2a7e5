/** Everything may be read; parts of lists are no pages to find. */
import type { APIRoute } from 'astro';
import { absoluteUrl, href } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(
    [
      'User-agent: *',
      `Disallow: ${href('/practices/cards/')}`,
      `Disallow: ${href('/practices/rows/')}`,
      `Sitemap: ${absoluteUrl('/sitemap-index.xml')}`,
      '',
    ].join('\n'),
  );

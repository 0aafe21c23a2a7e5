/** Everything may be read. */
import type { APIRoute } from 'astro';
import { absoluteUrl } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(['User-agent: *', 'Allow: /', `Sitemap: ${absoluteUrl('/sitemap-index.xml')}`, ''].join('\n'));

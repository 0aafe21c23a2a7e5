import type { APIRoute } from 'astro';
import { iconSvg } from '../share/icon.ts';
import { site } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(iconSvg(site.colours.brand), { headers: { 'Content-Type': 'image/svg+xml' } });

import type { APIRoute } from 'astro';
import { touchIcon } from '../share/icon.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await touchIcon(site.colours.brand)), {
    headers: { 'Content-Type': 'image/png' },
  });

/** Styles of all embeds: fetched once, although many frames stand on many pages. */
import colours from 'virtual:colours.css?inline';
import type { APIRoute } from 'astro';
import embed from '../../styles/embed.css?inline';
import tokens from '../../styles/tokens.css?inline';

export const GET: APIRoute = () =>
  new Response(embed + colours + tokens, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });

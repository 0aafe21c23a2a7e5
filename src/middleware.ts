/** A build draws a page only when something that it is drawn from has changed. */
import { defineMiddleware } from 'astro:middleware';
import { pageBeingDrawn } from './cache/page-inputs.ts';
import { valueDigest } from './cache/value-digest.ts';
import { digestOfAnswer } from './queries/once.ts';

export const onRequest = defineMiddleware(async ({ params, props }, next) => {
  const isUnchanged = await pageBeingDrawn()?.begin(valueDigest([params, props]), digestOfAnswer);
  return isUnchanged ? new Response(null) : next();
});

/** The open data: tables for people and for programs, their passport, and all of them in one archive. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { openData } from '../../queries/tables.ts';

export const getStaticPaths = (async () =>
  [...(await openData()).files].map(([file, bytes]) => ({
    params: { file },
    props: { bytes },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);

/** Pictures for social networks and messengers, one for every page that has a card. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { sharePicturePath, type ShareCard } from '../../domain/share-card.ts';
import { shareFiles } from '../../queries/share-cards.ts';
import { sharePicture } from '../../share/picture.ts';

export const getStaticPaths = (async () =>
  (await shareFiles()).map(({ path, card }) => ({
    params: { file: sharePicturePath(path).replace('/share/', '') },
    props: { card },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: ShareCard }> = async ({ props }) =>
  new Response(new Uint8Array(await sharePicture(props.card)), { headers: { 'Content-Type': 'image/png' } });

/** Pictures for social networks and messengers, one for every page that has a card. A build makes them beside its pages. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { sharePicturePath, type ShareCard } from '../../domain/share-card.ts';
import { shareFiles } from '../../queries/share-cards.ts';
import { sharePicture } from '../../share/picture.ts';
import { askForPictures } from '../../share/site-pictures.ts';

export const getStaticPaths = (async () => {
  const pictures = await shareFiles();
  return askForPictures(pictures)
    ? []
    : pictures.map(({ path, card }) => ({
        params: { file: sharePicturePath(path).replace('/share/', '') },
        props: { card },
      }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: ShareCard }> = async ({ props }) =>
  new Response(new Uint8Array(await sharePicture(props.card)), { headers: { 'Content-Type': 'image/png' } });

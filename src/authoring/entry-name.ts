/** Names of the folder and the photos of a new practice. */
import { firstFree, latinName } from '../language/latin-name.ts';

/** Generic parts of a place's name: they would only lengthen an address. */
const GENERIC =
  /(?<!\p{L})(?:деревня|село|пос[её]лок|город|станица|хутор|микрорайон|район|улица|муниципальный|округ|в|на|и|с|для|по|из|к|у|о|от|за)(?!\p{L})/giu;
/** What follows the name of a region in its id. */
const REGION_KIND = /-(?:autonomous-oblast|oblast|krai)$/;

/** `zarechnaya` for `zarechnaya-oblast`. */
export const shortRegion = (region: string): string => region.replace(REGION_KIND, '');

/** From the place and the title, not taken yet: `zarechnaya-primerovo-kolodets`. */
export function folderName(
  { region, settlement, title }: { region: string; settlement: string; title: string },
  taken: ReadonlySet<string>,
): string {
  const matter = latinName(`${settlement} ${title}`.replace(GENERIC, ' '), 200);
  const unique = new Set(`${shortRegion(region)}-${matter}`.split('-').filter(Boolean));
  return firstFree(latinName([...unique].join(' ')) || 'praktika', taken);
}

/** Of a photo's file, unlike those of its neighbours: `prud.jpg`, `prud-2.jpg`. */
export function photoName(original: string, taken: ReadonlySet<string>): string {
  const stems = new Set([...taken].map((name) => name.replace(/\.jpg$/, '')));
  return `${firstFree(latinName(original.replace(/\.[^.]+$/, ''), 40) || 'foto', stems)}.jpg`;
}

/** Names of the folder and the photos of a new practice. */
import { firstFree, latinName } from '../language/latin-name.ts';

/** Generic parts of a place's name: they would only lengthen an address. */
const GENERIC =
  /(?<!\p{L})(?:деревня|село|пос[её]лок|город|станица|хутор|микрорайон|район|улица|муниципальный|округ|в|на|и|с|для|по|из|к|у|о|от|за)(?!\p{L})/giu;
const LONGEST = 60;
/** Adjectives and verbs: a name cut behind one breaks off in the middle of a phrase. */
const OPEN = /.{2}(?:[ыиоа]й|[ая]я|[ое]е|[ую]ю|[ыи]е|[ыи]х|[ыи]ми?|[ое]го|[ое]му|л[аои]?|л[аои]?с[ья])$/iu;
/** What follows the name of a region in its id. */
const REGION_KIND = /-(?:autonomous-oblast|oblast|krai)$/;

/** `zarechnaya` for `zarechnaya-oblast`. */
export const shortRegion = (region: string): string => region.replace(REGION_KIND, '');

/** From the place and the title, not taken yet: `zarechnaya-primerovo-kolodets`. */
export function folderName(
  { region, settlement, title }: Readonly<Record<string, unknown>>,
  taken: ReadonlySet<string>,
): string {
  const [area = '', ...names] = [region, settlement, title].map((each) =>
    typeof each === 'string' ? each : '',
  );
  const words =
    names
      .join(' ')
      .replace(GENERIC, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const spelt = (count: number): string => {
    const matter = latinName(words.slice(0, count).join(' '), 200);
    return [...new Set(`${shortRegion(area)}-${matter}`.split('-'))].join(' ').trim();
  };
  let count = words.length;
  const isOpen = () => count < words.length && OPEN.test(words[count - 1] ?? '');
  while (count > 1 && (spelt(count).length > LONGEST || isOpen())) count -= 1;
  return firstFree(latinName(spelt(count), LONGEST) || 'praktika', taken);
}

/** Of a photo's file, unlike those of its neighbours: `prud.jpg`, `prud-2.jpg`. */
export function photoName(original: string, taken: ReadonlySet<string>): string {
  const stems = new Set([...taken].map((name) => name.replace(/\.jpg$/, '')));
  return `${firstFree(latinName(original.replace(/\.[^.]+$/, ''), 40) || 'foto', stems)}.jpg`;
}

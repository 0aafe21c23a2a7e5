/**
 * Asked here, done elsewhere: a document speaks for its region, and most practices beside it are from other ones.
 * Every number and every list of them says which is which.
 */
import { number, upperFirst } from '../language/format.ts';
import type { Region } from '../model/taxonomy.ts';
import { partsByKind, type Part } from './deeds.ts';
import type { PracticeCase } from './practice.ts';

export interface PlaceCount {
  /** For which the document speaks; absent where it speaks for the whole country. */
  region: Region | undefined;
  here: number;
  elsewhere: number;
}

const ELSEWHERE = 'в\u00A0других\u00A0регионах';

export function countByPlace(practices: readonly PracticeCase[], region: Region | undefined): PlaceCount {
  const here = practices.filter((practice) => practice.region.id === region?.id).length;
  return { region, here, elsewhere: practices.length - here };
}

/** «в Заречной области 3», «в других регионах 63»: own region first, and told of even when it has nothing to show. */
export function placesInWords({ region, here, elsewhere }: PlaceCount): string[] {
  const own = (amount: number) => (amount > 0 ? number(amount) : 'пока ни\u00A0одной');
  if (!region) return [own(elsewhere)];
  return [
    `${region.locative}\u00A0${own(here)}`,
    ...(elsewhere > 0 ? [`${ELSEWHERE}\u00A0${number(elsewhere)}`] : []),
  ];
}

/** «3 · 63» for a table whose heading says which is which. */
export function placesInFigures({ region, here, elsewhere }: PlaceCount): string {
  return region ? `${number(here)}\u00A0·\u00A0${number(elsewhere)}` : number(elsewhere);
}

/** What the first and the second of these figures count. */
export function whichPlaces({ locative }: Region): string {
  return `первое число\u00A0— ${locative}, второе\u00A0— ${ELSEWHERE}`;
}

/** Own region first, in each place deeds first: neither place nor kind is mixed with the other. */
export function partsByPlace(
  practices: readonly PracticeCase[],
  region: Region | undefined,
): Part<PracticeCase>[] {
  if (!region) return partsByKind(practices);
  return [true, false].flatMap((isHere) => {
    const found = practices.filter((practice) => (practice.region.id === region.id) === isHere);
    const place = upperFirst(isHere ? region.locative : ELSEWHERE);
    return partsByKind(found).map(({ id, heading, entries }) => ({
      id: isHere ? `here-${id}` : id,
      heading: `${place}: ${heading}`,
      entries,
    }));
  });
}

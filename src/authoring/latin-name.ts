/** Russian words in Latin letters for names of folders and files, as in passports (ICAO Doc 9303). */
import { ID_PATTERN } from '../model/fields.ts';

const LATIN: Record<string, string> = {
  ...Object.fromEntries(
    [...'абвгдезийклмнопрстуфыэ'].map((letter, at) => [letter, 'abvgdeziiklmnoprstufye'[at]]),
  ),
  ё: 'e',
  ж: 'zh',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ь: '',
  ю: 'iu',
  я: 'ia',
};

/** «Старый колодец» → `staryi-kolodets`; '' when nothing can be written. Whole words only, at most `most` letters. */
export function latinName(words: string, most = 60): string {
  const parts = [...words.toLowerCase()]
    .map((letter) => LATIN[letter] ?? letter)
    .join('')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let name = '';
  for (const part of parts) {
    const longer = name ? `${name}-${part}` : part.slice(0, most);
    if (longer.length > most) break;
    name = longer;
  }
  return name;
}

/** Generic parts of a place's name: they would only lengthen an address. */
const GENERIC =
  /(?<!\p{L})(?:деревня|село|пос[её]лок|город|станица|хутор|микрорайон|район|улица|муниципальный|округ|в|на|и|с|для|по|из|к|у|о|от|за)(?!\p{L})/giu;
/** What follows the name of a region in its id. */
const REGION_KIND = /-(?:autonomous-oblast|oblast|krai)$/;
const MOST = 60;

/** Name of a folder from the place and the title, not taken yet: `pskov-primerovo-kolodets`. */
export function folderName(
  { region, settlement, title }: { region: string; settlement: string; title: string },
  taken: ReadonlySet<string>,
): string {
  const words = `${settlement} ${title}`.replace(GENERIC, ' ');
  const place = region.replace(REGION_KIND, '');
  const unique = [...new Set(`${place}-${latinName(words, 200)}`.split('-').filter(Boolean))];
  let name = latinName(unique.join(' '), MOST);
  for (let number = 2; taken.has(name); number += 1) name = name.replace(/-\d+$/, '') + `-${number}`;
  return ID_PATTERN.test(name) ? name : 'praktika';
}

/** Name for a photo's file, unlike those of its neighbours: `prud.jpg`, `prud-2.jpg`. */
export function photoName(original: string, taken: ReadonlySet<string>): string {
  const stem = latinName(original.replace(/\.[^.]+$/, ''), 40) || 'foto';
  let name = `${stem}.jpg`;
  for (let number = 2; taken.has(name); number += 1) name = `${stem}-${number}.jpg`;
  return name;
}

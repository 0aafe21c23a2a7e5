/** Russian words in Latin letters: «blagoustroystvo», «TOS». Spellings vary, so the result may need spelling correction. */

/** The longest first. */
const LETTERS: [latin: string, russian: string][] = [
  ['shch', 'щ'],
  ['sch', 'щ'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['yu', 'ю'],
  ['iu', 'ю'],
  ['ju', 'ю'],
  ['ya', 'я'],
  ['ia', 'я'],
  ['ja', 'я'],
  ['yo', 'е'],
  ['ye', 'е'],
  ['je', 'е'],
  ['ks', 'кс'],
  ...[...'abvgdezijklmnoprstufhcwxq'].map((letter, index): [string, string] => [
    letter,
    [...'абвгдезийклмнопрстуфхцв', 'кс', 'к'][index] ?? '',
  ]),
  ["'", 'ь'],
];
const VOWELS = 'аеиоуыэюя';

/** `undefined` when there are no Latin letters, or others too. */
export function fromTransliteration(typed: string): string | undefined {
  const latin = typed.toLowerCase();
  if (!/^[a-z']+$/.test(latin) || !/[a-z]/.test(latin)) return undefined;
  let word = '';
  for (let place = 0; place < latin.length;) {
    const [letters = latin[place] ?? '', russian] =
      LETTERS.find(([each]) => latin.startsWith(each, place)) ?? [];
    // «y» is й after a vowel and ы after a consonant.
    word += russian ?? (VOWELS.includes(word.at(-1) ?? '') ? 'й' : 'ы');
    place += letters.length;
  }
  return word;
}

/** Words typed with the wrong keyboard layout: «,kfujecnhjqcndj» instead of «благоустройство». */
const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
/** The same keys with Shift. */
const SHIFTED: Record<string, string> = {
  '~': 'ё',
  '{': 'х',
  '}': 'ъ',
  ':': 'ж',
  '"': 'э',
  '<': 'б',
  '>': 'ю',
};

/** What these keys type with the Russian layout; `undefined` when that is no word. */
export function fromLatinLayout(typed: string): string | undefined {
  if (!/[a-z]/i.test(typed)) return undefined;
  let word = '';
  for (const sign of typed.toLowerCase()) {
    const letter = RUSSIAN[LATIN.indexOf(sign)] ?? SHIFTED[sign] ?? (sign === '-' ? sign : undefined);
    if (letter === undefined) return undefined;
    word += letter;
  }
  return word;
}

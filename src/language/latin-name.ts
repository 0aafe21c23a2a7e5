/** Russian words in Latin letters, for names of folders and files, which become addresses. */
const LATIN: Record<string, string> = {
  ...Object.fromEntries(
    [...'абвгдезийклмнопрстуфыэ'].map((letter, at) => [letter, 'abvgdeziyklmnoprstufye'[at]]),
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
  ю: 'yu',
  я: 'ya',
};

/** The name, or with the first number that makes it new: `prud`, `prud-2`. */
export function firstFree(name: string, taken: Iterable<string>): string {
  const others = new Set(taken);
  let free = name;
  for (let number = 2; others.has(free); number += 1) free = `${name}-${number}`;
  return free;
}

/** «Старый колодец» → `staryy-kolodets`: whole words, at most `most` letters; '' when nothing can be spelt. */
export function latinName(words: string, most = 60): string {
  const spelt = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[а-яё]/g, (letter) => LATIN[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (spelt.length <= most) return spelt;
  const whole = spelt.slice(0, most + 1).replace(/-[^-]*$/, '');
  return whole.slice(0, most);
}

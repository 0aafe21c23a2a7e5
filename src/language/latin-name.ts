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

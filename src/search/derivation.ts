/**
 * Nouns and the adjectives made from them: «село» and «сельский», «река» and «речной». The dictionary has forms of
 * a word but not its relatives, so that they are made by rule and kept when the dictionary knows the result.
 */
import type { Lexeme, WordForms } from './word-forms.ts';

const ADJECTIVE_ENDINGS = [
  'ный',
  'ной',
  'ский',
  'ской',
  'овый',
  'овой',
  'евый',
  'енский',
  'онный',
  'яной',
  'ивный',
  'ический',
];
const NOUN_ENDINGS = ['', 'а', 'я', 'о', 'е', 'и', 'ь', 'ья', 'ие', 'ия', 'й'];
/** Consonants that change before a suffix. */
const CHANGES: Record<string, string> = { г: 'ж', к: 'ч', х: 'ш', ц: 'ч' };
const SHORTEST_ROOT = 2;

/** Words derived from the word, or those that it is derived from, as in the dictionary. */
export function relativesOf(lexeme: Lexeme, forms: WordForms): string[] {
  if (lexeme.partOfSpeech === 'NOUN') return adjectivesOf(lexeme, forms);
  if (lexeme.partOfSpeech === 'ADJF') return nounsOf(lexeme, forms);
  return [];
}

function adjectivesOf(noun: Lexeme, forms: WordForms): string[] {
  const made = rootsOf(noun).flatMap((root) => ADJECTIVE_ENDINGS.map((ending) => root + ending));
  return [...new Set(made)].filter((word) => isLemma(word, 'ADJF', forms));
}

function nounsOf({ lemma }: Lexeme, forms: WordForms): string[] {
  const nouns = new Set<string>();
  for (const ending of ADJECTIVE_ENDINGS) {
    if (!lemma.endsWith(ending)) continue;
    const root = lemma.slice(0, -ending.length);
    for (const start of rootsBefore(root)) {
      for (const each of NOUN_ENDINGS) {
        const noun = forms.lexemesOf(start + each).find((lexeme) => lexeme.partOfSpeech === 'NOUN');
        if (noun && rootsOf(noun).includes(root)) nouns.add(noun.lemma);
      }
    }
  }
  return [...nouns];
}

/** What suffixes are put after: each form without its vowels at the end, with the consonant changed or softened. */
function rootsOf({ forms }: Lexeme): string[] {
  const roots = new Set<string>();
  for (const form of forms) {
    const root = form.replace(/(?:ами|ями|ах|ях|ам|ям|ов|ев|ей|ом|ем|ой)$/, '').replace(/[аяоеуюыиьй]+$/, '');
    if (root.length < SHORTEST_ROOT) continue;
    const last = root.at(-1) ?? '';
    roots.add(root);
    if (last === 'л') roots.add(`${root}ь`);
    if (CHANGES[last]) roots.add(root.slice(0, -1) + CHANGES[last]);
    if (form.endsWith('ей')) roots.add(form);
  }
  return [...roots];
}

/** Roots from which this one may have come. */
function rootsBefore(root: string): string[] {
  const last = root.at(-1) ?? '';
  const unchanged = Object.entries(CHANGES).flatMap(([from, to]) =>
    to === last ? root.slice(0, -1) + from : [],
  );
  // «деревен» + «ский» comes from «деревн» + «я».
  const dropped = root.replace(/[ео](?=[^аеиоуыэюя]$)/, '');
  return [...new Set([root, ...unchanged, dropped, root.replace(/ь$/, '')])];
}

function isLemma(word: string, partOfSpeech: string, forms: WordForms): boolean {
  return forms
    .lexemesOf(word)
    .some((lexeme) => lexeme.lemma === word && lexeme.partOfSpeech === partOfSpeech);
}

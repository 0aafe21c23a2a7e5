/** Says what was probably meant and what else may stand there: one way for all messages. */
import distance from 'damerau-levenshtein';
import { latinTwin } from '../language/characters.ts';
import { latinName } from '../language/latin-name.ts';
import { plainWords } from '../language/plain-words.ts';
import { memoized } from '../memoized.ts';
import type { Named } from './codec.ts';

/** A value, or one with the names that people have for it. */
export type Choice = string | Named;

/** As many are read at a glance with their meanings, and as many without; of more a list helps nobody. */
const FEW_NAMED = 16;
const FEW = 30;
/** Most guesses; they are equally likely, or nearly. */
const GUESSES = 3;

/** Characters; longer words are a text in the wrong place, and cost the square of their length to compare. */
const LONGEST_SLIP = 300;

/** Characters of a list that is worth reading after a guess. */
const LONG = 200;

/** Letters that are alike enough to be typed for one another, though they can be told apart. */
const ALIKE: Record<string, string> = { к: 'k', і: 'i', І: 'I' };

/** The allowed value most like `wrong`, when it is like enough to be a slip. */
export function nearest(wrong: string, allowed: readonly Choice[]): string | undefined {
  return ranked(wrong, allowed)[0]?.id;
}

/** The choice whose name stands where its id belongs. */
export function choiceCalled(name: string, allowed: readonly Choice[]): Named | undefined {
  const words = plainWords(latin(name));
  const spelt = plainWords(latinName(name));
  const called = everyOne(allowed).find((choice) => {
    const { id, names } = wordsOf(choice);
    return words && (id === words || id === spelt || names.includes(words));
  });
  return called && wordsOf(called).id !== words ? called : undefined;
}

/** Each id once. */
function everyOne(choices: readonly Choice[]): Named[] {
  return [...new Map(choices.map(named).map((choice) => [choice.id, choice])).values()];
}

/** Memoised: every slip is compared with all that it may be. */
const wordsOf = memoized(({ id, name, others = [] }: Named) => ({
  id: plainWords(id),
  names: [name, ...others].map(plainWords),
}));

/** @param listed those of `allowed` that come first: of the region in question */
export function allowedAdvice(wrong: string, allowed: readonly Choice[], listed = allowed): string {
  const found = ranked(wrong, allowed, listed);
  const least = found[0]?.steps ?? 0;
  const likely = found.filter(({ steps }) => steps <= (least ? least + 1 : 0)).slice(0, GUESSES);
  const guess = likely.map(shown).join(' или ');
  const stray = latin(wrong) !== wrong ? '; сейчас в слове есть русские буквы вместо латинских' : '';
  if (!least && likely.length === 1) return `напишите ${guess}${stray}`;
  const others = listed.map(named).filter(({ id }) => !likely.some((each) => each.id === id));
  const list = others.length > FEW || !others.length ? '' : listOf(others);
  if (guess)
    return `возможно, имелось в виду ${guess}${stray}${list && list.length < LONG ? `; есть ещё: ${list}` : ''}`;
  return list ? `можно: ${list}` : `похожего нет, всего их ${others.length}`;
}

function named(choice: Choice): Named {
  return typeof choice === 'string' ? { id: choice, name: '' } : choice;
}

function shown({ id, name }: Named): string {
  return name && name !== id ? `«${id}» — ${name}` : `«${id}»`;
}

function listOf(choices: readonly Named[]): string {
  const areShort = choices.length > FEW_NAMED || choices.every(({ name }) => !name);
  return areShort
    ? choices.map(({ id }) => id).join(', ')
    : choices.map(({ id, name }) => (name ? `${id} — ${name}` : id)).join('; ');
}

/** Those that are like enough to be meant, the most like first; 0 steps away is one that says the same. */
function ranked(wrong: string, allowed: readonly Choice[], first = allowed): (Named & { steps: number })[] {
  const words = plainWords(latin(wrong));
  if (!words || words.length > LONGEST_SLIP) return [];
  const spelt = plainWords(latinName(wrong));
  const isFirst = new Set(first.map(named).map(({ id }) => id));
  return everyOne(allowed)
    .map((choice) => {
      const { id, name } = choice;
      const plain = wordsOf(choice);
      const steps = Math.min(
        stepsTo(plain.id, words, name !== ''),
        words === spelt ? Infinity : stepsTo(plain.id, spelt),
        ...plain.names.map((each) => stepsTo(each, words, true)),
      );
      // What is not of the region in question is less likely by less than a letter.
      return { id, name, steps: isFirst.has(id) ? steps : steps + 0.5 };
    })
    .filter(({ steps }) => Number.isFinite(steps))
    .sort((one, other) => one.steps - other.steps);
}

/** How many letters away. What has a name is also known by a part of it, or by more words around it. */
function stepsTo(plain: string, words: string, orPart = false): number {
  if (!plain) return Infinity;
  const most =
    words.length < 4 ? 1 : Math.max(2, Math.floor(words.length * (/[а-я]/.test(words) ? 0.37 : 0.4)));
  // As many steps at least; comparing letter by letter what is much longer takes minutes and gigabytes.
  const apart = Math.abs(words.length - plain.length);
  const steps = apart > most ? apart : distance(words, plain).steps;
  if (steps <= most) return steps;
  const isPart = orPart && Math.min(words.length, plain.length) > 3;
  return isPart && (words.includes(plain) || plain.includes(words)) ? most : Infinity;
}

/** The word with its Russian letters that look Latin as Latin ones; a wholly Russian word stays. */
function latin(word: string): string {
  if (!/[a-z]/i.test(word)) return word;
  return word.replace(/[а-яёі]/gi, (letter) => latinTwin(letter) ?? ALIKE[letter] ?? letter);
}

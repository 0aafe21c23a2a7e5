/** Russian word forms by the dictionary of OpenCorpora; runs while the index is built, never in a browser. */
import Az, { type Parse } from 'az';
import { openMorphology } from '../language/dictionary.ts';
import { plainWord } from './word-key.ts';

/** A word with all its forms. */
export interface Lexeme {
  /** Dictionary form, ё as е: «площадка». */
  lemma: string;
  /** `NOUN`, `ADJF`, … as in OpenCorpora; of verbs, `INFN`. */
  partOfSpeech: string;
  /** Of verbs: whether it says what has been done. */
  isPerfective: boolean;
  /** Of verbs: whether it is done to something. */
  isTransitive: boolean;
  /** Every form once, ё as е. */
  forms: readonly string[];
  /** How likely it is that the form asked about belongs to this word: 0 to 1. */
  share: number;
}

export interface WordForms {
  /** The words that have this form, the likeliest first; none when the dictionary knows no such form. */
  lexemesOf(word: string): readonly Lexeme[];
}

export async function openWordForms(): Promise<WordForms> {
  await openMorphology();
  const known = new Map<string, readonly Lexeme[]>();
  const formsOfLexeme = new Map<string, readonly string[]>();

  /** The same array for the same readings, whichever word they were met with first. */
  function formsOfAll(lemma: string, readings: readonly Parse[]): readonly string[] {
    const tables = [...new Set(readings.map(tableOf))];
    const name = `${lemma}/${tables.sort()}`;
    let forms = formsOfLexeme.get(name);
    if (!forms) formsOfLexeme.set(name, (forms = [...new Set(readings.flatMap(formsOf))].sort()));
    return forms;
  }

  function read(word: string): readonly Lexeme[] {
    // Without az's guesses at unknown words, which are wild, and its readings without doubled letters: «введёт» is not «ведёт».
    const readings = Az.Morph(word, { ignoreCase: true, parsers: ['Dictionary'], stutter: 0 });
    const total = readings.reduce((sum, { score }) => sum + score, 0);
    const lexemes = Map.groupBy(
      readings.map((reading) => ({ reading, normal: reading.normalize() })),
      ({ reading, normal }) => `${plainWord(normal.word)}/${reading.formCnt}`,
    );
    return [...lexemes.values()]
      .map((alike): Lexeme => {
        const { word: normal = word, tag } = alike[0]?.normal ?? {};
        const lemma = plainWord(normal);
        const own = alike.map(({ reading }) => reading);
        return {
          lemma,
          partOfSpeech: tag?.POS ?? '',
          isPerfective: Boolean(tag?.perf),
          isTransitive: Boolean(tag?.tran),
          forms: formsOfAll(lemma, own),
          share: own.reduce((sum, { score }) => sum + score / total, 0),
        };
      })
      .sort((a, b) => b.share - a.share);
  }

  return {
    lexemesOf(word) {
      const plain = plainWord(word);
      let lexemes = known.get(plain);
      if (!lexemes) known.set(plain, (lexemes = read(plain)));
      return lexemes;
    },
  };
}

/** Pronouns, prepositions and the like: no one looks for another form of them. */
const FUNCTION_WORDS = new Set(['NPRO', 'PREP', 'CONJ', 'PRCL', 'INTJ', 'PRED']);

function isFixed({ tag: { POS = '', Apro } }: Parse): boolean {
  return FUNCTION_WORDS.has(POS) || Boolean(Apro);
}

/** Says which forms `formsOf` finds for a reading of a lemma. */
function tableOf(reading: Parse): string {
  if (isFixed(reading)) return reading.word;
  return isNumeral(reading) ? `${reading.paradigmIdx} ${reading.word[0]}` : String(reading.paradigmIdx);
}

function isNumeral({ tag: { POS, Anum } }: Parse): boolean {
  return POS === 'NUMR' || Boolean(Anum);
}

function formsOf(reading: Parse): readonly string[] {
  if (isFixed(reading)) return [plainWord(reading.word)];
  const forms = new Set<string>();
  for (let form = 0; form < reading.formCnt; form += 1) {
    const { word, tag } = reading.inflect(form);
    const plain = plainWord(word);
    // «побольше» and «наибольший» are words of their own to a reader, and «1-й» is no word.
    if (tag.Cmp2 || plain.startsWith('наи') || !/^[а-я]+$/.test(plain)) continue;
    // To the dictionary «первый» is a form of «один».
    if (isNumeral(reading) && plain[0] !== plainWord(reading.word)[0]) continue;
    forms.add(plain);
  }
  return [...forms];
}

/** Russian word forms by the dictionary of OpenCorpora; runs while the index is built, never in a browser. */
import { deserialize, serialize } from 'node:v8';
import Az, { type Parse } from 'az';
import { readRecord, writeRecord } from '../cache/cached-files.ts';
import { codeDigest } from '../cache/code-digest.ts';
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
  /** Writes the record, if words have been looked up that it lacks. */
  keep(): Promise<void>;
}

/** What has been looked up. */
interface Known {
  /** By the word, ё as е. */
  words: Map<string, readonly Lexeme[]>;
  /** By all that is told of them. */
  lexemes: Map<string, Lexeme>;
  /** By the lemma and its tables of forms. */
  forms: Map<string, readonly string[]>;
}

/** Code that decides what is known. */
const READ_BY = ['src/search/word-forms.ts', 'src/search/word-key.ts', 'src/language/dictionary.ts'];

/** @param record file for what has been looked up, so that the next build need not do it */
export async function openWordForms(record?: string): Promise<WordForms> {
  await openMorphology();
  const code = record === undefined ? '' : await codeDigest(READ_BY);
  const kept = record === undefined ? undefined : await readRecord(record);
  const {
    words: known,
    lexemes,
    forms: formsOfLexeme,
  }: Known = kept?.toString('latin1', 0, code.length) === code
    ? (deserialize(kept.subarray(code.length)) as Known)
    : { words: new Map(), lexemes: new Map(), forms: new Map() };
  const before = known.size;

  /** The same array for the same readings, whichever word they were met with first. */
  function formsOfAll(name: string, readings: readonly Parse[]): readonly string[] {
    let forms = formsOfLexeme.get(name);
    if (!forms) formsOfLexeme.set(name, (forms = [...new Set(readings.flatMap(formsOf))].sort()));
    return forms;
  }

  /** Most forms are of one word alone: they share what is known of it. */
  function lexemeOf(
    lemma: string,
    tag: Parse['tag'] | undefined,
    readings: readonly Parse[],
    share: number,
  ): Lexeme {
    const name = `${lemma}/${[...new Set(readings.map(tableOf))].sort()}`;
    const about = [name, tag?.POS, tag?.perf, tag?.tran, share].join(' ');
    let lexeme = lexemes.get(about);
    if (!lexeme) {
      const [partOfSpeech = '', isPerfective, isTransitive] = [
        tag?.POS,
        Boolean(tag?.perf),
        Boolean(tag?.tran),
      ];
      lexeme = { lemma, partOfSpeech, isPerfective, isTransitive, forms: formsOfAll(name, readings), share };
      lexemes.set(about, lexeme);
    }
    return lexeme;
  }

  function read(word: string): readonly Lexeme[] {
    // Without az's guesses at unknown words, which are wild, and its readings without doubled letters: «введёт» is not «ведёт».
    const readings = Az.Morph(word, { ignoreCase: true, parsers: ['Dictionary'], stutter: 0 });
    const total = readings.reduce((sum, { score }) => sum + score, 0);
    const byWord = Map.groupBy(
      readings.map((reading) => ({ reading, normal: reading.normalize() })),
      ({ reading, normal }) => `${plainWord(normal.word)}/${reading.formCnt}`,
    );
    return [...byWord.values()]
      .map((alike): Lexeme => {
        const { word: normal = word, tag } = alike[0]?.normal ?? {};
        const own = alike.map(({ reading }) => reading);
        return lexemeOf(
          plainWord(normal),
          tag,
          own,
          own.reduce((sum, { score }) => sum + score / total, 0),
        );
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
    async keep() {
      if (record === undefined || known.size === before) return;
      const bytes = serialize({ words: known, lexemes, forms: formsOfLexeme } satisfies Known);
      await writeRecord(record, Buffer.concat([Buffer.from(code), bytes]));
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

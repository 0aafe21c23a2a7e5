/** The part of `az` (morphological dictionary of OpenCorpora) that the search and the spelling use. */
declare module 'az' {
  /** Grammemes of OpenCorpora are fields: `tag.Apro` is true for «который». */
  interface Tag extends Record<string, unknown> {
    POS?: string;
  }
  export interface Parse {
    word: string;
    tag: Tag;
    /** Share of this reading among all readings of the form; not normalised to 1. */
    score: number;
    formCnt: number;
    /** Number of the table by which the word is inflected. */
    paradigmIdx: number;
    /** The form with this number, from 0 to `formCnt - 1`. */
    inflect(form: number): Parse;
    normalize(): Parse;
  }
  interface Morph {
    (
      word: string,
      options: { ignoreCase: boolean; parsers: string[]; typos?: number; stutter?: number },
    ): Parse[];
    init(callback: (error?: Error) => void): void;
  }
  const Az: { Morph: Morph };
  export default Az;
}

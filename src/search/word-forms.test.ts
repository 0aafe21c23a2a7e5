import { beforeAll, describe, expect, it } from 'vitest';
import { relativesOf } from './derivation.ts';
import { openLexicon } from './lexicon.ts';
import { openWordForms, type WordForms } from './word-forms.ts';
import { keyOf } from './word-key.ts';

let forms: WordForms;
beforeAll(async () => {
  forms = await openWordForms();
});

describe('lexemesOf', () => {
  it.each([
    ['площадок', 'площадка'],
    ['детей', 'ребенок'],
    ['шёл', 'идти'],
    ['Пскове', 'псков'],
    ['рекомендуем', 'рекомендовать'],
  ])('knows whose form it is: %s', (form, lemma) => expect(forms.lexemesOf(form)[0]?.lemma).toBe(lemma));

  it('gives all forms without ё and without what is no form to a reader', () => {
    expect(forms.lexemesOf('ёлка')[0]?.forms).toContain('елок');
    const [better] = forms.lexemesOf('новый');
    expect(better?.forms).toContain('новыми');
    expect(better?.forms.filter((form) => /^(?:по|наи)/.test(form))).toEqual([]);
    expect(forms.lexemesOf('который')[0]?.forms).toEqual(['который']);
    expect(forms.lexemesOf('первый')[0]?.forms.filter((form) => form.startsWith('од'))).toEqual([]);
  });

  it('knows nothing of a word that is not in the dictionary', () => {
    expect(forms.lexemesOf('воркаут')).toEqual([]);
  });
});

describe('keysOf', () => {
  it('finds a word by every form of it', () => {
    const keys = openLexicon(forms).keysOf('площадка');
    for (const form of ['площадок', 'площадками', 'Площадке']) expect(keys).toContain(keyOf(form));
    expect(openLexicon(forms).keysOf('деревня')).toContain(keyOf('деревень'));
    expect(openLexicon(forms).keysOf('дети')).toContain(keyOf('ребёнок'));
  });

  it('leaves out readings that no one means', () => {
    expect(openLexicon(forms).keysOf('стекла')).not.toContain(keyOf('стечь'));
  });

  it('counts the words met, by their dictionary form', () => {
    const lexicon = openLexicon(forms);
    for (const word of ['площадки', 'Площадок', 'воркаут']) lexicon.count(word);
    expect([...lexicon.words()]).toEqual([
      ['площадка', 2],
      ['воркаут', 1],
    ]);
  });
});

describe('relativesOf', () => {
  const of = (word: string) => {
    const [lexeme] = forms.lexemesOf(word);
    return lexeme ? relativesOf(lexeme, forms) : [];
  };

  it.each([
    ['село', 'сельский'],
    ['деревня', 'деревенский'],
    ['река', 'речной'],
    ['улица', 'уличный'],
    ['семья', 'семейный'],
    ['дети', 'детский'],
    ['Псков', 'псковский'],
  ])('%s → %s and back', (noun, adjective) => {
    expect(of(noun)).toContain(adjective);
    expect(of(adjective)).toContain(forms.lexemesOf(noun)[0]?.lemma);
  });

  it('makes up nothing that the dictionary does not know', () => {
    expect(of('площадка').filter((word) => !forms.lexemesOf(word).length)).toEqual([]);
    expect(of('быстро')).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { relativesOf } from './derivation.ts';
import { openLexicon } from './lexicon.ts';
import { openWordForms, type WordForms } from './word-forms.ts';
import { keyFrom, keyOf, stemOf } from './word-key.ts';

const eachOnce = (words: readonly string[]) => words.map((word) => [word, 1] as const);

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

  it('takes no doubled letter for a slip', () => {
    expect(forms.lexemesOf('введёт').map(({ lemma }) => lemma)).toEqual(['ввести']);
  });
});

describe('openLexicon', () => {
  it('finds a word by its dictionary form, one that no dictionary has by its own stem', () => {
    const { keysOf } = openLexicon(forms);
    for (const form of ['площадок', 'площадками', 'Площадке'])
      expect(keysOf(form)).toEqual([keyOf('площадка')]);
    expect(keysOf('дети')).toEqual([keyOf('ребёнок')]);
    expect(keysOf('воркаута')).toEqual([keyOf('воркаут')]);
  });

  it('finds a form of several words by each of them, but not by one that no one means', () => {
    const { keysOf } = openLexicon(forms);
    expect(keysOf('ели').toSorted()).toEqual([keyFrom('есть'), keyOf('ель')].sort());
    expect(keysOf('стекла')).not.toContain(keyOf('стечь'));
  });

  it('has one key for a pronoun in whatever order its forms are met', () => {
    const one = openLexicon(forms);
    const other = openLexicon(forms);
    const keys = ['его', 'него'].map(one.keysOf);
    expect(['него', 'его'].map(other.keysOf).reverse()).toEqual(keys);
  });

  it('counts the words met, by their dictionary form', () => {
    const lexicon = openLexicon(forms);
    lexicon.read(eachOnce(['площадки', 'Площадок', 'воркаут']));
    expect([...lexicon.words()]).toEqual([
      ['площадка', 2],
      ['воркаут', 1],
    ]);
  });

  it('tells of every stem what else it is found by', () => {
    const lexicon = openLexicon(forms);
    for (const words of [['площадки', 'сёл'], [], []]) lexicon.read(eachOnce(words));
    const families = lexicon.families();
    expect(families.get(stemOf('площадок'))?.heads).toEqual([stemOf('площадка')]);
    expect(families.get(stemOf('площадка'))).toBeUndefined();
    expect(families.get(stemOf('сельский'))?.kin).toEqual([stemOf('село')]);
  });

  it('knows a surname in all cases', () => {
    const lexicon = openLexicon(forms);
    lexicon.read(eachOnce(['Болбасов']));
    const families = lexicon.families();
    expect(families.get(stemOf('Болбасовым'))?.heads).toEqual([stemOf('Болбасов')]);
  });

  it('takes those who live in a place for the place, whether the dictionary knows them or not', () => {
    const lexicon = openLexicon(forms);
    lexicon.read(eachOnce(['Псков', 'Великолукского', 'Омск', 'Петербург', 'детского']));
    const families = lexicon.families();
    const placesOf = (word: string) => families.get(stemOf(word))?.heads;
    expect(placesOf('псковичи')).toContain(stemOf('Псков'));
    expect(placesOf('псковичам')).toContain(stemOf('Псков'));
    expect(placesOf('великолучане')).toEqual([stemOf('великолукский')]);
    expect(placesOf('великолучанин')).toEqual([stemOf('великолукский')]);
    expect(placesOf('петербуржцы')).toContain(stemOf('Петербург'));
    expect(placesOf('омичей')).toContain(stemOf('Омск'));
    expect(placesOf('детчане'), 'not written as a name').toBeUndefined();
  });

  it('tells words apart that have one stem', () => {
    const lexicon = openLexicon(forms);
    lexicon.read(
      eachOnce(['еда', 'ели', 'дело', 'делят', 'делают', 'получили', 'получилось', 'гора', 'горит']),
    );
    const families = lexicon.families();
    const headsOf = (word: string) => {
      const { heads = [], exceptions } = families.get(stemOf(word)) ?? {};
      return exceptions?.get(word)?.heads ?? heads;
    };
    expect(headsOf('еды')).toEqual(['ед']);
    expect(headsOf('едят')).toEqual(['есть']);
    expect(headsOf('делу')).toEqual(['дел']);
    expect(headsOf('делим')).toEqual(['делить']);
    expect(headsOf('гору')).toEqual(['гор']);
    expect(headsOf('получится')).toEqual(['получить', 'получиться']);
  });

  it('tells apart the kin of words that have one stem, of those on no page, too', () => {
    const lexicon = openLexicon(forms);
    for (const words of [['расчистили', 'чистого', 'покрасили', 'краса'], [], []])
      lexicon.read(eachOnce(words));
    const families = lexicon.families();
    const readingsOf = (word: string) => {
      const family = families.get(stemOf(word));
      return family?.exceptions.get(word) ?? family;
    };
    expect(readingsOf('чистит')?.kin).toEqual(['расчистить', stemOf('чистый')]);
    expect(readingsOf('чистая')?.kin).toEqual([]);
    expect(readingsOf('красят')?.kin).toContain('покрасить');
    expect(readingsOf('красу')?.kin).toEqual([]);
  });

  it('knows no kin of a word that stands on most pages', () => {
    const lexicon = openLexicon(forms);
    for (const words of [['село'], ['село'], []]) lexicon.read(eachOnce(words));
    expect(lexicon.families().get(stemOf('сельский'))?.kin ?? []).toEqual([]);
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
    ['посадка', 'посадить'],
    ['ограждение', 'оградить'],
    ['создание', 'создать'],
    ['ремонт', 'ремонтировать'],
    ['публикация', 'публиковать'],
    ['чистый', 'чистить'],
    ['стройка', 'строить'],
    ['уборка', 'убирать'],
    ['чистить', 'расчистить'],
    ['покраска', 'красить'],
    ['ремонт', 'отремонтировать'],
    ['убирать', 'убрать'],
    ['обустраивать', 'обустроить'],
    ['ограждать', 'оградить'],
    ['находить', 'найти'],
  ])('%s → %s and back', (noun, adjective) => {
    expect(of(noun)).toContain(adjective);
    expect(of(adjective)).toContain(forms.lexemesOf(noun)[0]?.lemma);
  });

  it('knows what has been done by what is being done', () => {
    expect(of('чистить')).toEqual(expect.arrayContaining(['очистить', 'очистка', 'расчистка']));
    expect(of('строит')).toContain('построить');
  });

  it('takes no other deed for the same one', () => {
    expect(of('брать').filter((verb) => /^[сув]/.test(verb))).toEqual([]);
    expect(of('мост')).not.toContain('замостить');
    expect(of('ставить')).not.toContain('устав');
    expect(of('строить')).not.toContain('строка');
  });

  it('makes up nothing that the dictionary does not know', () => {
    expect(of('площадка').filter((word) => !forms.lexemesOf(word).length)).toEqual([]);
    expect(of('быстро')).toEqual([]);
  });
});

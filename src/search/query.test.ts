import { describe, expect, it } from 'vitest';
import { parseQuery, contentWords } from './query.ts';

const typed = (text: string) => parseQuery(text).terms.map((term) => term.typed);
const words = (text: string) => parseQuery(text).terms.map((term) => term.words.join(' '));

describe('parseQuery', () => {
  it('tidies the text', () => {
    expect(parseQuery('  дет\u00ADская   площадка ')).toMatchObject({ text: 'детская площадка' });
    expect(parseQuery(' … ').terms).toEqual([]);
  });

  it('leaves out words that say nothing, unless there are no others', () => {
    expect(typed('как сделать площадку во дворе')).toEqual(['сделать', 'площадку', 'дворе']);
    expect(typed('кто мы')).toEqual(['кто', 'мы']);
    expect(typed('гранты СО НКО')).toEqual(['гранты', 'СО', 'НКО']);
    expect(contentWords('Пруд и парк у школы')).toEqual(['Пруд', 'парк', 'школы']);
  });

  it('keeps «не» of what follows it, by which no page is found', () => {
    expect(parseQuery('что не получилось').terms).toMatchObject([
      { typed: 'не', isParticle: true },
      { typed: 'получилось' },
    ]);
    expect(typed('почему не нужно')).toEqual(['почему', 'не', 'нужно']);
  });

  it('takes quoted words as a phrase', () => {
    expect(words('«общественный контроль» двор')).toEqual(['общественный контроль', 'двор']);
    expect(words('"общественный контроль"')).toEqual(['общественный контроль']);
    expect(words('"контроль')).toEqual(['контроль']);
  });

  it('takes a name with a hyphen as one, words with a stroke as two', () => {
    expect(words('Санкт-Петербург, дом/двор')).toEqual(['Санкт Петербург', 'дом', 'двор']);
  });

  it('joins numbers written in groups, keeps numbers of clauses', () => {
    expect(words('65 000 рублей')).toEqual(['65000', 'рублей']);
    expect(words('п. 2.4')).toEqual(['п', '2.4']);
    expect(words('3,25 гектара')).toEqual(['3,25', 'гектара']);
  });

  it('asks for a word once', () => {
    expect(words('пруд Пруд')).toEqual(['пруд']);
  });

  it('reads the same keys with the other layout', () => {
    expect(parseQuery(',kfujecnhjqcndj').terms).toMatchObject([{ otherLayout: 'благоустройство' }]);
    expect(parseQuery('пруд').terms[0]).not.toHaveProperty('otherLayout');
  });

  it.each([
    ['пруд до 100 тысяч', 0, 100_000],
    ['площадка не дороже 1,5 млн рублей', 0, 1_500_000],
    ['сквер дешевле 65 000 ₽', 0, 65_000],
    ['дорога от миллиона', 1_000_000, Infinity],
    ['свет больше 300 тыс. руб.', 300_000, Infinity],
    ['сквер до 50000', 0, 50_000],
    ['площадка 100–300 тысяч', 100_000, 300_000],
    ['пруд 1,5-3 млн', 1_500_000, 3_000_000],
  ])('understands a limit of money: %s', (text, from, to) => {
    expect(parseQuery(text).cost).toMatchObject({ from, to });
    expect(parseQuery(text).terms).toHaveLength(1);
  });

  it('hears a question about the price', () => {
    expect(parseQuery('сколько стоит площадка').asksCost).toBe(true);
    expect(parseQuery('сколько жителей в ТОС').asksCost).toBe(false);
  });

  it.each(['стратегия до 2030 года', 'от слов к делу', '100 тысяч жителей', 'до школы', 'пруд 2019–2024'])(
    'sees no limit of money in «%s»',
    (text) => expect(parseQuery(text).cost).toBeUndefined(),
  );
});

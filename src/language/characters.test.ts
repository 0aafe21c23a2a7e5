import { describe, expect, it } from 'vitest';
import { foreignLetters, oddCharacters, withoutOddCharacters } from './characters.ts';
import { decode } from './encoding.ts';

describe('oddCharacters', () => {
  it.each([
    ['нулевой\u200Bпробел', 'невидимый знак U+200B'],
    ['мягкий\u00ADперенос', 'мягкий перенос U+00AD'],
    ['задом\u202Eнаперёд', 'знак, который переворачивает слова U+202E'],
    ['\uFEFF\uFEFFдва', 'невидимый знак U+FEFF'],
    ['пусто\u3164', 'невидимый знак U+3164'],
    ['метка\u{E0041}', 'невидимый знак U+E0041'],
    ['строка\u2028другая', 'разрыв строки из другой программы U+2028'],
    ['старый\rMac', 'управляющий знак U+000D'],
    ['звонок\u0007', 'управляющий знак U+0007'],
    ['после\u0085', 'управляющий знак U+0085'],
    ['\uE000', 'знак, вместо которого покажут пустой квадрат U+E000'],
    ['\uFFFE', 'знак, вместо которого покажут пустой квадрат U+FFFE'],
    ['\uD800', 'знак, вместо которого покажут пустой квадрат U+D800'],
    ['потеря\uFFFD\uFFFD', 'знак на месте потерянной буквы U+FFFD'],
    ['１００ рублей', 'цифра из другой письменности U+FF11'],
    ['пусто\u2800', 'невидимый знак U+2800'],
    ['сноска\uFFF9', 'невидимый знак U+FFF9'],
    ['Ｏбвал', 'знак из другой письменности U+FF2F'],
    ['𝐎бвал', 'знак из другой письменности U+1D40E'],
    [`а${'\u0301'.repeat(9)}`, 'нагромождение надстрочных знаков U+0301'],
  ])('names what is odd in %j', (text, name) => {
    expect(oddCharacters(text).map((odd) => odd.name)).toEqual([name]);
  });

  it.each(['\uFEFFшапка', 'а\u0301 и\u0306', '№\u00A05\u202F%', 'две\r\nстроки\tи', '👨‍👩‍👧 ❤️ 🏳️‍🌈', 'м² ½ ①'])(
    'accepts %j',
    (text) => {
      expect(oddCharacters(text)).toEqual([]);
      expect(withoutOddCharacters(text)).toBe(text);
    },
  );
});

describe('foreignLetters', () => {
  it.each([
    ['cквер', 'с'],
    ['Сleanup', 'C'],
    ['вepнyл', 'еру'],
    ['чтo-тo', 'оо'],
    ['ëлка', 'ё'],
    ['tіtle', 'i'],
  ])('of %s are meant as «%s»', (text, meant) => {
    expect(
      foreignLetters(text)
        .map((letter) => letter.meant)
        .join(''),
    ).toBe(meant);
  });

  it.each([
    ['вοду', 'ο'],
    ['օбвал', 'օ'],
    ['обвᴀл', 'ᴀ'],
    ['αpple', 'α'],
  ])('of a third alphabet are found in %s, without a guess', (text, letter) => {
    expect(foreignLetters(text)).toEqual([expect.objectContaining({ letter, meant: undefined })]);
  });

  it.each(['ТОС', 'TOC', 'Wi-Fi-роутер', 'ДоброCamp', 'Zа мир', 'XXI век', 'IT-отдел'])(
    'are none in «%s»',
    (text) => {
      expect(foreignLetters(text)).toEqual([]);
    },
  );
});

describe('decode', () => {
  const text = 'title: Соседи посадили липы\nsummary: Было пусто.\n';
  const upper = (label: string) =>
    new TextDecoder(label).decode(Uint8Array.from({ length: 128 }, (_, at) => 128 + at));
  const bytes = (label: string) =>
    Uint8Array.from(text, (sign) =>
      sign < '\u0080' ? sign.charCodeAt(0) : 128 + upper(label).indexOf(sign),
    );
  const wide = Buffer.from(text, 'utf16le');

  it.each([
    ['Windows-1251', bytes('windows-1251')],
    ['KOI8-R', bytes('koi8-r')],
    ['CP866', bytes('ibm866')],
    ['UTF-16', wide],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), wide])],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), wide]).swap16()],
  ])('recognises %s', (encoding, given) => {
    expect(decode(given)).toEqual({ text, encoding });
  });

  it.each([text, `\uFEFF${text}`, '', 'plain ASCII'])('takes UTF-8 as it is: %j', (given) => {
    expect(decode(Buffer.from(given))).toEqual({ text: given });
  });

  it('shows where single letters of UTF-8 are broken', () => {
    const broken = Buffer.from('Соседи посадили липы').fill(0xff, 0, 1);
    expect(decode(broken).text).toMatch(/^\uFFFD+оседи посадили липы$/);
  });
});

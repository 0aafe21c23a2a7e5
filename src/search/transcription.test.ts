import { describe, expect, it } from 'vitest';
import { openTranscriber, type Transcribed } from './transcription.ts';
import { keyOf, type Field } from './word-key.ts';

/** A transcriber that remembers what it has written. */
function open() {
  const { write, restore } = openTranscriber((word) =>
    word === 'стали' ? ['стальq', 'статq'] : [keyOf(word)],
  );
  const words: Transcribed[] = [];
  return {
    write: (text: string, field: Field = 'text') => write(text, field, (word) => words.push(word)),
    restore: (text: string, from?: number) =>
      restore(
        text,
        words.map(({ number }) => number),
        from,
      ),
    words,
  };
}

describe('openTranscriber', () => {
  it('gives the text back as it was', () => {
    const { write, restore, words } = open();
    const text = 'ТОС «Обской» собрал 1 250 000 ₽ (65 %) — на 3 стали; Санкт-Петербург, п. 2.4! Да!!!!!!!!!';
    const written = write(text) + write(text, 'title');
    expect(written).not.toContain('Обской');
    expect(restore(written)).toEqual({ text: text + text, next: words.length });
  });

  it('gives back a part of it, when something was put between its parts', () => {
    const { write, restore } = open();
    const [first, second, third] = ['Пруд', 'наш', 'пруд'].map((word) => write(word));
    expect(restore(`${second}. ${third}.`, 1)).toEqual({ text: 'наш. пруд.', next: 3 });
    expect(restore(`${first}`)).toEqual({ text: 'Пруд', next: 1 });
  });

  it('refuses a text in which a word is missing', () => {
    const { write, restore } = open();
    const written = ['Чистый', 'пруд', 'наш'].map((word) => write(word));
    expect(() => restore(`${written[0]} ${written[2]}`)).toThrow('Pagefind прочитал страницу иначе');
  });

  it('has all keys of a word at its place', () => {
    const { write } = open();
    expect(write('стали')).toBe('стальq-статq');
    expect(write('пруд', 'title')).toBe('прудq-прудw');
    expect(write('пруд', 'theme')).toBe('прудz');
  });

  it('knows a number in groups by the whole of it', () => {
    const { write, words } = open();
    write('65 000 рублей');
    expect(words.map(({ keys }) => keys)).toEqual([['ηζq', 'ηζαααq'], ['αααq'], ['рублq']]);
  });

  it('knows a double name by the whole of it', () => {
    const { write, words } = open();
    write('в Улан-Удэ кое-кто');
    expect(words.map(({ keys }) => keys)).toEqual([
      ['вq'],
      [keyOf('улан'), keyOf('уланудэ')],
      [keyOf('удэ')],
      [keyOf('кое')],
      [keyOf('кто')],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { openTranscriber } from './transcription.ts';
import { keyOf } from './word-key.ts';

const open = () =>
  openTranscriber((word) => (word === 'площадок' ? ['площадокq', 'площадкq'] : [keyOf(word)]));

describe('openTranscriber', () => {
  it('gives the text back as it was', () => {
    const { write, restore } = open();
    const text =
      'ТОС «Обской» собрал 1 250 000 ₽ (65 %) — на 3 площадок; Санкт-Петербург, п. 2.4! Да!!!!!!!!!';
    expect(write(text, 'text')).not.toContain('Обской');
    expect(restore(write(text, 'text'))).toBe(text);
    expect(restore(write(text, 'title'))).toBe(text);
  });

  it('gives it back when something was put between its parts', () => {
    const { write, restore } = open();
    expect(restore(`${write('Пруд', 'text')}. ${write('пруд', 'text')}.`)).toBe('Пруд. пруд.');
  });

  it('has all keys of a word at its place', () => {
    const { write } = open();
    expect(write('площадок', 'text')).toMatch(/площадокq-площадкq$/);
    expect(write('пруд', 'title')).toMatch(/прудq-прудw$/);
    expect(write('пруд', 'theme')).toMatch(/[^а-я]прудz$/);
    expect(write('пруд', 'text').split(/\s/)).toHaveLength(1);
  });

  it('knows a number in groups by the whole of it', () => {
    const heard: (readonly string[])[] = [];
    open().write('65 000 рублей', 'text', (keys) => heard.push(keys));
    expect(heard).toEqual([['65q', '65000q'], ['000q'], ['рублq']]);
  });
});

import { describe, expect, it } from 'vitest';
import { correctionAddress } from './contact.ts';
import { repository } from '../repository.ts';

const page = {
  title: 'Пруд & берег',
  url: 'https://example.org/practices/testovo-prud/',
  file: 'content/practices/testovo-prud/index.mdx',
};
const forge = repository({ REPOSITORY_URL: 'https://github.com/sosedi/praktiki' });
const form = '/editors/suggest/';

describe('correctionAddress', () => {
  it('is a letter that says what it is about, wherever there is an e-mail', () => {
    const letter = new URL(correctionAddress(page, { readers: 'sosedi@example.org', forge, form }));
    expect(letter.protocol + letter.pathname).toBe('mailto:sosedi@example.org');
    expect(letter.searchParams.get('subject')).toBe('Поправка: Пруд & берег');
    expect(letter.searchParams.get('body')).toBe(`${page.url}\n\n`);
  });

  it('is the page where readers are answered, when that is no e-mail', () => {
    const readers = 'https://example.org/kontakty/';
    expect(correctionAddress(page, { readers, forge, form })).toBe(readers);
  });

  it('is the forge when nobody can be written to: the text itself, or a report that names the page', () => {
    const ways = { readers: undefined, forge, form };
    expect(correctionAddress(page, ways)).toBe(forge?.edit(page.file));
    for (const file of [undefined, '../secret/practices/testovo-prud/index.mdx'])
      expect(correctionAddress({ ...page, file }, ways)).toBe(
        'https://github.com/sosedi/praktiki/issues/new?template=mistake.yml&page=https%3A%2F%2Fexample.org%2Fpractices%2Ftestovo-prud%2F',
      );
  });

  it('is the form when there is nothing else', () => {
    expect(correctionAddress(page, { readers: undefined, forge: undefined, form })).toBe(form);
  });
});

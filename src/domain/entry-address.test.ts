import { describe, expect, it } from 'vitest';
import { entryAddress, entryTitle } from './entry-address.ts';

describe('entryAddress', () => {
  const at = (collection: Parameters<typeof entryAddress>[0], id: string, raw = {}) =>
    entryAddress(collection, { id, raw });

  it('follows the pages of the site', () => {
    expect(at('practices', 'testovo-prud')).toBe('/practices/testovo-prud/');
    expect(at('editions', 'testovyy-sezd/2019-05-20')).toBe('/resolutions/testovyy-sezd/2019-05-20/');
    expect(at('stages', 'zarechnaya-2030/first')).toBe('/strategy/zarechnaya-2030/stages/');
    expect(at('followUps', 'resolutions/testovyy-sezd')).toBe('/resolutions/testovyy-sezd/follow-up/');
    expect(at('indicators', 'zarechnaya-2030/tos-count')).toBe(
      '/strategy/zarechnaya-2030/indicators/tos-count/',
    );
    expect(at('glossary', 'mkd')).toBe('/glossary/#mkd');
    expect(at('materials', 'pamyatka')).toBe('/learn/#pamyatka');
  });

  it('leads to the region of what has no page of its own', () => {
    expect(at('municipalities', 'primerovskiy-okrug', { region: 'zarechnaya-oblast' })).toBe(
      '/regions/zarechnaya-oblast/',
    );
    expect(at('facts', 'count', {})).toBe('/regions/');
    expect(at('facts', 'seminar', { region: 'zarechnaya-oblast', topic: 'learning' })).toBe('/learn/');
  });
});

describe('entryTitle', () => {
  it('is what the entry calls itself, typeset', () => {
    expect(entryTitle({ id: 'a', raw: { title: 'Сквер "Липы"' } })).toBe('Сквер «Липы»');
    expect(entryTitle({ id: 'a', raw: { term: 'МКД', meaning: '…' } })).toBe('МКД');
  });

  it('is the id when nothing can be read', () => {
    expect(entryTitle({ id: 'testovo-prud', raw: { title: 5 } })).toBe('testovo-prud');
  });

  it('cuts a long text at a word', () => {
    const title = entryTitle({ id: 'a', raw: { text: 'длинное слово '.repeat(20) } });
    expect(title.length).toBeLessThanOrEqual(101);
    expect(title).toMatch(/(?:длинное|слово)…$/);
  });
});

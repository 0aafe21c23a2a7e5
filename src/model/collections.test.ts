import { describe, expect, it } from 'vitest';
import { COLLECTIONS, isTextCollection, namesIn } from './collections.ts';

describe('namesIn', () => {
  it.each([
    ['practices', 'practices/testovo-prud/index.mdx', ['testovo-prud']],
    ['chapters', 'strategy/testovaya/3.mdx', ['testovaya', '3']],
    ['strategies', 'strategy/testovaya/strategy.yaml', ['testovaya']],
    ['editions', 'resolutions/testovyy-sezd/2019-05-20.mdx', ['testovyy-sezd', '2019-05-20']],
    ['pages', 'pages/about.mdx', ['about']],
    ['regions', 'taxonomy/regions.yaml', []],
    ['glossary', 'glossary.yaml', []],
    // A list in several files: their names are not part of any id.
    ['regions', 'taxonomy/regions/zarechye.yaml', []],
    ['stages', 'strategy/testovaya/stages/first.yaml', ['testovaya']],
    // A bad name is caught too: whoever asks can then say what is wrong with it.
    ['practices', 'practices/Мой двор/index.mdx', ['Мой двор']],
  ] as const)('%s: %s', (collection, path, names) => {
    expect(namesIn(collection, path)).toEqual(names);
  });

  it.each([
    ['practices', 'practices/index.mdx'],
    ['practices', 'practices/a/b/index.mdx'],
    ['practices', 'practices/a/index.md'],
    ['practices', 'practices/a/indexxmdx'],
    ['practices', 'practices/a/index.mdx.bak'],
    ['practices', 'old/practices/a/index.mdx'],
    ['practices', 'practices//index.mdx'],
    ['editions', 'resolutions/testovyy-sezd/index.mdx'],
    ['pages', 'pages/about/index.mdx'],
    ['regions', 'taxonomy/regions.yml'],
    ['regions', 'taxonomy/regions/a/b.yaml'],
    ['strategies', 'strategy/testovaya/strategy/a.yaml'],
    ['regions', 'taxonomy/regionsXyaml'],
    ['chapters', 'strategy/testovaya/stages.yaml'],
  ] as const)('%s: not %s', (collection, path) => {
    expect(namesIn(collection, path)).toBeUndefined();
  });

  it.each([
    'practices/a/index.mdx',
    'resolutions/a/index.mdx',
    'resolutions/a/2019-05-20.mdx',
    'strategy/a/strategy.yaml',
    'strategy/a/stages.yaml',
    'strategy/a/indicators.yaml',
    'strategy/a/1.mdx',
    'pages/a.mdx',
    'glossary.yaml',
    'taxonomy/themes.yaml',
    'taxonomy/themes/a.yaml',
    'strategy/a/stages/b.yaml',
  ])('%s belongs to one collection only', (path) => {
    expect(COLLECTIONS.filter((collection) => namesIn(collection, path))).toHaveLength(1);
  });
});

describe('isTextCollection', () => {
  it('names the collections that are written as text', () => {
    expect(COLLECTIONS.filter(isTextCollection)).toEqual([
      'practices',
      'recipes',
      'resolutions',
      'editions',
      'chapters',
      'pages',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { currentItem, menusOf, presentSections, SECTIONS } from './sections.ts';

const everything = presentSections(() => false);
const nothing = presentSections(() => true);
const paths = (links: readonly { path: string }[]) => links.map(({ path }) => path);

describe('presentSections', () => {
  it('has every section of a collection that has everything', () => {
    expect(everything).toEqual(SECTIONS);
  });

  it('leaves out what an empty collection lacks', () => {
    expect(paths(nothing)).toEqual([
      '/practices/',
      '/regions/',
      '/picks/',
      '/journalists/',
      '/embed/',
      '/themes/',
      '/data/',
      '/search/',
    ]);
  });

  it.each(['resolutions', 'strategies'])('has documents and threads of a collection with only %s', (held) => {
    const present = paths(presentSections((collection) => collection !== held));
    expect(present).toEqual(expect.arrayContaining(['/documents/', '/threads/']));
  });
});

describe('menusOf', () => {
  it('follows from the sections and pages that there are', () => {
    const { navigation, footer } = menusOf({}, nothing, [{ label: 'О проекте', path: '/about/' }]);
    expect(paths(navigation)).toEqual(['/practices/', '/regions/']);
    expect(paths(footer)).toEqual(['/picks/', '/journalists/', '/themes/', '/about/']);
  });

  it.each(['/problems/', '/papers/'])('has an item for %s only where no recipes lead there', (path) => {
    const without = presentSections((collection) => collection === 'recipes');
    expect(paths(menusOf({}, everything, []).navigation)).not.toContain(path);
    expect(paths(menusOf({}, without, []).navigation)).toContain(path);
  });

  it('takes the menus of the collection, without sections that hold nothing', () => {
    const contests = { label: 'Где взять деньги', short: 'Деньги', path: '/support/' };
    const strategy = { label: 'Стратегия', path: '/strategy/zarechye-2030/', includes: ['/threads/'] };
    const config = { navigation: [strategy, contests], footer: [contests] };
    expect(menusOf(config, nothing, [])).toEqual({ navigation: [strategy], footer: [] });
    expect(menusOf(config, everything, [])).toEqual(config);
  });
});

describe('currentItem', () => {
  const { navigation } = menusOf({}, everything, []);

  it.each([
    ['/practices/testovo-prud/', '/practices/'],
    ['/themes/ponds/', '/practices/'],
    ['/problems/water/', '/recipes/'],
    ['/papers/protokol/', '/recipes/'],
    ['/learn/', '/recipes/'],
    ['/resolutions/sezd/p-1-1/', '/documents/'],
    ['/strategy/zarechye-2030/', '/documents/'],
    ['/registers/', '/regions/'],
    ['/', undefined],
    ['/journalists/', undefined],
  ])('%s belongs to %s', (page, path) => {
    expect(currentItem(navigation, page)?.path).toBe(path);
  });

  it('is the one that says it most exactly', () => {
    const documents = { label: 'Что просят', path: '/documents/', includes: ['/strategy/'] };
    const strategy = { label: 'Стратегия', path: '/strategy/zarechye-2030/' };
    expect(currentItem([documents, strategy], '/strategy/zarechye-2030/stages/')).toBe(strategy);
    expect(currentItem([strategy, documents], '/strategy/other/')).toBe(documents);
  });
});

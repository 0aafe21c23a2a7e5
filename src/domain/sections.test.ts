import { describe, expect, it } from 'vitest';
import { menusOf, presentSections, SECTIONS } from './sections.ts';

const everything = presentSections(() => false);
const nothing = presentSections(() => true);
const paths = (links: readonly { path: string }[]) => links.map(({ path }) => path);

describe('presentSections', () => {
  it('has every section of a collection that has everything', () => {
    expect(everything).toEqual(SECTIONS);
  });

  it('leaves out what an empty collection lacks', () => {
    expect(paths(nothing)).toEqual(['/practices/', '/themes/', '/regions/', '/journalists/', '/search/']);
  });

  it('has the threads of a resolution without a strategy', () => {
    expect(paths(presentSections((collection) => collection !== 'resolutions'))).toContain('/threads/');
  });
});

describe('menusOf', () => {
  it('follows from the sections and pages that there are', () => {
    const { navigation, footer } = menusOf({}, nothing, [{ label: 'О проекте', path: '/about/' }]);
    expect(paths(navigation)).toEqual(['/practices/', '/regions/']);
    expect(footer.map(({ links }) => paths(links))).toEqual([
      ['/practices/', '/themes/', '/regions/'],
      ['/journalists/', '/about/'],
    ]);
  });

  it('takes the menus of the collection, without sections and lists that hold nothing', () => {
    const contests = { label: 'Где взять деньги', path: '/support/' };
    const strategy = { label: 'Стратегия', path: '/strategy/zarechye-2030/' };
    const config = {
      navigation: [strategy, contests],
      footer: [{ label: 'Деньги', links: [contests] }],
    };
    expect(menusOf(config, nothing, [])).toEqual({ navigation: [strategy], footer: [] });
    expect(menusOf(config, everything, [])).toEqual(config);
  });
});

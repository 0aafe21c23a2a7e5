/** Recipes on a built site: what a step says of the deeds it comes from, and the ways that lead to a recipe. */
import { describe, expect, test } from 'vitest';
import { openPages, words } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const site = await builtSite('small');
const { page, all, texts } = openPages(site.dir);
const linksTo = (path: string, within: string) => texts(within, `main a[href$="${path}"]`);

describe('the page of a recipe', () => {
  const recipe = page('recipes/prud');
  const steps = all('recipes/prud', 'section[aria-labelledby="steps"] li');

  test('takes figures from the cards and leads to them', () => {
    expect(words(steps[1]?.querySelector('.prose > p'))).toBe(
      'В деревне Тестово жители собрали 65 000 ₽, а всего дело стоило 465 000 ₽.',
    );
    expect([...(steps[1]?.querySelectorAll('a[href$="/practices/testovo-prud/"]') ?? [])].map(words)).toEqual(
      ['Тестово', '65 000 ₽', '465 000 ₽', '«Тестово»'],
    );
  });

  test('says in the margin of a step who and how long, where it is known', () => {
    expect(steps.map((step) => words(step.querySelector('dl')))).toEqual([
      'Кто администрация',
      'Кто соседи Время одна весна Бумаги уведомление о собрании, протокол собрания',
      '',
      '',
      'Время каждый год',
    ]);
  });

  test('tells law as of a day', () => {
    expect(words(recipe.querySelector('[aria-labelledby="norms"] .note'))).toMatch(
      /^На 23 ноября 2026 г\.: .* Сверьте с действующим текстом\.$/,
    );
  });

  test('says what its deeds cost, and names the contests that noticed them', () => {
    expect(words(recipe.querySelector('main'))).toContain('посчитано только у 1 из 2 дел');
    expect(words(recipe.querySelector('[aria-labelledby="money"]'))).toMatch(
      /«Тестовый двор».*1 дело из рецепта/,
    );
  });
});

test.each(['problems/water', 'themes/ponds', 'practices/testovo-prud'])('%s leads to it', (within) => {
  expect(linksTo('/recipes/prud/', within)).toEqual(['Как вернуть тестовый пруд']);
});

test('the list of recipes names each with the number of its deeds', () => {
  expect(words(page('recipes').querySelector('main li'))).toBe('Пруд из 2 дел');
});

test('a former address leads to it', () => {
  expect(linksTo('/recipes/prud/', 'recipes/vodoyom')).toHaveLength(1);
});

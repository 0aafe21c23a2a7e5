import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { builtSite } from '../sites.ts';
import { openPage } from './browser.ts';

const site = await builtSite('large');

describe('the search page', () => {
  test('finds as one types, names the kind of each page, and keeps the words in the address', async () => {
    const { page } = await openPage(`${site.url}search/`);
    const start = page.getByRole('heading', { name: 'Новое на сайте' });
    expect(await start.isVisible()).toBe(true);
    const field = page.locator('#site-search-field');
    await field.fill('пруд');
    await page.waitForSelector('[data-results] h2 a');
    expect(await start.isVisible()).toBe(false);
    const kinds = await page.locator('[data-results] .place').allTextContents();
    expect(kinds).toContainEqual(expect.stringMatching(/^Практика · /));
    expect(kinds).toContain('Рецепт');
    expect(await page.getByRole('navigation', { name: 'Разделы результатов' }).innerText()).toMatch(
      /Практики \d/,
    );
    expect(await page.locator('[data-results] h2 a').allTextContents()).toContainEqual(
      expect.stringMatching(/^Пруд\sномер/),
    );
    expect(await page.locator('[data-results] mark').first().textContent()).toMatch(/пруд/i);
    expect(await page.locator('[data-status]').textContent()).toMatch(
      /^\d+\sрезультат(?:а|ов)? по запросу «пруд»$/,
    );
    expect(new URL(page.url()).searchParams.get('q')).toBe('пруд');
    await field.press('Escape');
    await start.waitFor();
    expect([new URL(page.url()).search, await page.locator('[data-results] *').count()]).toEqual(['', 0]);
  });

  test('leads to the clause in which the words stand', async () => {
    const { page } = await openPage(`${site.url}search/?q=родники&type=resolution`);
    const part = page.locator('[data-results] a[href$="#p-1-1"]');
    await part.first().click();
    await page.waitForURL('**/resolutions/testovyy-sezd/#p-1-1');
    expect(await page.locator('#p-1-1:target').count()).toBe(1);
  });

  test('narrows by region, and the back button widens again', async () => {
    const { page } = await openPage(`${site.url}search/?q=пруд`);
    await page.waitForSelector('[data-results] h2 a');
    const whole = await page.locator('[data-status]').textContent();
    await page.locator('select[name=region]').selectOption('primernyy-kray');
    await page.waitForFunction(
      (before) => document.querySelector('[data-status]')?.textContent !== before,
      whole,
    );
    expect(new URL(page.url()).searchParams.get('region')).toBe('primernyy-kray');
    await page.goBack();
    await page.waitForFunction(
      (before) => document.querySelector('[data-status]')?.textContent === before,
      whole,
    );
  });

  test.each([
    '**/pagefind/index/*',
    '**/pagefind/*.pf_meta',
    '**/pagefind/wasm*',
    '**/pagefind/families/*',
    '**/catalogue.json',
  ])('asks again for %s that did not come, and never says that nothing was found', async (files) => {
    const { page } = await openPage(`${site.url}search/`, { complains: true });
    await page.route(files, (route) => route.abort(), { times: 1 });
    await page.locator('#site-search-field').fill('пруд');
    await page.waitForSelector('[data-results] h2 a');
    await page.route(files, (route) => route.abort());
    await page.goto(`${site.url}search/?q=родник`);
    await page.getByText('Поиск не загрузился').waitFor();
    await page.unroute(files);
    await page.getByRole('button', { name: 'Попробовать ещё раз' }).click();
    await page.waitForSelector('[data-results] h2 a');
  });

  test('does without a page whose text does not come, and says so', async () => {
    const { page } = await openPage(`${site.url}search/`, { complains: true });
    let lost: string | undefined;
    await page.route('**/pagefind/fragment/*', (route) =>
      (lost ??= route.request().url()) === route.request().url() ? route.abort() : route.continue(),
    );
    await page.locator('#site-search-field').fill('пруд');
    await page.getByText('Не все страницы загрузились').waitFor();
    expect(await page.locator('[data-results] h2 a').count()).toBeGreaterThan(3);
    await page.unroute('**/pagefind/fragment/*');
    await page.getByRole('link', { name: 'попробовать ещё раз' }).click();
    await page.getByText('Не все страницы загрузились').waitFor({ state: 'detached' });
  });

  test('shows a reader who comes back as much as before, where he left', async () => {
    const { page } = await openPage(`${site.url}search/?q=пруд`);
    await page.getByRole('button', { name: 'Показать ещё' }).click();
    const last = page.locator('[data-results] h2 a').nth(15);
    await last.scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    expect(top).toBeGreaterThan(500);
    await Promise.all([page.waitForURL((address) => !address.pathname.endsWith('/search/')), last.click()]);
    // As from a browser that keeps no pages in memory. It goes when the call has been answered.
    await page.evaluate(() => void setTimeout(() => history.back()));
    await last.waitFor();
    await page.waitForFunction((before) => Math.abs(scrollY - before) < 100, top);
  });

  test('shows more on demand', async () => {
    const { page } = await openPage(`${site.url}search/?q=пруд`);
    await page.waitForSelector('[data-results] h2 a');
    await page.getByRole('button', { name: 'Показать ещё' }).click();
    await page.locator('[data-results] li:nth-child(11) a:focus').waitFor();
  });

  test('says what to do when nothing is found', async () => {
    const { page } = await openPage(`${site.url}search/?q=щщщщ`);
    await page.getByText('Проверьте, нет ли опечатки.').waitFor();
  });

  test('tells a reader without JavaScript where to go', async () => {
    const { page } = await openPage(`${site.url}search/`, { javaScriptEnabled: false });
    expect(await page.locator('main noscript, main .message').first().textContent()).toContain(
      'Поиску нужен JavaScript',
    );
  });
});

describe('Russian words', () => {
  test('says which word was found instead of a misspelt one', async () => {
    const { page } = await openPage(`${site.url}search/?q=${encodeURIComponent('благоустройсто дворов')}`);
    const note = page.locator('[data-results] .message').first();
    await note.waitFor();
    expect((await note.textContent())?.replace(/\s+/g, ' ')).toContain('Показано по слову благоустройство');
    await note.getByRole('link').click();
    await page.waitForFunction(() => location.search.includes(encodeURIComponent('благоустройство')));
    expect(await page.locator('#site-search-field').inputValue()).toBe('благоустройство дворов');
  });

  test('keeps to a limit of money and lets it go', async () => {
    const { page } = await openPage(`${site.url}search/?q=${encodeURIComponent('пруд до 100 тысяч')}`);
    await page.locator('[data-results] h2 a').first().waitFor();
    const kinds = await page.locator('[data-results] .place').allTextContents();
    expect(kinds.filter((kind) => !kind.startsWith('Практика'))).toEqual([]);
    const status = await page.locator('[data-status]').textContent();
    await page.getByRole('link', { name: 'Искать, не глядя на деньги' }).click();
    await page.waitForFunction((few) => document.querySelector('[data-status]')?.textContent !== few, status);
    expect(await page.locator('#site-search-field').inputValue()).toBe('пруд');
  });

  test('names the words that a page lacks', async () => {
    const { page } = await openPage(`${site.url}search/?q=${encodeURIComponent('детская площадка родник')}`);
    await page.locator('.missing').first().waitFor();
    expect(await page.locator('[data-status]').textContent()).toMatch(/Со всеми словами — \d|самые близкие/);
  });
});

describe('choices', () => {
  test('year, money and order stand in the address and come back', async () => {
    const { page } = await openPage(`${site.url}search/?q=площадка`);
    await page.waitForSelector('[data-results] h2 a');
    await page.locator('select[name=sort]').selectOption('cheapest');
    await page.locator('select[name=money]').selectOption('to-500');
    await page.waitForFunction(() => location.search.includes('money=to-500'));
    expect(new URL(page.url()).searchParams.get('sort')).toBe('cheapest');
    await page.reload();
    await page.waitForSelector('[data-results] h2 a');
    expect(await page.locator('select[name=money]').inputValue()).toBe('to-500');
    expect(await page.locator('select[name=money] option:checked').textContent()).toMatch(/· \d+$/);
  });

  test('lie folded on a phone and open when something is chosen', async () => {
    const phone = { viewport: { width: 360, height: 800 } };
    const { page } = await openPage(`${site.url}search/`, phone);
    expect(await page.locator('select[name=region]').isVisible()).toBe(false);
    await page.getByText('Уточнить и упорядочить', { exact: true }).last().click();
    expect(await page.locator('select[name=region]').isVisible()).toBe(true);
    await page.goto(`${site.url}search/?q=пруд&year=2023`);
    await page.waitForSelector('[data-results] h2 a');
    expect(await page.locator('select[name=year]').isVisible()).toBe(true);
  });
});

describe('the words found', () => {
  test('are marked on the page one arrives at, until the reader takes the marks away', async () => {
    const { page } = await openPage(`${site.url}search/?q=дренажа`);
    await page.locator('[data-results] h2 a').first().click();
    await page.waitForURL('**/practices/**');
    const marks = () => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
    expect(await marks()).toContainEqual(expect.stringMatching(/^дренаж/i));
    expect(new URL(page.url()).search).toBe('');
    await page.reload();
    expect((await marks()).length).toBeGreaterThan(0);
    const bar = page.locator('found-words');
    await bar.getByRole('button', { name: 'Убрать' }).click();
    expect(await marks()).toEqual([]);
    expect(await bar.isVisible()).toBe(false);
    await page.reload();
    expect(await marks()).toEqual([]);
  });

  test('are not spoken of on a page reached otherwise', async () => {
    const { page } = await openPage(`${site.url}practices/`);
    expect(await page.locator('found-words:visible').count()).toBe(0);
  });
});

describe('keys', () => {
  test.each(['/', 'Control+k'])('%s leads from any page to the field', async (key) => {
    const { page } = await openPage(`${site.url}about/`);
    await page.keyboard.press(key);
    await page.waitForURL('**/search/#site-search-field');
  });

  test('the form of the home page asks the search page', async () => {
    const { page } = await openPage(site.url);
    const field = page.locator('main input[name=q]');
    await field.fill('дренаж');
    await field.press('Enter');
    await page.waitForSelector('[data-results] h2 a');
    expect(new URL(page.url()).pathname).toBe('/search/');
  });
});

test('works under a path prefix', async () => {
  const prefixed = await builtSite('small');
  const { page } = await openPage(`${prefixed.url}search/?q=пруд`);
  await page.waitForSelector('[data-results] h2 a');
  await page.locator('[data-results] h2 a').first().click();
  await page.waitForURL(/\/repo\/(?:practices|recipes|themes)\//);
});

test('`npm run query` answers in JSON, a line a query', () => {
  const answer = ask('площадка');
  expect(answer.query).toBe('площадка');
  expect(answer.total).toBeGreaterThan(0);
  expect(answer.results[0]).toEqual({
    url: expect.stringMatching(/^\//),
    title: expect.any(String),
    score: expect.any(Number),
  });
});

test('the command line finds nothing for a sign, and says so', () => {
  expect(ask('%')).toEqual({ query: '%', total: 0, results: [] });
});

interface Answer {
  query: string;
  total: number;
  results: { url: string; title: string; score: number }[];
}

function ask(words: string): Answer {
  const output = execFileSync(process.execPath, ['scripts/query.ts', words], {
    env: { ...process.env, OUT_DIR: site.dir, BASE_PATH: '/' },
    encoding: 'utf8',
  });
  return JSON.parse(output) as Answer;
}

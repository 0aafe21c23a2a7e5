/** The form «Предложить практику»: what it makes passes the check without a hand. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { practiceFields } from '../../src/authoring/practice-fields.ts';
import type { Field } from '../../src/model/field.ts';
import { LEFT_OUT } from '../../src/authoring/suggestion-plan.ts';
import { builtSite } from '../sites.ts';
import { violationsOn } from './axe.ts';
import { openPage, saved } from './browser.ts';

const run = promisify(execFile);
const { url } = await builtSite('large');
const address = `${url}editors/suggest/`;
const folder = mkdtempSync(join(tmpdir(), 'praktiki-suggest-'));
const photos = mkdtempSync(join(tmpdir(), 'praktiki-photos-'));

afterAll(() => {
  for (const each of [folder, photos]) rmSync(each, { recursive: true, force: true });
});

async function openForm(options: Parameters<typeof openPage>[1] = {}, at = address) {
  const opened = await openPage(at, options);
  await opened.page.waitForSelector('suggest-practice[data-ready]');
  return opened;
}

const list = (page: Page, name: string) => page.locator(`[data-list="${name}"]`);
const entry = (page: Page, name: string, index = 0) => list(page, name).locator('[data-entry]').nth(index);
const field = (scope: Page | Locator, name: string) =>
  scope.locator(`[data-field="${name}"]`).locator('input, select, textarea').first();

/** To a step by the list of steps; it is shown a moment later, and what is hidden until then takes no focus. */
async function go(page: Page, step: string): Promise<void> {
  await page.locator(`nav[aria-label="Шаги формы"] a[href="#step-${step}"]`).click();
  await page.locator(`#step-${step}`).waitFor();
}

/** The well of Примерово, with as much of the form as such a story needs. */
async function tell(page: Page): Promise<void> {
  await field(page, 'title').fill('Соседи вернули воду в старый колодец');
  await field(page, 'summary').fill('В деревне Примерово под Тестовом жители вычистили колодец у магазина.');
  await page.getByRole('radio', { name: 'Дело соседей' }).check();
  await page.getByRole('radio', { name: 'сделано' }).check();
  await field(page, 'start').fill('05.2024');
  await field(page, 'end').fill('2024-09');
  await field(entry(page, 'directions'), '').selectOption('ecology');
  await go(page, 'where');
  await field(page, 'region').selectOption('testovaya-oblast');
  await field(page, 'settlement').fill('деревня Примерово');
  await go(page, 'sources');
  const source = entry(page, 'sources');
  await field(source, 'publisher').fill('Газета "Примеровские вести": №5');
  await field(source, 'url').fill('https://example.ru/novosti/kolodets');
  await go(page, 'story');
  const story = page.locator('[data-group="story"]');
  await field(story.locator('[data-group="problem"]'), 'text').fill(
    'Вода ушла: {сруб} сгнил.\nРядом - <магазин>.',
  );
  const steps = [
    'Собрались и решили чинить сами.',
    'За 2 выходных вычистили дно.',
    'Поставили сруб и скамейку.',
  ];
  for (const [index, step] of steps.entries()) await field(entry(page, 'done', index), 'text').fill(step);
  await go(page, 'numbers');
  await field(entry(page, 'results'), 'label').fill('Колодец снова даёт воду');
  await field(entry(page, 'rows'), 'from').selectOption('residents');
  await field(entry(page, 'rows'), 'rub').fill('65 тыс. руб.');
  await page.keyboard.press('Tab');
}

async function finish(page: Page): Promise<void> {
  await go(page, 'done');
  await page.getByRole('button', { name: 'Проверить и собрать карточку' }).click();
}

async function savedCard(page: Page): Promise<Buffer> {
  const button = page.getByRole('button', { name: 'Скачать карточку' });
  return (await saved(page, () => button.click())).bytes;
}

/** What the form has made, by path below `practices/`. */
const made = new Map<string, Uint8Array>();

test('the card is shown and saved as it is, and nothing was sent', async () => {
  const { page } = await openForm();
  const requests: string[] = [];
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol !== 'mailto:') requests.push(`${request.method()} ${pathname}`);
  });
  await tell(page);
  await go(page, 'where');
  page.once('dialog', (dialog) => void dialog.accept('ТОС «Новый берег»'));
  const organisation = field(entry(page, 'organisations'), '');
  await organisation.selectOption({ label: 'Нет в списке — вписать…' });
  await expect.poll(() => organisation.inputValue()).toBe('tos-novyy-bereg-testovaya');
  await finish(page);
  const heading = page.getByRole('heading', { name: 'Карточка готова' });
  await heading.waitFor();
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  const text = (await page.locator('[data-text]').textContent()) ?? '';
  expect(text).toContain('start: 2024-05\n');
  // What rests on a number rests on the only source there is.
  expect(text).toContain('rub: 65000\n      source: example\n');
  const [file = '', record = ''] = await page.locator('[data-record-list] > *').allTextContents();
  expect([file, record]).toEqual([
    'content/taxonomy/organisations/tos-novyy-bereg-testovaya.yaml',
    '- id: tos-novyy-bereg-testovaya\n  name: ТОС «Новый берег»\n  type: tos\n  region: testovaya-oblast\n',
  ]);
  made.set(file.replace('content/', '../'), Buffer.from(record));
  expect(text).toContain('2. За 2 выходных вычистили дно<Source id="example" />.');
  const name = await page.getByLabel('Имя папки').inputValue();
  expect(name).toBe('testovaya-primerovo-sosedi-vernuli-vodu-staryy-kolodets');
  const letter = page.getByRole('link', { name: 'Отправить письмом' });
  expect(await letter.getAttribute('href')).toMatch(
    /^mailto:sosedi@example\.org\?subject=[^&]+&body=[^&]{50,900}$/,
  );
  // An address holds too little of a card.
  await letter.click();
  await expect.poll(() => page.locator('[data-result-status]').innerText()).toMatch(/опир/);
  const files = unzipSync(await savedCard(page));
  expect(Object.keys(files)).toEqual([`${name}/index.mdx`, file.replace('content/', '')]);
  expect(Buffer.from(files[`${name}/index.mdx`] ?? []).toString()).toBe(text);
  made.set(`${name}/index.mdx`, Buffer.from(text));
  expect(await violationsOn(page)).toEqual([]);
  // Lists come from the site; they are asked for by the region alone.
  expect(requests.filter((request) => !/^GET \/(?:_astro\/|favicon\.svg)/.test(request)).sort()).toEqual([
    'GET /editors/suggest/practices.json',
    'GET /editors/suggest/regions/testovaya-oblast.json',
  ]);
});

test('photos come upright, small and without the place, in an archive with the card', async () => {
  const original = join(photos, 'Колодец летом.jpg');
  await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#7fa7c9' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '57/1 49/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toFile(original);
  const { page } = await openForm();
  await tell(page);
  await go(page, 'what');
  await field(page, 'title').fill('У колодца в Примерове новый сруб');
  await go(page, 'sources');
  await field(entry(page, 'sources'), 'url').fill('https://example.ru/novosti/srub');
  await go(page, 'photos');
  const photo = entry(page, 'photos');
  await field(photo, 'file').setInputFiles(original);
  await photo.locator('canvas').waitFor();
  await field(photo, 'alt').fill('Новый сруб колодца');
  await field(photo, 'author').fill('Имя Фамилия');
  await field(photo, 'licence').fill('CC BY 4.0');
  const people = photo.locator('[data-field="people"]');
  await people.getByRole('radio', { name: 'дети' }).check();
  await finish(page);
  const summary = page.locator('[data-summary]');
  await summary.getByRole('link', { name: /согласие/ }).click();
  expect(await field(photo, 'consent').evaluate((control) => control === document.activeElement)).toBe(true);
  expect(await photo.locator('[data-field="consent"] [data-error]').innerText()).toMatch(/согласие/);
  await people.getByRole('radio', { name: 'нет' }).check();
  await finish(page);
  await page.getByRole('heading', { name: 'Карточка готова' }).waitFor();
  const letter = page.getByRole('link', { name: 'Отправить письмом' });
  const files = new Map(Object.entries(unzipSync((await saved(page, () => letter.click())).bytes)));
  const name = await page.getByLabel('Имя папки').inputValue();
  expect([...files.keys()]).toEqual([`${name}/index.mdx`, `${name}/kolodets-letom.jpg`]);
  const { width, height, exif, orientation } = await sharp(
    files.get(`${name}/kolodets-letom.jpg`),
  ).metadata();
  expect([width, height, exif, orientation ?? 1]).toEqual([1200, 2400, undefined, 1]);
  for (const [path, bytes] of files) made.set(path, bytes);
});

/** Text as a reader sees it. */
const textOf = async (scope: Page | Locator, selectors: readonly string[]) => {
  const texts = await Promise.all(selectors.map((each) => scope.locator(each).allInnerTexts()));
  return texts.flat().map((text) => text.replace(/\s+/g, ' ').trim());
};

test.each([
  ['testovo-prud', ['h1', '.lead', 'p.line', '.story > .figures', '.passport.short', '.money']],
  ['testovo-skver', ['h1', '.lead', 'p.line', '.figures', '.part', '.passport.short']],
])('the preview of %s reads as its page does', async (id, parts) => {
  const { page } = await openForm({}, `${address}?card=${id}#step-done`);
  const preview = page.locator('[data-preview-page]');
  await preview.locator('h1').waitFor();
  const previewed = await textOf(
    preview,
    parts.map((each) => each.replace('.story > ', '')),
  );
  await page.goto(`${url}practices/${id}/`);
  // What leads on from a card is not known before it is there.
  const leading = page.locator('.next, .part:not(:has(.prose, .results))');
  await leading.evaluateAll((all) => all.forEach((each) => each.remove()));
  expect(previewed).toEqual(await textOf(page.locator('main'), parts));
});

test.each(['testovo-prud', 'testovo-skver', 'testovo-podderzhka'])(
  'the card %s that is opened and not changed keeps its bytes',
  async (id) => {
    const { page } = await openForm({}, `${address}?card=${id}`);
    await finish(page);
    await page.getByText('Вы ничего не изменили').waitFor();
    expect(await page.locator('h1').first().innerText()).toBe('Исправить карточку');
  },
);

test('a published card is changed: its page leads here, the difference is shown, the rest stays', async () => {
  const { page } = await openPage(`${url}practices/testovo-skver/`);
  await page.getByRole('link', { name: 'Исправить или дополнить' }).click();
  await page.waitForSelector('suggest-practice[data-ready]');
  expect(await page.locator('[data-status]').innerText()).toMatch(/^Карточка «Во дворе/);
  await go(page, 'numbers');
  await list(page, 'results').locator('[data-add]').click();
  const added = entry(page, 'results', (await list(page, 'results').locator('[data-entry]').count()) - 1);
  await field(added, 'label').fill('Скамьи');
  await field(added, 'value').fill('4');
  await field(added, 'source').selectOption('1');
  await finish(page);
  // Figures were changed: the card is to be compared with its sources anew.
  await page
    .locator('[data-summary]')
    .getByRole('link', { name: /сверьте карточку/ })
    .click();
  await page.keyboard.type(
    new Date().toLocaleDateString('en-US', { month: '2-digit', day: '2-digit', year: 'numeric' }),
  );
  await finish(page);
  await page.getByRole('heading', { name: 'Карточка готова' }).waitFor();
  const lines = await page.locator('[data-text] > *').allInnerTexts();
  const before = readFileSync('tests/fixtures/content/practices/testovo-skver/index.mdx', 'utf8');
  const after = (await savedCard(page)).toString();
  expect(lines.join('\n')).toContain('+   - label: Скамьи');
  expect(after.split('---\n').at(-1)).toBe(before.split('---\n').at(-1));
  made.set('testovo-skver/index.mdx', Buffer.from(after));
  expect(await violationsOn(page)).toEqual([]);
});

test('what the form has made passes the check without a hand', async () => {
  expect([...made.keys()]).toHaveLength(5);
  expect(made.has('testovo-skver/index.mdx')).toBe(true);
  cpSync('tests/fixtures/content', folder, { recursive: true });
  for (const [path, bytes] of made) {
    const file = join(folder, 'practices', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const { stdout } = await run(process.execPath, ['scripts/check.ts'], {
    env: { ...process.env, CONTENT_DIR: folder, SITE_CONFIG: 'tests/fixtures/site.config.ts' },
  }).catch((failure: { stdout: string }) => failure);
  expect(stdout).toMatch(/^Ошибок нет/m);
});

test('what is wrong is said beside the field when it is left, and listed at the end', async () => {
  const { page } = await openForm();
  const title = field(page, 'title');
  await title.focus();
  await page.keyboard.press('Tab');
  const error = page.locator('[data-field="title"] [data-error]').first();
  await error.waitFor();
  expect(await error.innerText()).toBe('Не заполнено поле «Заголовок».');
  expect(await title.getAttribute('aria-invalid')).toBe('true');
  expect(await title.getAttribute('aria-describedby')).toContain((await error.getAttribute('id')) ?? '-');
  expect(await page.locator('[data-field="summary"] [data-error]').isVisible()).toBe(false);
  await title.fill('Колодец');
  await error.waitFor({ state: 'hidden' });
  // The list of steps says where something is missing.
  await go(page, 'where');
  const steps = page.getByRole('navigation', { name: 'Шаги формы' });
  await steps.getByText(/исправить: \d/).waitFor();
  await finish(page);
  const summary = page.locator('[data-summary]');
  await summary.waitFor();
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  const findings = await summary.getByRole('link').allInnerTexts();
  expect(findings.length).toBeGreaterThan(6);
  expect(await page.title()).toMatch(`Ошибки: ${findings.length} — Предложить практику`);
  // Each link leads to its field, which says the same.
  const beside = await summary.getByRole('link').evaluateAll((links) =>
    links.map((link) => {
      (link as HTMLElement).click();
      const beside = ':is([data-field], [data-list]):focus-within > [data-error]:not([hidden])';
      return document.querySelector(beside)?.textContent;
    }),
  );
  // In a list it says of which entry, too.
  expect(beside).toEqual(findings.map((finding) => finding.replace(/^\p{Lu}\p{L}+\s\d+: /u, '')));
  expect(await violationsOn(page)).toEqual([]);
});

test('the draft comes back without its photos, and goes by one button', async () => {
  const { page } = await openForm();
  await tell(page);
  await page.reload();
  await page.waitForSelector('suggest-practice[data-ready]');
  expect(await page.locator('[data-status]').innerText()).toMatch(
    /Вернули ваш черновик: .*Снимки выберите заново/,
  );
  expect(await field(page, 'title').inputValue()).toBe('Соседи вернули воду в старый колодец');
  expect(await field(entry(page, 'rows'), 'source').inputValue()).toBe('1');
  await finish(page);
  await page.getByRole('heading', { name: 'Карточка готова' }).waitFor();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Начать заново' }).click();
  await expect.poll(() => field(page, 'title').inputValue()).toBe('');
  expect(await field(entry(page, 'rows'), 'rub').inputValue()).toBe('');
  await page.reload();
  await page.waitForSelector('suggest-practice[data-ready]');
  expect(await field(page, 'title').inputValue()).toBe('');
});

test('a draft that the form no longer fits gives all its words back, and keeps them', async () => {
  const { page } = await openForm();
  const results = Array.from({ length: 3000 }, (_, at) => ({ label: `дело ${at}` }));
  const typed = {
    title: 'Мой текст',
    region: 'atlantis',
    checked: 'вчера',
    money: 'сто',
    results,
    old: ['я'],
  };
  const open = async (stored: string) => {
    await page.evaluate((text) => localStorage.setItem('suggested-practice', text), stored);
    await page.reload();
    await page.waitForSelector('suggest-practice[data-ready]');
    return [await field(page, 'title').inputValue(), await page.locator('[data-words]').textContent()];
  };
  for (const broken of ['{"typed":{"title":"Мой', '5', '["x"]'])
    expect(await open(broken)).toEqual(['', broken.replace(/^\["|"]$/g, '')]);
  expect(await open('{"typed":null}')).toEqual(['', '']);
  const [title, words] = await open(JSON.stringify({ saved: 'нет', typed }));
  expect(title).toBe('Мой текст');
  expect(words).toMatch(
    /^Регион: atlantis\nКогда карточку сверяли с источниками: вчера\nсто\nдело 50\n.*\nдело 2999\nя$/s,
  );
  expect(await page.locator('[data-status]').innerText()).toBe(
    'Вернули ваш черновик. Снимки выберите заново.',
  );
  expect(await violationsOn(page)).toEqual([]);
  await field(page, 'summary').fill('И ещё слово');
  await page.keyboard.press('Tab');
  await page.reload();
  await expect.poll(() => page.locator('[data-words]').textContent()).toBe(words);
});

test('a region that the address names is chosen, its places are offered, and an unknown one is left alone', async () => {
  const { page } = await openForm();
  const chosen = async (region: string) => {
    await page.goto(`${address}?region=${region}`);
    await page.waitForSelector('suggest-practice[data-ready]');
    const places = field(page, 'municipality').locator('option[value="testovskiy-okrug"]');
    return [await field(page, 'region').inputValue(), await places.count()];
  };
  expect(await chosen('testovaya-oblast')).toEqual(['testovaya-oblast', 1]);
  expect(await chosen('tridevyatoe-tsarstvo')).toEqual(['', 0]);
});

test('entries are added and removed by keys, and the focus is never lost', async () => {
  const { page } = await openForm({ reducedMotion: 'reduce' });
  await go(page, 'sources');
  const sources = list(page, 'sources');
  const focus = () =>
    page.evaluate(() => document.activeElement?.closest('[data-entry]')?.textContent?.trim() ?? '');
  expect(await sources.locator('[data-remove]').first().isVisible()).toBe(false);
  for (const publisher of ['Первый', 'Второй', 'Третий']) {
    const last = sources.locator('[data-entry]').last();
    await field(last, 'publisher').fill(publisher);
    await sources.locator('[data-add]').focus();
    await page.keyboard.press('Enter');
    expect(
      await field(sources.locator('[data-entry]').last(), 'url').evaluate(
        (el) => el === document.activeElement,
      ),
    ).toBe(true);
  }
  await go(page, 'story');
  await field(entry(page, 'done'), 'source').selectOption('3');
  await field(entry(page, 'done', 1), 'source').selectOption('1');
  await field(entry(page, 'done', 2), 'text').fill('Одно [1], другое [1, 3], третье [2].');
  await go(page, 'sources');
  await sources.locator('[data-remove]').first().focus();
  await page.keyboard.press('Enter');
  // What rested on the first source rests on nothing, what rested on the third is the second now.
  await expect.poll(() => field(entry(page, 'done'), 'source').inputValue()).toBe('2');
  expect(await field(entry(page, 'done', 1), 'source').inputValue()).toBe('');
  expect(await field(entry(page, 'done', 2), 'text').inputValue()).toBe('Одно, другое [2], третье [1].');
  expect(await focus()).toMatch(/^Источник\s+1/);
  expect(await page.locator('[data-status]').innerText()).toBe('Убрано: Источник 1.');
  // One can be added from where it is wanted, and the way leads back.
  await go(page, 'story');
  await field(entry(page, 'done'), 'source').selectOption('new');
  expect(await field(entry(page, 'done'), 'source').inputValue()).toBe('4');
  expect(await focus()).toMatch(/^Источник\s+4/);
  await page.getByRole('button', { name: 'Вернуться к числу' }).click();
  expect(await focus()).toMatch(/^Шаг\s+1/);
});

test('places and organisations are those of the region', async () => {
  const { page } = await openForm();
  const offered = async () => (await field(page, 'municipality').locator('option').allInnerTexts()).length;
  expect(await offered()).toBe(1);
  await go(page, 'where');
  await field(page, 'region').selectOption('testovaya-oblast');
  await expect.poll(offered).toBeGreaterThan(5);
  const inTheOblast = await offered();
  await field(page, 'municipality').selectOption({ index: 1 });
  await field(page, 'region').selectOption('primernyy-kray');
  expect(await field(page, 'municipality').inputValue()).toBe('');
  expect(await offered()).toBeLessThan(inTheOblast);
});

test('other practices are offered when their field is opened, and come back with the draft', async () => {
  const { page } = await openForm();
  const offered = () => field(page, 'adaptedFrom').locator('option').count();
  expect(await offered()).toBe(1);
  await page
    .locator('details', { has: page.locator('[data-field="adaptedFrom"]') })
    .locator('summary')
    .first()
    .click();
  await expect.poll(offered).toBeGreaterThan(100);
  await field(page, 'adaptedFrom').selectOption('testovo-prud');
  await page.reload();
  await page.waitForSelector('suggest-practice[data-ready]');
  expect(await field(page, 'adaptedFrom').inputValue()).toBe('testovo-prud');
});

test('every field of the schema has a control, unless it is left out', async () => {
  const { page } = await openForm();
  await page
    .locator('[data-list]:not(:has([data-entry])) > [data-add]')
    .evaluateAll((buttons) => buttons.forEach((button) => (button as HTMLButtonElement).click()));
  const selectors = (fields: readonly Field[], scope: string, above = ''): string[] =>
    fields.flatMap((each) => {
      const { name, item } = each;
      const path = above + name;
      if (path in LEFT_OUT) return [];
      if (each.kind === 'group')
        return selectors(each.fields ?? [], `${scope} [data-group="${name}"]`, `${path}.`);
      if (!item) return [`${scope} [data-field="${name}"] :is(input, select, textarea)`];
      const inside = `${scope} [data-list="${name}"] [data-entry]`;
      return item.kind === 'group'
        ? selectors(item.fields ?? [], inside, `${path}.`)
        : selectors([{ ...item, name: '' }], inside);
    });
  const wanted = selectors(practiceFields, 'form');
  expect(wanted.length).toBeGreaterThan(40);
  const missing = await page.evaluate((all) => all.filter((each) => !document.querySelector(each)), wanted);
  expect(missing).toEqual([]);
});

test('a mistake on a page becomes a letter, by keys', async () => {
  const { page } = await openPage(`${url}practices/testovo-prud/`);
  await page.getByRole('link', { name: 'Ошибка на странице' }).focus();
  await page.keyboard.press('Enter');
  const about = page.getByLabel('На какой странице');
  await expect.poll(() => about.inputValue()).toMatch(/^https?:\/\/.+\/practices\/testovo-prud\/$/);
  const letter = page.getByRole('link', { name: 'Отправить письмом' });
  await letter.press('Enter');
  const mistake = page.getByLabel('Что не так');
  expect(await mistake.evaluate((control) => control === document.activeElement)).toBe(true);
  expect(await mistake.getAttribute('aria-invalid')).toBe('true');
  await page.keyboard.type('Глубина не 2 м, а 3 м');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Мерил сам');
  const { search } = new URL((await letter.getAttribute('href')) ?? '');
  expect(new URLSearchParams(search).get('body')).toBe(
    `Страница: ${await about.inputValue()}\n\nЧто не так и как правильно: Глубина не 2 м, а 3 м\n\nОткуда это известно: Мерил сам`,
  );
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('without scripts the page says what to do instead', async () => {
  const { page } = await openPage(address, { javaScriptEnabled: false });
  expect(await page.locator('form[aria-label="Предложить практику"]').isVisible()).toBe(false);
  const main = page.locator('main');
  expect(await main.innerText()).toMatch(/JavaScript.*\n[\s\S]*Word[\s\S]*отправьте его тем, кто ведёт сайт/);
});

test('the rules come with the first field that gets the focus, and to no other page', async () => {
  const { page } = await openForm();
  const loadedBefore = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  expect(loadedBefore.filter((name) => name.includes('/suggestion.'))).toEqual([]);
  const loaded = page.waitForResponse(/\/_astro\/suggestion\..*\.js$/);
  await field(page, 'title').focus();
  const rules = new URL((await loaded).url()).pathname;
  for (const path of ['', 'editors/fields/', 'practices/']) {
    const { page: other } = await openPage(url + path);
    expect(await other.content()).not.toContain(rules);
  }
});

/** The sheet of a deed on a built site: what is on the paper, and that one sheet is enough. */
import { expect, test } from 'vitest';
import { sheetPath } from '../../src/domain/sheet.ts';
import { openPages, words } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const site = await builtSite('small');
const sheet = openPages(site.dir).page(sheetPath('testovo-prud'));
const text = (selector: string) => words(sheet.querySelector(selector));

test('a sheet says what, where, when and how far', () => {
  expect(text('h1')).toBe('Соседи вычистили пруд в деревне Тестово');
  expect(text('.line')).toBe(
    'деревня Тестово, Тестовский муниципальный округ, Тестовая область · 2024 · сделано',
  );
});

test('it has the steps, the result, the advice and what failed, and no pictures', () => {
  expect([...sheet.querySelectorAll('.part h2')].map((heading) => heading.textContent)).toEqual([
    'Проблема',
    'Что сделали',
    'Результат',
    'Как повторить',
    'Что не получилось',
  ]);
  expect(text('.done ol')).toMatch(/Собрали 65 тысяч рублей.*Выиграли конкурс/);
  expect(text('.results')).toMatch(/Глубина пруда — 2 м, было 1 м/);
  expect(sheet.querySelectorAll('.sheet img').length).toBe(0);
});

test('it says what the deed cost them and who paid', () => {
  expect(text('.money h2')).toBe('Сколько у них стоило');
  expect(text('.money tbody')).toMatch(/Местный бюджет 400 000 ₽.* Жители 65 000 ₽/);
});

test('it names its sources in short, and its marks lead to them', () => {
  expect(text('.foot ol')).toMatch(/Администрация Тестовского округа, 2024/);
  for (const mark of sheet.querySelectorAll('.sheet .source a'))
    expect(sheet.querySelector(`.foot ${mark.getAttribute('href')}`)?.textContent.trim()).toMatch(
      new RegExp(`^(?:· )?${mark.textContent}\\.`),
    );
});

test('its code leads to the page of the deed, and its own address is printed', () => {
  expect(text('.address')).toBe(`example.org${site.basePath.slice(0, -1)}${sheetPath('testovo-prud')}`);
  expect(sheet.querySelector('.qr path')).not.toBeNull();
});

test('below the sheet stands what a newspaper may take, whole without scripts', () => {
  const section = sheet.querySelector('#press');
  const told = (heading: string) => {
    const found = [...(section?.querySelectorAll('h3') ?? [])].find(({ textContent }) =>
      textContent.trim().startsWith(heading),
    );
    const texts: string[] = [];
    for (
      let next = found?.nextElementSibling;
      next && !/^H|^COPY/.test(next.tagName);
      next = next.nextElementSibling
    )
      texts.push(next.textContent.trim().replace(/ *\n */g, ' '));
    return { heading: found?.textContent.trim() ?? '', text: texts.join('\n') };
  };
  expect(told('Заголовки').text).toMatch(
    /Соседи вычистили пруд в\sдеревне Тестово.*Деревня Тестово: жители дали 65\sтыс\.\s₽ из\s465\sтыс\.\s₽/s,
  );
  for (const [name, limit] of [
    ['Коротко', 600],
    ['Подробно', 1500],
  ] as const) {
    const { heading, text } = told(name);
    expect(heading).toBe(`${name}: ${text.length}\u00A0знаков с\u00A0пробелами`);
    expect(text.length).toBeLessThanOrEqual(limit);
    expect(text).toMatch(
      /^Деревня Тестово, Тестовский муниципальный округ, Тестовая область\. [^]*\nИсточники: /,
    );
  }
  expect(told('Числа').text).toMatch(
    /Глубина пруда\s— 2\sм, было 1\sм \(на\sсентябрь\s2024\)\. По\sданным: Газета «Тестовые вести», 17\sиюня\s2024\sг\./,
  );
  expect(told('Картинка').text).toMatch(/Фото:\sИмя\sФамилия, CC\sBY\s4\.0/);
  expect(told('Как сослаться').text).toMatch(/^Соседи вычистили пруд.*URL: https:\/\/example\.org/);
  expect(section?.textContent).toMatch(/Вопросы и поправки:\s+example\.org\/pressa\//);
});

/** Papers on a built site: what their pages say of each particular, their files, and the ways that lead to them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { paperDocument } from '../../src/papers/document.ts';
import type { PaperRecord } from '../../src/papers/record.ts';
import { openPages, words } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const site = await builtSite('small');
const read = (path: string) => readFileSync(join(site.dir, path));
const { page, all, texts } = openPages(site.dir);
const bytes = (path: string) => new Uint8Array(read(path));

describe('the page of a paper', () => {
  const sections = (name: string) => texts('papers/uvedomlenie', `[aria-labelledby="${name}"] li`);

  test('offers the blank first', () => {
    const [first] = all('papers/uvedomlenie', 'main .button');
    expect([first?.getAttribute('href'), first?.getAttribute('download')]).toEqual([
      `${site.basePath}papers/uvedomlenie.docx`,
      'Уведомление о собрании.docx',
    ]);
  });

  test('says of each particular who demands it, or that it is proposed', () => {
    expect(sections('parts-name')).toEqual([
      'Дата1, 2',
      'Время начала1',
      'Место: помещение, адрес1 С улицей и номером дома.',
      'Название ТОС · предлагаем',
      'Дома и улицы в границах · предлагаем Список домов должен совпасть с заявлением о границах.',
      'Вопросы повестки2',
      'Кому: название органа · предлагаем',
      'Кто созывает2',
      'Населённый пункт · предлагаем',
      'Подписи инициативной группы · предлагаем От руки.',
    ]);
    expect(sections('attachments-name')).toEqual([
      'Копия протокола инициативной группы.2',
      'Список домов. · предлагаем',
    ]);
  });

  test('tells what differs and what is not known', () => {
    expect(sections('differs-name')).toEqual(['В Тестовске порог 300 жителей, в Примере — 100.1, 2']);
    expect(sections('unknown')).toEqual(['Сколько хранить уведомление, источники не говорят.']);
  });

  test('leads to the recipes that need it, which lead back', () => {
    const linksTo = (path: string, from: string) => texts(from, `main a[href$="${path}"]`);
    expect(linksTo('/recipes/prud/', 'papers/uvedomlenie')).toEqual(['Как вернуть тестовый пруд']);
    expect(linksTo('/papers/uvedomlenie/', 'recipes/prud')).toEqual([
      'уведомление о собрании',
      'Уведомление о собрании',
    ]);
  });
});

test('the list numbers papers through the parts of the way', () => {
  expect(texts('papers', 'main h2')).toEqual(['Создать ТОС', 'Деньги на дело']);
  expect(
    all('papers', 'main ol > li').map((item) => [item.getAttribute('value'), words(item.querySelector('a'))]),
  ).toEqual([
    ['1', 'Уведомление о собрании'],
    ['2', 'Протокол собрания'],
  ]);
});

test('the browser makes the same blank of the record', async () => {
  const record = JSON.parse(read('papers/protokol.json').toString('utf8')) as PaperRecord;
  expect(await paperDocument(record)).toEqual(bytes('papers/protokol.docx'));
});

test('the archive holds every blank, in the order of the list', () => {
  const files = unzipSync(bytes('papers/papers.zip'));
  expect(Object.keys(files)).toEqual(['01 Уведомление о собрании.docx', '02 Протокол собрания.docx']);
  expect(files['02 Протокол собрания.docx']).toEqual(bytes('papers/protokol.docx'));
});

test('a blank also lies where it lay under a former name', () => {
  expect(bytes('papers/izveschenie.docx')).toEqual(bytes('papers/uvedomlenie.docx'));
  expect(existsSync(join(site.dir, 'papers/izveschenie.json'))).toBe(false);
});

test('the home page has a stop for papers, and those that recipes need', () => {
  expect(words(page('.').querySelector('.way a[href$="/papers/"]'))).toMatch(/^\d ?Собрать бумаги/);
  expect(texts('.', 'section[aria-labelledby=papers] li')).toEqual([
    'Уведомление о собрании',
    'Протокол собрания',
  ]);
});

/** What the rules about words find, and above all what they do not. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openDictionary, type Dictionary } from '../language/dictionary.ts';
import { passagesOf } from '../content-layer/passages.ts';
import { allPassages } from '../../tests/all-passages.ts';
import { parseFile } from '../content-layer/parse-file.ts';
import { sourceFile } from '../content-layer/read.ts';
import type { Passage } from '../model/passage.ts';
import { linkTextIssues } from './link-text.ts';
import { nearDuplicateIssues, shinglesOf } from './near-duplicate.ts';
import { officialeseIssues } from './officialese.ts';
import { minorIssues, personalDataIssues, personalLinkIssues } from './personal-data.ts';
import { spelledFile, spellingIssues } from './spelling.ts';
import { tableSumIssues } from './table-sum.ts';
import { typographyIssues } from './typography.ts';

let plain: Dictionary;
/** With what the site accepts besides. */
let dictionary: Dictionary;
beforeAll(async () => {
  plain = await openDictionary();
  dictionary = await openDictionary(['воркаут', 'мурал']);
});

/** Line of the file on which the body begins. */
const BODY_LINE = 5;

function story(body: string): Passage[] {
  const text = `---\nkind: tos\n---\n\n${body}\n`;
  return passagesOf(parseFile(sourceFile('practices/primerovo/index.mdx', text)));
}

describe('spelling', () => {
  const misspelt = (text: string) =>
    spellingIssues([{ file: 'index.mdx', spelled: spelledFile(story(text), plain) }], dictionary);
  const wrong = (text: string) =>
    misspelt(text).map(({ line, column, message }) => [
      text.split('\n')[line - BODY_LINE]?.[column - 1],
      /«(.+?)»/.exec(message)?.[1],
    ]);

  it.each([
    ['Соседи вычестили пруд.', 'вычестили'],
    ['Соседи вычиистили пруд.', 'вычиистили'],
    ['Вычестили пруд, потом вычистили другой.', 'Вычестили'],
    ['Поставили детскую-горкуу.', 'детскую-горкуу'],
  ])('%s', (text, word) => {
    expect(wrong(text)).toEqual([[word[0], word]]);
  });

  it.each([
    'Ёлка и елка, ребёнок и ребенок.',
    'В деревне Замошьево живёт Кузьмиха.',
    'Пупкинское поселение.',
    'ТОСы, ЖКХ, КПРТ и МКД.',
    'Сделали воркаут, муралы, экотропу, видеонаблюдение, велопоход.',
    'Слово «Wi-Fi» и файл skver.jpg, 5-й, 80-летие.',
    'Что-то по-нашему, кто-нибудь, северо-запад.',
    '[рассказ](https://example.ru/ашипка) и `ашипка`.',
    '> Ашипка в чужих словах: ашипка.',
  ])('does not mind: %s', (text) => {
    expect(wrong(text)).toEqual([]);
  });

  it('names the word that was meant', () => {
    const [finding] = misspelt('Скамйеки у пруда, новая скамйека.');
    expect(finding?.advice).toContain('«скамейки»');
  });
});

describe('personal data', () => {
  const found = (text: string) => personalDataIssues(story(text)).map(({ message }) => message);

  it.each([
    ['Звоните: +7 912 000-11-22.', 'телефона'],
    ['Звоните: 8(8112)00-11-22.', 'телефона'],
    ['Тел. 2-11-22.', 'телефона'],
    ['Пишите: ivanova.masha@mail.test.', 'почты'],
    ['Улица Лесная, дом 5, кв. 12.', 'квартиры'],
    ['Улица Лесная, д. 5, квартира 12.', 'квартиры'],
    ['Номер 123-456-789 00.', 'СНИЛС'],
    ['Паспорт 5812 123456.', 'паспорт'],
    ['Карта 4000 0000 0000 0002.', 'карты'],
  ])('%s', (text, what) => {
    expect(found(text)).toHaveLength(1);
    expect(found(text)[0]).toContain(what);
  });

  it('may not hide in the address of a link', () => {
    const links = (text: string) => personalLinkIssues(story(text)).map(({ line }) => line);
    expect(links('Звоните [старосте](tel:+79120001122).')).toEqual([5]);
    expect(links('Пишите [старосте](mailto:imya.familiya@mail.test).')).toEqual([5]);
    expect(links('Пишите [в ТОС](mailto:tos-primerovo@mail.test), звоните [112](tel:112).')).toEqual([]);
  });

  it('does not repeat what it found', () => {
    expect(found('Звоните: +7 912 000-11-22.').join()).not.toMatch(/912|000/);
  });

  it.each([
    'Стоило 8 123 456 789 рублей и 12 500 000 ₽.',
    'Благоустроили 120 кв. м, потом ещё 5 кв. км.',
    'Отремонтировали 12 квартир, в квартире 2 комнаты.',
    'Горячая линия: 8 800 000-00-00.',
    'Почта: tos-primerovo@mail.test, info@primerovo.test.',
    'Закон № 131-ФЗ от 06.10.2003, ОГРН 1026000000000.',
    'Номер 4000 0000 0000 0003 не проходит проверку.',
    'С 2023–2024 годов, 10–15 человек, 18:00–19:30.',
  ])('does not mind: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a child named in full', () => {
  const found = (text: string) => minorIssues(story(text), dictionary).length;

  it.each([
    'Первым пришёл Иванов Петя, 9 лет.',
    'Маша Иванова (12 лет) спела.',
    'Помогал 9-летний Петя Иванов.',
    'Ученица 3 класса Маша Иванова спела.',
    'Маша Иванова, ученица 5 «А» класса, спела.',
    'Спела ученица третьего класса Маша Иванова.',
    'Школьник Петя Иванов помогал.',
  ])('%s', (text) => {
    expect(found(text)).toBe(1);
  });

  it.each([
    'Пётр Иванов, 45 лет, председатель.',
    'Петя, 9 лет, помогал.',
    'ТОС «Малая Лесная» отметил 9 лет.',
    'Великие Луки, 10 лет назад.',
    'Школьники улицы Лесной помогали.',
    'Ученица Маша помогала.',
  ])('not: %s', (text) => {
    expect(found(text)).toBe(0);
  });
});

describe('officialese', () => {
  it.each([
    ['Двор является общим.', 1],
    ['В данном дворе, по данным опроса, в данный час.', 1],
    ['Проект «Сад, который является общим» победил.', 0],
    ['> Двор является общим.', 0],
    ['Сделали сами: это общий двор.', 0],
  ])('%s: %i', (text, number) => {
    expect(officialeseIssues(story(text))).toHaveLength(number);
  });
});

describe('words of links', () => {
  it.each([
    ['[здесь](https://example.ru)', 1],
    ['[По ссылке.](https://example.ru)', 1],
    ['[Подробнее](/practices/)', 1],
    ['[www.example.ru](https://example.ru)', 1],
    ['[здесь купаются дети](https://example.ru)', 0],
    ['[положение о конкурсе](https://example.ru)', 0],
  ])('%s: %i', (text, number) => {
    expect(linkTextIssues(story(`Смотрите ${text}.`))).toHaveLength(number);
  });
});

describe('sums of tables', () => {
  const table = (head: string, ...rows: string[]) =>
    tableSumIssues(
      story([`| что | ${head} |`, '| -- | --: |', ...rows.map((row) => `| ${row} |`)].join('\n')),
    );

  it('must add up', () => {
    expect(table('рублей', 'липы | 12 500', 'скамьи | 30 000', 'Итого | 42 500')).toEqual([]);
    expect(table('рублей', 'липы | 12 500', 'скамьи | 30 000', 'Итого | 42 600')).toHaveLength(1);
  });

  it('may be rounded', () => {
    expect(table('доля', 'а | 33,3 %', 'б | 33,3 %', 'в | 33,3 %', 'Всего | 100 %')).toEqual([]);
    expect(table('доля', 'а | 33 %', 'б | 33 %', 'в | 33 %', 'Всего | 100 %')).toEqual([]);
    expect(table('доля', 'а | 33 %', 'б | 30 %', 'в | 33 %', 'Всего | 100 %')).toHaveLength(1);
  });

  it('are not guessed', () => {
    expect(table('рублей', 'липы | около 12', 'скамьи | 30', 'Итого | 50')).toEqual([]);
    expect(table('сказали «да»', 'а | 70 %', 'б | 60 %')).toEqual([]);
    expect(table('доля', 'а | 70 %', 'б | 60 %')).toHaveLength(1);
  });
});

describe('copies', () => {
  it('are found by what is left when names and numbers are changed', async () => {
    const cards = [...Map.groupBy(await allPassages('tests/fixtures/content'), ({ file }) => file)].flatMap(
      ([file, passages]) => {
        const shingles = shinglesOf(passages);
        return shingles ? [{ path: file.replace('content/', ''), shingles, passages }] : [];
      },
    );
    const original = cards.find(({ path }) => path.includes('testovo-prud'));
    const copied = original?.passages.map((passage) => ({
      ...passage,
      text: passage.text.replace(/\p{Lu}\p{Ll}+/gu, 'Примерово').replace(/\d+/g, '7'),
    }));
    const shingles = shinglesOf(copied ?? []);
    if (!shingles) throw new Error('tells nothing');
    const copy = { path: 'practices/kopiya/index.mdx', shingles };
    const found = nearDuplicateIssues([...cards, copy], 'content');
    expect(found.map(({ file }) => file).sort()).toEqual(
      [`content/${original?.path}`, `content/${copy.path}`].sort(),
    );
  });
});

it('typography is not asked about no-break spaces', () => {
  expect(typographyIssues(story('В доме 5 в г. Примерове — 10 человек.'))).toEqual([]);
});

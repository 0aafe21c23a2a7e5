import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { describe, expect, it, test, vi } from 'vitest';
import { makePaper } from '../../tests/make-paper.ts';
import { paperDocument, type PaperOptions, type PaperValues } from './document.ts';

type Document = Parameters<typeof makePaper>[0];

const FIELDS = {
  tos: ['Название ТОС', 'line'],
  authority: ['Кому: название органа', 'line'],
  houses: ['Дома и улицы в границах', 'text'],
  agenda: ['Вопросы повестки', 'list'],
  date: ['Дата', 'date'],
  time: ['Время начала', 'time'],
  chair: ['Председатель собрания', 'line'],
} as const;

const fileOf = (document: Document, values?: PaperValues, options?: PaperOptions) =>
  paperDocument(makePaper(document, FIELDS), values, options);

/** The document as a reader of .docx files sees it. */
async function read(document: Document, values?: PaperValues): Promise<HTMLElement> {
  const buffer = Buffer.from(await fileOf(document, values));
  const { value, messages } = await mammoth.convertToHtml({ buffer });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  return parseHTML(`<main>${value}</main>`).document.querySelector('main') as HTMLElement;
}

const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();
const paragraphs = (main: Element) => [...main.querySelectorAll('p')].map(words).filter(Boolean);

async function partsOf(...of: Parameters<typeof fileOf>): Promise<Record<string, string>> {
  const files = Object.entries(unzipSync(await fileOf(...of)));
  return Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Lines that a tabulator draws, and those of underscores. */
const linesIn = (xml = '') => (xml.match(/<w:tab\/>|_{8,}/g) ?? []).length;

describe('a blank', () => {
  it('is a line for the hand, named where no words say what belongs there', async () => {
    const main = await read([{ to: ['{authority}', 'от {chair}'] }, { text: 'ТОС {tos} зовёт соседей.' }]);
    expect(paragraphs(main)).toEqual([
      '(название органа)',
      'от',
      '(председатель собрания)',
      expect.stringMatching(/^ТОС _+ \(название ТОС\) зовёт соседей\.$/),
    ]);
  });

  it('needs no name after a colon, a number sign or its own name', async () => {
    const main = await read([
      { title: 'Протокол № {tos}' },
      { text: 'Название: {tos}' },
      { text: 'Председатель собрания {chair} открыл его.' },
    ]);
    expect(words(main)).not.toContain('(');
  });

  it('has the form of a day or of an hour', async () => {
    const main = await read([{ line: ['{date}', '{time}'] }]);
    expect(words(main)).toMatch(/«_+» _+ 20_+ г\.\s*_+ ч _+ мин/);
  });

  it.each([
    ['a line', { text: 'Название: {tos}' }, 1],
    ['several lines', { text: 'Дома: {houses}' }, 3],
    ['a line for each of three items', { list: ['{agenda}'] }, 3],
  ])('gets %s', async (_, block, lines) => {
    expect(linesIn((await partsOf([block]))['word/document.xml'])).toBe(lines);
  });
});

test('only words that nobody fills in are stretched over the line', async () => {
  const document: Document = [{ text: 'Дома: {houses}' }, { text: 'Зовём соседей.' }];
  const xml = (await partsOf(document, { houses: 'ул. Первая, 1\nул. Вторая, 2' }))['word/document.xml'];
  expect(xml?.match(/<w:jc w:val="both"\/>/g)).toHaveLength(1);
});

test('what was filled in takes the place of the blanks', async () => {
  const document: Document = [
    { line: ['Посёлок {tos}', '{date}'] },
    { list: ['Выбрать председателя', '{agenda}'] },
    { sign: ['Председатель|{chair}', 'Секретарь'] },
  ];
  const main = await read(document, {
    tos: 'Заречный',
    date: '14 марта 2027 года',
    agenda: 'Границы\n\n Устав ',
    chair: 'И. И. Иванова',
  });
  expect(paragraphs(main)).toEqual(
    expect.arrayContaining(['Посёлок Заречный', '14 марта 2027 года', 'Председатель', 'И. И. Иванова']),
  );
  expect([...main.querySelectorAll('ol > li')].map(words)).toEqual([
    'Выбрать председателя',
    'Границы',
    'Устав',
  ]);
});

test('signatures, and what a colon promises, stand on the page of the words before', async () => {
  const document: Document = [
    { text: 'Решили:' },
    { list: ['Первое'] },
    { text: 'Всё.' },
    { sign: ['Секретарь'] },
  ];
  const { 'word/document.xml': xml = '' } = await partsOf(document);
  expect(xml.match(/<w:keepNext\/>/g)).toHaveLength(2);
});

test('every block comes out as what it is', async () => {
  const main = await read([
    { title: 'Протокол' },
    { subtitle: 'собрания жителей' },
    { heading: 'Решили' },
    { list: ['Первое'] },
    { text: 'Потом.' },
    { list: ['Снова первое'] },
    { bullets: ['Пункт'] },
    { choices: ['за', 'против'] },
    { table: { columns: ['№', 'Имя'], rows: 3 } },
    { note: 'Мелко [сверьте с Положением].' },
    { break: 'page' },
    { text: 'На новой странице.' },
  ]);
  expect(main.querySelectorAll('input[type=checkbox]')).toHaveLength(2);
  expect([...main.querySelectorAll('table tr')].map(words)).toEqual(['№Имя', '1', '2', '3']);
  expect([...main.querySelectorAll('ul > li')].map(words)).toEqual(['Пункт']);
  expect(words(main)).toMatch(
    /Протокол ?собрания жителей.*Мелко \[сверьте с Положением\]\..*На новой странице/,
  );
  const { 'word/document.xml': xml = '' } = await partsOf([
    { list: ['Первое'] },
    { list: ['Снова первое'] },
    { text: 'Пишем [сверьте].' },
    { table: { columns: ['№', 'Имя'], rows: 1 } },
  ]);
  expect(new Set(xml.match(/<w:numId w:val="\d+"/g)).size, 'each list counts from one').toBe(2);
  expect(xml).toMatch(/<w:highlight w:val="yellow"\/>(?:(?!<w:r>).)*\[сверьте\]/);
  expect(xml.match(/<w:tblHeader\/>/g), 'the head is repeated').toHaveLength(1);
  expect(xml.match(/<w:cantSplit\/>/g), 'no row is torn').toHaveLength(2);
});

test('a list that is filled in has a box for each of its items', async () => {
  const main = await read([{ choices: ['{agenda}', 'иное'] }], { agenda: ['Пруд', 'Мост'] });
  expect(main.querySelectorAll('input[type=checkbox]')).toHaveLength(3);
  expect(words(main)).toMatch(/Пруд.*Мост.*иное/);
});

test.each([
  ['quotation marks', 'ТОС «Наш „Дом“» и "прямые" \'кавычки\''],
  ['marks of XML', '<b>жирно</b> & ]]> &amp; <!-- -->'],
  ['signs of other planes', 'Дом 👩‍👩‍👧 №7'],
  ['a word of 300 letters', 'ы'.repeat(300)],
  ['braces and brackets', '{tos} [сверьте] \\ $1 %'],
])('keeps %s as they were typed', async (_, typed) => {
  expect(paragraphs(await read([{ text: 'Название: {tos}.' }], { tos: typed }))).toEqual([
    `Название: ${typed}.`,
  ]);
});

test('leaves out what no file may hold, and keeps lines apart', async () => {
  const typed = 'ул.\u0000 Садовая\u0007\r\nул.\tЛесная\uD800\uFFFF';
  const main = await read([{ text: 'Дома: {houses}' }], { houses: typed });
  expect(main.querySelector('p')?.innerHTML).toBe('Дома: ул. Садовая<br>ул. Лесная\uFFFD');
});

test('of blanks and spaces nothing is written', async () => {
  const blank = await fileOf([{ text: 'Название: {tos}' }, { list: ['{agenda}'] }]);
  expect(
    await fileOf([{ text: 'Название: {tos}' }, { list: ['{agenda}'] }], { tos: ' \n', agenda: [] }),
  ).toEqual(blank);
});

test('the same words are the same bytes', async () => {
  const document: Document = [
    { text: 'Название: {tos}' },
    { choices: ['за'] },
    { table: { columns: ['№', 'Имя'], rows: 2 } },
  ];
  const first = await fileOf(document, { tos: 'Заречный' });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
  expect(await fileOf(document, { tos: 'Заречный' })).toEqual(first);
  vi.useRealTimers();
});

test('below each page stands where it is from, above it what it is an example of', async () => {
  const parts = await partsOf([{ text: 'Решили.' }], {}, { mark: 'Пример: «Пруд» & мостки' });
  const printed = (name: string) =>
    parseHTML(`<main>${parts[name] ?? ''}</main>`).document.querySelector('main');
  expect(words(printed('word/footer1.xml'))).toContain(
    'Образец с сайта «Тестовые практики»: сверьте с Положением о ТОС вашего муниципалитета. example.org/papers/protokol/',
  );
  expect(words(printed('word/header1.xml'))).toBe('Пример: «Пруд» & мостки');
  expect(Object.keys(await partsOf([{ text: 'Решили.' }]))).not.toContain('word/header1.xml');
});

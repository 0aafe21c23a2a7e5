/** Real .docx files are imported; what the report asks for is supplied, and nothing else; then the check passes. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type FileChild,
} from 'docx';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { filledForm } from '../../../tests/filled-form.ts';
import { temporaryFolder } from '../../../tests/temporary-folder.ts';
import { checkContent } from '../../check/check.ts';
import { reportIssues } from '../../check/report.ts';
import { treeOf } from '../../../tests/make-tree.ts';
import { plainText } from '../../model/tree.ts';
import { practiceForm } from '../docx-form/document.ts';
import { practiceFields } from '../practice-fields.ts';
import { ImportRefusal, type ImportKind } from './draft.ts';
import { importDocx, type ImportResult } from './import.ts';
import { reportImport } from './report.ts';

const folder = temporaryFolder();

let contentDir: string;
let count = 0;
beforeEach(() => {
  contentDir = join(folder, String((count += 1)), 'content');
  cpSync('tests/fixtures/content', contentDir, { recursive: true });
});

const heading = (text: string, level: 1 | 2 | 3 = 1) =>
  new Paragraph({ text, heading: `Heading${level}` as const });
const title = (text: string) => new Paragraph({ text, heading: 'Title' });
const link = (url: string, text = url) =>
  new ExternalHyperlink({ link: url, children: [new TextRun({ text, style: 'Hyperlink' })] });
const numbered = (text: string, level = 0) =>
  new Paragraph({ text, numbering: { reference: 'steps', level } });
const bullet = (text: string) => new Paragraph({ text, bullet: { level: 0 } });
const table = (...rows: string[][]) =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  });

async function photo(background: string): Promise<Buffer> {
  return sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .withExif({ IFD0: { Copyright: 'Секрет' }, IFD3: { GPSLatitude: '57/1 49/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
}
const picture = (data: Buffer, description = '') =>
  new Paragraph({
    children: [
      new ImageRun({
        type: 'jpg',
        data,
        transformation: { width: 300, height: 200 },
        altText: { name: 'Рисунок 1', description, title: '' },
      }),
    ],
  });

async function docx(children: FileChild[], footnotes: Record<string, Paragraph[]> = {}): Promise<string> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [0, 1].map((level) => ({
            level,
            format: LevelFormat.DECIMAL,
            text: level ? '%1.%2.' : '%1.',
            alignment: AlignmentType.START,
          })),
        },
      ],
    },
    footnotes: Object.fromEntries(
      Object.entries(footnotes).map(([id, paragraphs]) => [id, { children: paragraphs }]),
    ),
    sections: [{ children }],
  });
  const file = join(folder, `dokument-${count}.docx`);
  writeFileSync(file, await Packer.toBuffer(document));
  return file;
}

async function imported(file: string, kind?: ImportKind) {
  const result = await importDocx(file, { kind, contentDir, root: join(contentDir, '..') });
  const path = join(contentDir, '..', result.files[0] ?? '');
  const text = readFileSync(path, 'utf8');
  const values = parse(text.split(/^---\n/m)[1] ?? '') as Record<string, unknown>;
  return { result, path, text, values };
}

const asked = ({ required }: ImportResult) => required.map(({ message }) => message);

/** What `npm run check` says. */
async function check(): Promise<string> {
  const { issues, content } = await checkContent(contentDir);
  return reportIssues(issues, 'text', content.files.length);
}

it('brings records of what no vocabulary has beside the card, and says so', async () => {
  const file = join(folder, 'new-records.docx');
  const values = {
    title: 'Соседи вернули воду в старый колодец',
    region: 'Тестовая область',
    municipality: 'Дальний район',
    organisations: ['ТОС «Колодец»'],
  };
  const form = await practiceForm(practiceFields, {}, '');
  writeFileSync(file, await filledForm(form, practiceFields, {}, { values }));
  const { result } = await imported(file);
  expect(result.files.slice(1)).toEqual([
    'content/taxonomy/organisations/tos-kolodets-testovaya.yaml',
    'content/taxonomy/municipalities/dalniy-rayon.yaml',
  ]);
  expect(result.doubtful.map(({ message }) => message)).toContain(
    '«Дальний район»: такого в справочнике нет, запись заведена в taxonomy/municipalities/dalniy-rayon.yaml',
  );
  expect(await check()).not.toMatch(/municipalit|organisations/);
});

describe('a practice written freely', () => {
  let written: Promise<string> | undefined;
  const fountain = () => (written ??= writeFountain());

  async function writeFountain() {
    return docx(
      [
        title('Соседи поставили фонтан в деревне "Тестово"'),
        new Paragraph('Деревня Тестово выдумана, её жители поставили фонтан.'),
        heading('Предыстория'),
        new Paragraph({
          children: [
            new TextRun('На площади '),
            new TextRun({ text: 'Тестовой области ', bold: true }),
            new TextRun({ text: 'ничего', italics: true }),
            new TextRun(' не было {совсем} - только <пыль>.'),
          ],
        }),
        picture(await photo('#888'), 'Пустая площадь'),
        new Paragraph('Фото: Имя Фамилия'),
        heading('Что сделали'),
        new Paragraph({
          children: [
            new TextRun('Жители собрали 65 тысяч рублей, 400 000 рублей дал местный бюджет.'),
            new FootnoteReferenceRun(1),
          ],
        }),
        numbered('Собрались во дворе.'),
        numbered('Купили насос.'),
        bullet('насос'),
        bullet('трубы'),
        heading('Результат'),
        new Paragraph({
          children: [
            new TextRun('Фонтан бьёт на 3 метра, пишет '),
            link('https://example.ru/fontan', 'газета'),
            new TextRun('.'),
          ],
        }),
        table(['Где', 'Стало'], ['на площади', 'вода | свет']),
        picture(await photo('#48c')),
        heading('Источники'),
        numbered('Сайт «Тестовые вести»'),
        new Paragraph({ children: [new TextRun('Фонтан открыт, '), link('https://example.ru/otkryt')] }),
      ],
      { 1: [new Paragraph('Протокол собрания соседей, https://example.ru/protokol')] },
    );
  }

  it('becomes a draft, and asks for the rest by line', async () => {
    const { result, text, values, path } = await imported(await fountain());
    expect(result.kind).toBe('practice');
    expect(path).toContain('practices/testovaya-sosedi-postavili-fontan-derevne-testovo/index.mdx');
    expect(values).toEqual({
      title: 'Соседи поставили фонтан в деревне «Тестово»',
      summary: 'Деревня Тестово выдумана, её жители поставили фонтан.',
      region: 'testovaya-oblast',
      money: {
        rows: [
          { from: 'residents', rub: 65000, source: 'example-2' },
          { from: 'municipal', rub: 400000, source: 'example-2' },
        ],
      },
      photos: [
        { file: './foto-1.jpg', alt: 'Пустая площадь', author: 'Имя Фамилия' },
        { file: './foto-2.jpg' },
      ],
      sources: [
        { id: 'istochnik', title: 'Сайт «Тестовые вести»' },
        { id: 'example', url: 'https://example.ru/otkryt', title: 'Фонтан открыт' },
        { id: 'example-2', url: 'https://example.ru/protokol', title: 'Протокол собрания соседей' },
        { id: 'example-3', url: 'https://example.ru/fontan' },
      ],
    });
    expect(
      text
        .split(/^---\n/m)
        .slice(2)
        .join('---\n'),
    ).toMatchSnapshot();
    expect(asked(result)).toMatchSnapshot();
    for (const { file, line } of result.required.filter((remark) => remark.file)) {
      expect(file).toBe(result.files[0]);
      expect(line).toBeLessThanOrEqual(text.split('\n').length);
    }
    expect(reportImport(result)).toMatch(/index\.mdx:\d+:\d+\n {2}✗ не заполнено поле «status»\n {2}→ /);
  });

  it('has pictures without what the camera wrote', async () => {
    const { path } = await imported(await fountain());
    const file = readFileSync(join(path, '..', 'foto-1.jpg'));
    const { exif, xmp, iptc, icc, width } = await sharp(file).metadata();
    expect({ exif, xmp, iptc, icc, width }).toEqual({ width: 900 });
    expect(file.includes('Секрет')).toBe(false);
  });

  it('passes the check once all that was asked for is there', async () => {
    const { text, path } = await imported(await fountain());
    const supplied = text
      .replace(
        /^region:/m,
        'kind: tos\nstatus: done\ndirections: [housing-improvement]\nchecked: 2026-11-24\nresults:\n  - label: Фонтан\nregion:',
      )
      .replace('author: Имя Фамилия\n', 'author: Имя Фамилия\n    licence: CC BY 4.0\n    people: none\n')
      .replace(
        'file: ./foto-2.jpg\n',
        'file: ./foto-2.jpg\n    alt: Фонтан\n    author: Имя Фамилия\n    licence: CC BY 4.0\n    people: none\n',
      )
      .replace('- id: istochnik\n', '- id: istochnik\n    url: https://example.ru/vesti\n')
      .replace(/^( {2}- id: .*\n)/gm, '$1    publisher: Газета\n');
    writeFileSync(path, supplied);
    expect(await check()).toMatch(/^Ошибок нет\./m);
  });

  it('has its place also when that is called by a former name', async () => {
    const text = 'Тестовская область, Тестовский уезд. Соседи вычистили колодец.';
    const file = await docx([title('Колодец вычистили'), new Paragraph(text), heading('Что сделали')]);
    expect((await imported(file)).values).toMatchObject({ municipality: 'testovskiy-okrug' });
  });

  it('is not written over', async () => {
    const file = await fountain();
    const { path } = await imported(file);
    writeFileSync(path, 'правка редактора');
    await expect(imported(file)).rejects.toThrow(ImportRefusal);
    expect(readFileSync(path, 'utf8')).toBe('правка редактора');
  });

  it('says that the title and the address are taken', async () => {
    const { result } = await imported(
      await docx([
        title('Соседи вычистили пруд в деревне Тестово'),
        heading('Что сделали'),
        new Paragraph({ children: [new TextRun('Вычистили: '), link('https://example.ru/prud', 'рассказ')] }),
      ]),
    );
    expect(asked(result).join('\n')).toMatch(/такой заголовок уже есть: practices\/testovo-prud\/index.mdx/);
    expect(asked(result).join('\n')).toMatch(/этот адрес уже стоит в карточке testovo-prud/);
    expect(asked(result)).toContain('в разделе «Что сделали» нет ни одного шага');
  });

  it('keeps what has no place of its own, and says where it went', async () => {
    const { text, result } = await imported(
      await docx(
        [
          title('Качели'),
          heading('Сроки: 2023–2024'),
          new Paragraph({ children: [new TextRun('Повесили качели.'), new FootnoteReferenceRun(1)] }),
          heading('Мнения'),
          new Paragraph('Все довольны.'),
        ],
        { 1: [new Paragraph('Качели деревянные.')] },
      ),
    );
    for (const words of [
      '### Сроки',
      'Повесили качели.',
      'Качели деревянные.',
      '### Мнения',
      'Все довольны.',
    ]) {
      expect(text).toContain(words);
    }
    expect(result.doubtful.some(({ message }) => message.includes('заголовка «Мнения»'))).toBe(true);
    expect(await check()).not.toMatch(/\[(?:syntax|component|footnote|html)\]/);
  });
});

describe('what is asked for', () => {
  const FIXTURES = 'tests/fixtures/word';

  const single = readdirSync(FIXTURES).filter((name) => name !== 'dve-praktiki.docx');
  it.each(single)('is all that the check says of the draft: %s', async (name) => {
    const { result, path } = await imported(join(FIXTURES, name));
    const { issues } = await checkContent(contentDir);
    const errors = issues.filter(({ file, severity }) => severity === 'error' && path.endsWith(file));
    expect(errors.length).toBeGreaterThan(0);
    expect(result.required).toHaveLength(errors.length);
    expect(result.required).toEqual(expect.arrayContaining(errors));
  });

  it('names a clause that stands twice, and a paragraph whose number has no place', async () => {
    const { result } = await imported(join(FIXTURES, 'rezolyutsiya-s-povtorom.docx'));
    expect(asked(result)).toContain('пункт 1.1 записан дважды');
    expect(result.doubtful).toMatchObject([{ line: 25, message: expect.stringContaining('номера 2') }]);
  });

  it('names personal data first', async () => {
    const { result } = await imported(
      await docx([title('Качели'), heading('Результат'), new Paragraph('Звоните: 8 911 123-45-67.')]),
    );
    expect(asked(result)[0]).toContain('личные данные: номер телефона');
  });

  it('names a folder that cannot be an address, and all the rest', async () => {
    const file = await docx([title('Качели'), heading('Что сделали'), numbered('Повесили.')]);
    const options = { contentDir, root: join(contentDir, '..') };
    const bad = await importDocx(file, { ...options, out: join(contentDir, 'practices', 'Мои качели') });
    rmSync(join(contentDir, 'practices', 'Мои качели'), { recursive: true });
    const good = await importDocx(file, { ...options, out: join(contentDir, 'practices', 'kacheli') });
    expect(asked(bad)).toEqual(['имя «Мои качели» не годится для адреса', ...asked(good)]);
    rmSync(join(contentDir, 'practices', 'kacheli'), { recursive: true });
    const taken = await importDocx(file, { ...options, out: join(contentDir, 'practices', '2') });
    expect(asked(taken)).toEqual([
      'имя «2» занято: по этому адресу у сайта уже есть своя страница',
      ...asked(good),
    ]);
  });
});

describe('what is no part of the story', () => {
  it('is a table of contents, and the report says so', async () => {
    const { text, values, result } = await imported('tests/fixtures/word/s-oglavleniem.docx');
    expect(values).not.toHaveProperty('summary');
    expect(text).toContain('## Проблема\n\nПруд зарос.\n\n## Что сделали\n\n1. Копали.\n');
    expect(result.doubtful.map(({ message }) => message)).toContain(
      'оглавление в черновик не вошло: «Оглавление; Проблема 3»',
    );
  });

  it('is the head of a letter: it gives neither title nor place', async () => {
    const { text, values, result } = await imported(
      await docx([
        heading('Администрация Тестовского округа'),
        new Paragraph('180000, Тестовская область, Тестовский муниципальный округ, тел.: 12-34'),
        heading('Соседи вычистили колодец'),
        heading('Что сделали'),
        numbered('Вычистили.'),
      ]),
    );
    expect(values).toEqual({ title: 'Соседи вычистили колодец' });
    expect(text).toContain('Администрация Тестовского округа');
    expect(result.doubtful.map(({ message }) => message)).not.toContain(
      'заголовка «Соседи вычистили колодец»',
    );
  });

  it('is another practice: the report says where it begins, and nothing is written', async () => {
    await expect(imported('tests/fixtures/word/dve-praktiki.docx')).rejects.toThrow(
      /две практики, вторая начинается с заголовка «Родник в Примерове»/,
    );
    expect(existsSync(join(contentDir, 'practices', 'prud-primerove'))).toBe(false);
  });
});

describe('money in a table', () => {
  it('is that of every row and column, however its cells are merged', async () => {
    const { values, result } = await imported('tests/fixtures/word/tablitsa-s-obedinyonnymi-yacheykami.docx');
    expect(values.money).toEqual({
      rows: [65_000, 70_000, 5_000, 7_000].map((rub) => ({ from: 'residents', rub })),
    });
    expect(result.doubtful.filter(({ message }) => message.includes('сумма'))).toEqual([]);
  });

  it('is counted once where a column or a row adds it up', async () => {
    const { values } = await imported(
      await docx([
        title('Качели'),
        heading('Что сделали'),
        table(
          ['Кто дал', '2023, тыс. руб.', '2024, тыс. руб.', 'Итого, тыс. руб.'],
          ['Жители', '65', '70', '135'],
          ['Итого', '65', '70', '135'],
        ),
      ]),
    );
    expect(values.money).toEqual({ rows: [{ from: 'residents', rub: 135_000 }], total: { rub: 135_000 } });
  });
});

describe('numbers of sources', () => {
  it('mean the entries of the list, however short', async () => {
    const { text } = await imported('tests/fixtures/word/nomera-istochnikov.docx');
    expect(text).toContain(
      'Собрали деньги<Source id="istochnik" />, копали<Source id="istochnik-2" />, сажали<Source id="example" />.',
    );
  });

  it('mean every address of an entry, each with its words', async () => {
    const { text, values } = await imported('tests/fixtures/word/istochnik-s-dvumya-adresami.docx');
    expect(text).toContain('Собрали деньги<Source id="example example-2" />.');
    expect(values.sources).toMatchObject([
      { title: 'Вести' },
      { url: 'https://example.ru/a', title: 'Районная газета, заметка о пруде' },
      { url: 'https://example.ru/b', title: 'продолжение' },
      { title: 'Псковская правда' },
    ]);
  });

  it('are those that the list prints, in ranges too; one that is not there is told', async () => {
    const { text, values, result } = await imported(
      await docx([
        title('Качели'),
        heading('Что сделали'),
        new Paragraph('Повесили [5], покрасили [3–4, 6], сняли [9].'),
        heading('Источники'),
        new Paragraph('[3] Вести'),
        new Paragraph({ children: [link('https://example.ru/vesti')] }),
        new Paragraph('4. Правда, https://example.ru/pravda, 5 мая'),
        new Paragraph('[5] Протокол'),
        new Paragraph('Акт'),
      ]),
    );
    expect(values.sources).toEqual([
      { id: 'example', url: 'https://example.ru/vesti', title: 'Вести' },
      { id: 'example-2', url: 'https://example.ru/pravda', title: 'Правда, 5 мая' },
      { id: 'istochnik', title: 'Протокол' },
      { id: 'istochnik-2', title: 'Акт' },
    ]);
    expect(text).toContain(
      'Повесили<Source id="istochnik" />, покрасили<Source id="example example-2 istochnik-2" />, сняли \\[9].',
    );
    expect(result.doubtful).toContainEqual(
      expect.objectContaining({ line: 18, message: expect.stringContaining('ссылка «[9]»') as string }),
    );
  });

  it('do not take its words from a note with several addresses, or from a second name', async () => {
    const { values, result } = await imported(
      await docx(
        [
          title('Качели'),
          heading('Что сделали'),
          new Paragraph({ children: [new TextRun('Повесили.'), new FootnoteReferenceRun(1)] }),
          heading('Источники'),
          new Paragraph('Газета, https://example.ru/a'),
        ],
        {
          1: [
            new Paragraph('Протокол схода, подписи 40 жителей: https://example.ru/a, https://example.ru/b'),
          ],
        },
      ),
    );
    expect(values.sources).toEqual([
      { id: 'example', url: 'https://example.ru/a', title: 'Газета' },
      { id: 'example-2', url: 'https://example.ru/b' },
    ]);
    expect(result.doubtful.map(({ advice }) => advice).join()).toContain(
      '«Протокол схода, подписи 40 жителей»',
    );
  });
});

describe('signs that mean something in MDX', () => {
  it('stay the signs that the author typed', async () => {
    const run = (text: string, options: object = {}) => new TextRun({ text, ...options });
    const { text, result } = await imported(
      await docx([
        title('Странная карточка'),
        heading('Что сделали'),
        new Paragraph({
          children: [
            run('«Жирный»', { bold: true }),
            run('текст и '),
            run('пол ', { bold: true }),
            run('слова'),
          ],
        }),
        new Paragraph('не список * звезда _ черта # решётка [ссылка](нет) `код` & a<b {x} </Note>'),
        new Paragraph('# не заголовок'),
        new Paragraph('- не пункт'),
        new Paragraph('> не цитата'),
        new Paragraph('---'),
        numbered('шаг'),
      ]),
    );
    expect(asked(result).join('\n')).not.toMatch(/скоб|разметк|тег|ссылк|жирн/);
    const tree = treeOf(text, 'practices');
    expect(plainText(tree).replaceAll('\u00A0', ' ')).toBe(
      [
        'Что сделали',
        '«Жирный»текст и пол слова',
        'не список * звезда _ черта # решётка [ссылка](нет) `код` & a<b {x} </Note>',
        '# не заголовок',
        '- не пункт',
        '> не цитата',
        '---',
        'шаг',
      ].join(''),
    );
  });
});

describe('a resolution', () => {
  const opening = () => [
    title('Резолюция II Съезда соседей Тестовой области'),
    new Paragraph('II Съезд соседей Тестовой области'),
    new Paragraph('г. Тестов'),
    new Paragraph('РЕЗОЛЮЦИЯ'),
    new Paragraph('8 сентября 2023 года соседи встретились и решили рекомендовать:'),
  ];

  it('with printed numbers keeps every clause and number', async () => {
    const { result, text, values, path } = await imported(
      await docx([
        ...opening(),
        new Paragraph({
          children: [new TextRun({ text: '1. Органам власти Тестовой области:', bold: true })],
        }),
        new Paragraph('1.1. Продолжить работу с соседями;'),
        new Paragraph({
          children: [
            new TextRun('1.2. Не закрывать '),
            new TextRun({ text: 'клуб', italics: true }),
            new TextRun('.'),
          ],
        }),
        new Paragraph('2. Соседям:'),
        new Paragraph('2.1. Дружба и мир - наше дело.'),
      ]),
    );
    expect(result.kind).toBe('resolution');
    expect(values).toEqual({
      title: 'Резолюция II Съезда соседей Тестовой области',
      meeting: 'II Съезд соседей Тестовой области',
      place: 'Тестов',
      adopted: '2023-09-08',
      region: 'testovaya-oblast',
      original: 'rezolyutsiya-ii-sezda-sosedey-testovoy-oblasti.txt',
      addressees: [
        { number: '1', name: 'Органам власти Тестовой области' },
        { number: '2', name: 'Соседям' },
      ],
    });
    expect(text.split(/^---\n/m)[2]).toMatchSnapshot();
    expect(asked(result)).toEqual([
      'не заполнено поле «shortTitle»',
      'не заполнено поле «summary»',
      '<Clause>: не хватает verb',
    ]);
    expect(existsSync(join(path, '..', String(values.original)))).toBe(true);

    writeFileSync(
      path,
      text
        .replace(/^meeting:/m, 'shortTitle: Резолюция соседей\nsummary: О чём просили соседи.\nmeeting:')
        .replace('<Clause number="2.1">', '<Clause number="2.1" verb="Дружба">'),
    );
    expect(await check()).toMatch(/^Ошибок нет\./m);
  });

  it('numbered by Word has the numbers that Word shows', async () => {
    const { result, text } = await imported(
      await docx([
        ...opening(),
        numbered('Органам власти:'),
        numbered('продолжить работу;', 1),
        numbered('помогать соседям.', 1),
        numbered('Соседям:'),
        numbered('дружить.', 1),
      ]),
    );
    expect(
      [...text.matchAll(/<Clause number="([\d.]+)" verb="([^"]+)"/g)].map(([, number, verb]) => [
        number,
        verb,
      ]),
    ).toEqual([
      ['1.1', 'продолжить'],
      ['1.2', 'помогать'],
      ['2.1', 'дружить'],
    ]);
    expect(
      [...text.matchAll(/<Addressee number="(\d)" title="([^"]+)"/g)].map(([, number, name]) => [
        number,
        name,
      ]),
    ).toEqual([
      ['1', 'Органам власти:'],
      ['2', 'Соседям:'],
    ]);
    expect(result.doubtful).toEqual([]);
  });

  it.each([
    [
      'rezolyutsiya-s-avtonomerami.docx',
      ['Addressee 1', 'Clause 1.1', 'Пояснение к пункту.', 'Clause 1.2', 'Съезд рекомендует также.', 'Addressee 2', 'Clause 2.1'], // prettier-ignore
    ],
    ['rezolyutsiya-s-bukvami.docx', ['Addressee 1', 'Clause 1.1', 'а) деньгами;', 'б) советом.', 'Clause 1.2']], // prettier-ignore
  ])('keeps its order and numbers: %s', async (name, expected) => {
    const { text } = await imported(join('tests/fixtures/word', name));
    const lines = (text.split('</Masthead>\n\n')[1] ?? '').trim().split('\n\n');
    expect(lines.map((line) => /^<(\w+) number="([\d.]+)"/.exec(line)?.slice(1).join(' ') ?? line)).toEqual(
      expected,
    );
  });

  it('that numbers clauses anew below each name asks to compare the numbers made of both', async () => {
    const { text, result } = await imported(
      await docx([
        title('Решение форума соседей'),
        new Paragraph('РЕЗОЛЮЦИЯ'),
        heading('Соседям', 2),
        new Paragraph('1. Дружить.'),
        new Paragraph('2. Собираться.'),
        heading('Районам', 2),
        new Paragraph('1. Помогать.'),
      ]),
    );
    expect(
      [...text.matchAll(/<(\w+) number="([\d.]+)"/g)].map(([, name, number]) => `${name} ${number}`),
    ).toEqual(['Addressee 1', 'Clause 1.1', 'Clause 1.2', 'Addressee 2', 'Clause 2.1']);
    expect(result.doubtful).toHaveLength(5);
    expect(result.doubtful.every(({ line, advice }) => line && advice.startsWith('сверьте номер'))).toBe(
      true,
    );
  });

  it('whose clauses stand under nobody’s name has no addressees', async () => {
    const { text, values } = await imported(
      await docx([...opening(), numbered('продолжить работу;'), numbered('помогать соседям.')]),
    );
    expect(values).not.toHaveProperty('addressees');
    expect([...text.matchAll(/<Clause number="([\d.]+)"/g)].map(([, number]) => number)).toEqual(['1', '2']);
  });
});

describe('a chapter', () => {
  it('joins its strategy under its number', async () => {
    const { result, path, text, values } = await imported(
      await docx([
        heading('Глава 3. Соседи и вода'),
        new Paragraph('Вода нужна всем - и давно.'),
        heading('3.1. Пруды', 2),
        bullet('чистые пруды;'),
        bullet('мостки.'),
        heading('Без номера', 2),
        table(['Год', 'Прудов'], ['2024', '5']),
        picture(await photo('#123')),
      ]),
    );
    expect(result.kind).toBe('chapter');
    expect(path).toContain('strategy/testovaya-strategiya/3.mdx');
    expect(values).toEqual({ title: 'Соседи и вода' });
    expect(text.split(/^---\n/m)[2]).toMatchSnapshot();
    expect(asked(result)).toEqual(['<Section>: не хватает number']);
    expect(result.doubtful.map(({ message }) => message).join()).toContain('картинка');
    writeFileSync(
      path,
      text.replace('<Section title="Без номера"', '<Section number="3.2" title="Без номера"'),
    );
    appendFileSync(
      join(contentDir, 'strategy/testovaya-strategiya/testovaya-strategiya.txt'),
      '3. Соседи и вода\nВода нужна всем - и давно.\n3.1. Пруды\nчистые пруды;\nмостки.\n3.2. Без номера\nГод Прудов\n2024 5\n',
    );
    expect(await check()).toMatch(/^Ошибок нет\./m);
  });
});

describe('what is no document', () => {
  it.each([
    ['net-takogo.docx', undefined, /файла .* нет/],
    ['spisok.txt', 'слова', /не \.docx/],
    ['lomanyy.docx', 'слова', /не читается как \.docx/],
  ])('%s is refused in words', async (name, bytes, message) => {
    const file = join(folder, name);
    if (bytes) writeFileSync(file, bytes);
    await expect(importDocx(file, { contentDir })).rejects.toThrow(message);
  });
});

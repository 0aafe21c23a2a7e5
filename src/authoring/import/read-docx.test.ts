/** What mammoth would leave out of a document, or read otherwise than Word shows it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import {
  cell,
  listed,
  makeDocx,
  numbering,
  paragraph,
  run,
  table,
  type Part,
} from '../../../tests/make-docx.ts';
import { readDocx } from './read-docx.ts';
import { numberAsInWord } from './tidy.ts';

async function read(body: string, ...parts: Part[]) {
  const docx = await readDocx(makeDocx(body, parts));
  const said = docx.remarks.map(({ message, after }) => `${after ?? ''} | ${message}`);
  return { ...docx, said, text: await markdown(docx.root) };
}

async function markdown(root: Root): Promise<string> {
  const writer = unified()
    .use(numberAsInWord)
    .use(remarkGfm)
    .use(remarkMdx)
    .use(remarkStringify, { bullet: '-', listItemIndent: 'one' });
  return writer.stringify((await writer.run(structuredClone(root))) as Root).trim();
}

const raised = '<w:vertAlign w:val="superscript"/>';
const field = (instruction: string, words: string) =>
  `<w:fldSimple w:instr="${instruction}">${run(words)}</w:fldSimple>`;
const formula = (content: string) => `<m:oMath>${content}</m:oMath>`;
const sign = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`;
const drawing = (content: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="1" descr="Вид"/><a:graphic><a:graphicData uri="-">${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const tracked = 'w:id="1" w:author="Редактор" w:date="2025-05-05T10:00:00Z"';

describe('words that mammoth drops stand in the text', () => {
  it.each([
    ['a field', run('собрали ') + field('DOCPROPERTY x', '65 000') + run(' рублей'), 'собрали 65 000 рублей'],
    [
      'a field with an address',
      field('HYPERLINK &quot;https://example.ru/a&quot; \\t &quot;_blank&quot;', 'газета'),
      '[газета](https://example.ru/a)',
    ],
    [
      'a box in an oval',
      `<w:r><w:pict><v:oval><v:textbox>${box('слова')}</v:textbox></v:oval></w:pict></w:r>`,
      'слова',
    ],
    [
      'a shape without an older form',
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box('слова')}</wps:txbx></wps:wsp></w:drawing></mc:Choice></mc:AlternateContent></w:r>`,
      'слова',
    ],
    [
      'letters that are drawn',
      '<w:r><w:pict><v:shape><v:textpath string="слова"/></v:shape></w:pict></w:r>',
      'слова',
    ],
    [
      'what is read above a word',
      `<w:r><w:ruby><w:rt>${run('верх')}</w:rt><w:rubyBase>${run(' низ')}</w:rubyBase></w:ruby></w:r>`,
      'верх низ',
    ],
    ['the other direction of writing', `<w:bdo>${run('слова')}</w:bdo>`, 'слова'],
    ['a place that a tab aligns', `${run('кто')}<w:r><w:ptab/></w:r>${run('где')}`, 'кто где'],
  ])('%s', async (_, content, expected) => {
    const { text, said } = await read(paragraph(content));
    expect(text.replace(/\t/g, ' ')).toBe(expected);
    expect(said).toEqual([]);
  });

  it('but not marks inside a word that nobody sees', async () => {
    const { text } = await read(
      paragraph(run('гидро\u200Bме\u00ADли') + '<w:r><w:softHyphen/></w:r>' + run('оратор')),
    );
    expect(text).toBe('гидромелиоратор');
  });

  it('a page, a text and a document that are inserted whole', async () => {
    const inserted = (path: string, content: string | Uint8Array): Part => ({
      type: 'aFChunk',
      id: 'it',
      path,
      content,
    });
    const body = paragraph('до') + '<w:altChunk r:id="it"/>' + paragraph('после');
    for (const part of [
      inserted(
        'a.html',
        new TextEncoder().encode('<html><body><p>раз</p><ul><li>два <b>три</b></li></ul></body></html>'),
      ),
      inserted('a.txt', new TextEncoder().encode('раз\r\n\r\nдва три')),
      inserted('a.docx', makeDocx(paragraph('раз') + paragraph('два три'))),
    ]) {
      const { text, said } = await read(body, part);
      expect(text).toBe('до\n\nраз\n\nдва три\n\nпосле');
      expect(said).toEqual([expect.stringMatching(/^до \| текст вставлен из другого файла: «раз»/)]);
    }
    const { said } = await read(body, inserted('a.rtf', new Uint8Array([1])));
    expect(said).toEqual([expect.stringMatching(/^до \| .*прочитать его не удалось/)]);
  });
});

/** The head of a PNG of 60 million pixels. */
const HUGE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAHhQAAB4UCAIAAADJioIEAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQImWP4z8AAAAMBAQCc479ZAAAAAElFTkSuQmCC',
  'base64',
);

describe('a document that nobody wrote', () => {
  const picture = '<pic:pic><pic:blipFill><a:blip r:embed="it"/></pic:blipFill></pic:pic>';
  const part = (path: string, content: string | Uint8Array): Part => ({
    type: 'image',
    id: 'it',
    path,
    content,
  });
  it.each<[string, string, string, Part?]>([
    ['that unpacks to more than memory', '', 'больше 60 МБ', part('a.bin', new Uint8Array(60_000_001))],
    ['of tags alone', '<w:p/>'.repeat(600_000), 'разметки в файле больше'],
    ['of one endless word', paragraph('а'.repeat(1_000_001)), 'больше миллиона знаков'],
    ['of paragraphs', '<w:p/>'.repeat(10_001), 'больше 10 000 абзацев'],
    [
      'of cells',
      table(cell('', '<w:gridSpan w:val="-1e9"/>') + cell('', '<w:gridSpan w:val="1e9"/>').repeat(160)),
      'больше 10 000 ячеек',
    ],
    [
      'of one picture',
      paragraph(drawing(picture).repeat(101)),
      'больше ста',
      part('a.png', new Uint8Array(1)),
    ],
    [
      'of pictures that are all picture',
      paragraph(drawing(picture).repeat(8)),
      'слишком большие',
      part('a.png', HUGE),
    ],
    ['of tables in tables', '<w:tbl><w:tr><w:tc>'.repeat(40), 'вложены друг в друга'],
    [
      'of a deep page',
      '<w:altChunk r:id="it"/>',
      'вложены',
      { ...part('a.html', strToU8('<b>'.repeat(200))), type: 'aFChunk' },
    ],
  ])('%s is refused', async (_, body, words, ...parts) => {
    const added = parts.flatMap((part) => part ?? []);
    await expect(readDocx(makeDocx(body, added))).rejects.toThrow(words);
  });

  it('is no archive when it lies about its sizes', async () => {
    const docx = makeDocx(paragraph('слова'));
    const name = docx.lastIndexOf('word/document.xml');
    docx.writeUInt32LE(5, name - 22);
    await expect(readDocx(docx)).rejects.toThrow('не читается');
  });

  it('of alternatives inside alternatives is read once', async () => {
    const either = (levels: number): string =>
      levels
        ? `<mc:AlternateContent><mc:Choice>${either(levels - 1)}</mc:Choice><mc:Fallback/></mc:AlternateContent>`
        : run('слова');
    expect((await read(paragraph(either(40)))).text).toBe('слова');
  });

  it('leaves no sign that turns words around or is one of the import', async () => {
    const { text, plain } = await read(paragraph('Двор \u202E\u200Fнаш\uE000 и \uE001ваш\u0085'));
    expect([text, plain]).toEqual(['Двор наш и ваш', 'Двор наш и ваш']);
  });

  it('refers to a note from everywhere: the second time it is told', async () => {
    const notes: Part = {
      type: 'footnotes',
      path: 'footnotes.xml',
      content: `<w:footnotes><w:footnote w:id="2">${paragraph('слово')}</w:footnote></w:footnotes>`,
    };
    const { text, said } = await read(
      paragraph(run('раз') + '<w:r><w:footnoteReference w:id="2"/></w:r>'.repeat(2)),
      notes,
    );
    expect(text).toBe('раз[^footnote-2]');
    expect(said).toEqual([expect.stringMatching('раз | вторая ссылка')]);
  });
});

describe('raised and lowered signs', () => {
  it.each([
    ['120 м', raised, '2', '120 м²', 0],
    ['150 000', raised, '1', '150 000¹', 1],
    ['10', '<w:rStyle w:val="Up"/>', '3', '10³', 1],
    ['15 м', '<w:position w:val="6"/>', '3', '15 м³', 0],
    ['CO', '<w:vertAlign w:val="subscript"/>', '2', 'CO₂', 0],
    ['1', raised, 'й', '1<sup>й</sup>', 0],
  ])('%s%s%s stay what they are', async (before, properties, words, expected, asked) => {
    const styles: Part = {
      type: 'styles',
      path: 'styles.xml',
      content: `<w:styles><w:style w:styleId="Base"><w:rPr>${raised}</w:rPr></w:style><w:style w:styleId="Up"><w:basedOn w:val="Base"/></w:style></w:styles>`,
    };
    const { text, said, plain } = await read(paragraph(run(before) + run(words, properties)), styles);
    expect(text).toBe(expected);
    expect(plain).toBe(expected.replace(/<.*?>/g, ''));
    expect(said).toHaveLength(asked);
  });
});

describe('a formula is one line', () => {
  const part = (name: string, content: string) => `<m:${name}>${content}</m:${name}>`;
  it.each([
    [sign('K=0,5·N'), 'K=0,5·N'],
    [part('f', part('num', sign('a+b')) + part('den', sign('2'))), '(a+b)/2'],
    [part('sSup', part('e', sign('x')) + part('sup', sign('2'))), 'x²'],
    [part('sSup', part('e', sign('x')) + part('sup', sign('n'))), 'x^n'],
    [part('sSub', part('e', sign('N')) + part('sub', sign('дет'))), 'N_дет'],
    [part('sSubSup', part('e', sign('x')) + part('sub', sign('1')) + part('sup', sign('2'))), 'x₁²'],
    [part('rad', part('deg', sign('3')) + part('e', sign('x'))), '³√(x)'],
    [
      '<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e><m:r><m:t>a</m:t></m:r></m:e></m:d>',
      '\\[a]',
    ],
    [
      '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub><m:r><m:t>1</m:t></m:r></m:sub><m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:r><m:t>x</m:t></m:r></m:e></m:nary>',
      '∑₁^n x',
    ],
    ['<m:m><m:mr><m:e><m:r><m:t>a</m:t></m:r></m:e><m:e><m:r><m:t>b</m:t></m:r></m:e></m:mr></m:m>', 'a, b'],
  ])('%s', async (content, expected) => {
    const { text, plain, said } = await read(paragraph(run('Итого: ') + formula(content) + run(' рублей.')));
    expect(text).toBe(`Итого: ${expected} рублей.`);
    expect(plain).toBe(`Итого: ${expected.replaceAll('\\', '')} рублей.`);
    expect(said).toEqual([`Итого: | формула набрана строкой: «${expected.replaceAll('\\', '')}»`]);
  });
});

describe('what the text cannot hold is told with the words before it', () => {
  const comments: Part = {
    type: 'comments',
    path: 'comments.xml',
    content: `<w:comments><w:comment w:id="0">${paragraph('Сумма неверная')}</w:comment></w:comments>`,
  };
  const hidden: Part = {
    type: 'styles',
    path: 'styles.xml',
    content: '<w:styles><w:style w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
  };
  const chart: Part = {
    type: 'chart',
    id: 'chart',
    path: 'charts/chart1.xml',
    content:
      '<c:chartSpace><c:tx><c:v>Взносы</c:v></c:tx><c:val><c:pt><c:v>65</c:v></c:pt></c:val></c:chartSpace>',
  };
  const diagram: Part = {
    type: 'diagramData',
    id: 'data',
    path: 'diagrams/data1.xml',
    content: '<dgm:dataModel><a:p><a:r><a:t>Сход</a:t></a:r></a:p></dgm:dataModel>',
  };

  it.each<[string, string, Part[], string, RegExp]>([
    [
      'a comment',
      run('65 тысяч') + '<w:r><w:commentReference w:id="0"/></w:r>',
      [comments],
      '65 тысяч',
      /^65 тысяч \| примечание на полях: «Сумма неверная»/,
    ],
    [
      'a hidden run',
      run('до ') + run('телефон', '<w:vanish/>') + run('после'),
      [],
      'до после',
      /^до \| скрытый текст: «телефон»/,
    ],
    [
      'a run hidden by its style',
      run('до ') + run('телефон', '<w:rStyle w:val="Hidden"/>'),
      [hidden],
      'до',
      /^до \| скрытый текст: «телефон»/,
    ],
    [
      'an edit',
      run('собрали ') +
        `<w:del ${tracked}><w:r><w:delText>65</w:delText></w:r></w:del><w:ins ${tracked}>${run('650')}</w:ins>`,
      [],
      'собрали 650',
      /^собрали \| правка, которую никто не принял: убрано «65», вставлено «650»/,
    ],
    [
      'words that were moved',
      `<w:moveFrom ${tracked}>${run('утром ')}</w:moveFrom>${run('вечером ')}<w:moveTo ${tracked}>${run('утром')}</w:moveTo>`,
      [],
      'вечером утром',
      /правка, .*убрано «утром», вставлено «утром»/,
    ],
    [
      'a chart',
      run('до') + drawing('<c:chart r:id="chart"/>'),
      [chart],
      'до',
      /^до \| диаграмма .*«Вид Взносы 65»/,
    ],
    [
      'a diagram',
      run('до') + drawing('<dgm:relIds r:dm="data"/>'),
      [diagram],
      'до',
      /^до \| диаграмма .*«Вид Сход»/,
    ],
    [
      'a file of another program',
      `${run('до')}<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>`,
      [],
      'до',
      /^до \| встроен файл другой программы \(Excel/,
    ],
    [
      'a place for an answer',
      `${run('до')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Место для ввода')}</w:sdtContent></w:sdt>`,
      [],
      'до',
      /^до \| незаполненное место: «Место для ввода»/,
    ],
    [
      'a sign of an unknown font',
      `${run('до')}<w:r><w:sym w:font="Odd" w:char="F021"/></w:r>`,
      [],
      'до',
      /знак шрифта с картинками не перенесён \(код F021\)/,
    ],
    [
      'a picture that is elsewhere',
      run('до') + drawing('<pic:pic><pic:blipFill><a:blip r:embed="no"/></pic:blipFill></pic:pic>'),
      [],
      'до',
      /^до \| картинка не перенесена: в файле её нет/,
    ],
  ])('%s', async (_, content, parts, expected, message) => {
    const { text, said } = await read(paragraph(content), ...parts);
    expect(text).toBe(expected);
    expect(said).toEqual([expect.stringMatching(message)]);
  });

  it('a row of a table that an edit deletes', async () => {
    const { text, said } = await read(
      `<w:tbl><w:tr>${cell('кто')}</w:tr><w:tr><w:trPr><w:del ${tracked}/></w:trPr>${cell('никто')}</w:tr></w:tbl>`,
    );
    expect(text).not.toContain('никто');
    expect(said).toEqual([expect.stringMatching(/^кто \| строка таблицы, .*: «никто»/)]);
  });

  it('a file whose elements bear other names', async () => {
    const files = unzipSync(makeDocx(paragraph('слова')));
    const main = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    files['word/document.xml'] = strToU8(
      main.replace(/(<\/?)w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0='),
    );
    const docx = await readDocx(Buffer.from(zipSync(files)));
    expect(docx.plain).toBe('слова');
    expect(docx.remarks[0]?.message).toMatch(/необычная программа/);
  });

  it('a picture in the margin', async () => {
    const header: Part = {
      type: 'header',
      path: 'header1.xml',
      content: '<w:hdr><a:blip r:embed="x"/></w:hdr>',
    };
    expect((await read(paragraph('слова'), header)).said).toEqual([
      ' | картинка в колонтитуле не перенесена',
    ]);
  });
});

describe('numbers of lists are those that Word shows', () => {
  const decimal: [string, string][] = [
    ['decimal', '%1.'],
    ['decimal', '%1.%2.'],
  ];
  it.each<[string, Part, string, string]>([
    [
      'a list that goes on after a paragraph',
      numbering({ levels: decimal }),
      listed('раз', 1) + listed('два', 1) + paragraph('между') + listed('три', 1),
      '1. раз\n2. два\n\nмежду\n\n3. три',
    ],
    [
      'a list that starts at five',
      numbering({ levels: decimal, start: 5 }),
      listed('пять', 1) + listed('шесть', 1),
      '5. пять\n6. шесть',
    ],
    [
      'two lists one after another',
      numbering({ levels: decimal }, { levels: decimal }),
      listed('раз', 1) + listed('снова раз', 2),
      '1. раз\n\n1) снова раз',
    ],
    [
      'a list that takes the form of another and begins anew',
      numbering({ levels: decimal }, { levels: decimal, like: 0, own: 1 }),
      listed('раз', 1) + listed('два', 1) + listed('раз', 2),
      '1. раз\n2. два\n\n1) раз',
    ],
    [
      'a list that takes the form of another and goes on',
      numbering({ levels: decimal }, { levels: decimal, like: 0 }),
      listed('раз', 1) + paragraph('между') + listed('два', 2),
      '1. раз\n\nмежду\n\n2. два',
    ],
    [
      'letters',
      numbering({ levels: [['russianLower', '%1)']] }),
      listed('раз', 1) + listed('два', 1),
      '- а) раз\n- б) два',
    ],
    [
      'Roman numbers',
      numbering({ levels: [['upperRoman', '%1.']], start: 4 }),
      listed('раз', 1),
      '- IV. раз',
    ],
    [
      'letters after the last',
      numbering({ levels: [['upperLetter', '%1.']], start: 27 }),
      listed('раз', 1),
      '- AA. раз',
    ],
    [
      'numbers of several levels',
      numbering({ levels: decimal }),
      listed('раз', 1) + listed('внутри', 1, 1) + listed('два', 1) + listed('внутри', 1, 1),
      '1. раз\n   - 1.1. внутри\n2. два\n   - 2.1. внутри',
    ],
    ['bullets', numbering({ levels: [['bullet', '']] }), listed('раз', 1), '- раз'],
    [
      'a list in a cell',
      numbering({ levels: decimal }),
      table(`<w:tc>${listed('раз', 1)}${listed('два', 1)}</w:tc>`),
      '| 1. раз; 2. два |\n| -------------- |',
    ],
  ])('%s', async (_, part, body, expected) => {
    expect((await read(body, part)).text).toBe(expected);
  });

  it('also before a heading, by the style alone, and in the plain text', async () => {
    const styles: Part = {
      type: 'styles',
      path: 'styles.xml',
      content:
        '<w:styles><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>',
    };
    const heading = paragraph('Органам власти', '<w:pStyle w:val="Heading1"/>');
    const { text, plain } = await read(heading + heading, styles, numbering({ levels: decimal }));
    expect(text).toBe('# 1. Органам власти\n\n# 2. Органам власти');
    expect(plain).toBe('1. Органам власти\n\n2. Органам власти');
  });
});

describe('a table is a rectangle', () => {
  const merged = (rows: { merged?: string }[][]) =>
    rows.map((cells) => cells.map((each) => each.merged ?? ''));

  it('whose merged cells are empty and say so', async () => {
    const { text, tables, plain } = await read(
      table(
        cell('Кто дал', '<w:vMerge w:val="restart"/>') + cell('Сумма', '<w:gridSpan w:val="2"/>'),
        cell('', '<w:vMerge/>') + cell('2023') + cell('2024'),
        cell('Жители') + cell('65') + cell('70'),
      ),
    );
    expect(merged(tables[0]?.rows ?? [])).toEqual([
      ['', '', 'left'],
      ['above', '', ''],
      ['', '', ''],
    ]);
    expect(text).toBe(
      [
        '| Кто дал | Сумма |      |',
        '| ------- | ----- | ---- |',
        '|         | 2023  | 2024 |',
        '| Жители  | 65    | 70   |',
      ].join('\n'),
    );
    expect(plain).not.toMatch(/[\uE000-\uE002]/);
  });

  it('also where a row skips a column', async () => {
    const { text } = await read(
      `<w:tbl><w:tr>${cell('а')}${cell('б')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('в')}</w:tr></w:tbl>`,
    );
    expect(text.split('\n')[2]).toBe('|   | в |');
  });

  it('and not as wide as a file may claim', async () => {
    const { tables } = await read(table(cell('а', '<w:gridSpan w:val="99999999"/>')));
    expect(tables[0]?.rows[0]).toHaveLength(63);
  });

  it('which holds the words of a table inside', async () => {
    const { text } = await read(
      table(`<w:tc>${paragraph('до')}${table(cell('раз') + cell('два'))}${paragraph('после')}</w:tc>`),
    );
    expect(text.split('\n')[0]).toBe('| до раз два после |');
  });
});

describe('a picture is what the document shows of it', () => {
  const halves = () =>
    sharp({ create: { width: 900, height: 600, channels: 3, background: '#f00' } })
      .composite([
        {
          input: { create: { width: 450, height: 600, channels: 3, background: '#00f' } },
          left: 450,
          top: 0,
        },
      ])
      .png()
      .toBuffer();
  const shown = async (body: (id: string) => string) => {
    const image: Part = { type: 'image', id: 'photo', path: 'media/photo.png', content: await halves() };
    const { pictures } = await read(paragraph(body('photo')), image);
    const { width, height } = await sharp(pictures[0]).metadata();
    const [red = 0, , blue = 0] = await sharp(pictures[0])
      .extract({ left: 0, top: 0, width: 1, height: 1 })
      .raw()
      .toBuffer();
    return { count: pictures.length, width, height, isRed: red > blue };
  };
  const picture =
    (inside: string, frame = '') =>
    (id: string) =>
      drawing(
        `<pic:pic><pic:blipFill><a:blip r:embed="${id}"/>${inside}</pic:blipFill><pic:spPr>${frame}</pic:spPr></pic:pic>`,
      );

  it.each([
    [
      'cropped',
      picture('<a:srcRect r="50000" b="50000"/>'),
      { count: 1, width: 450, height: 300, isRed: true },
    ],
    [
      'turned',
      picture('<a:srcRect/>', '<a:xfrm rot="5400000"/>'),
      { count: 1, width: 600, height: 900, isRed: true },
    ],
    ['whole', picture(''), { count: 1, width: 900, height: 600, isRed: true }],
    [
      'cropped in the older form',
      (id: string) =>
        `<w:r><w:pict><v:shape><v:imagedata r:id="${id}" cropleft="32768f"/></v:shape></w:pict></w:r>`,
      { count: 1, width: 450, height: 600, isRed: false },
    ],
    [
      'in a group',
      (id: string) =>
        drawing(`<wps:group>${picture('')(id).match(/<pic:pic>.*<\/pic:pic>/)?.[0]}</wps:group>`),
      { count: 1, width: 900, height: 600, isRed: true },
    ],
  ])('%s', async (_, body, expected) => {
    expect(await shown(body)).toEqual(expected);
  });

  it('or stays in the document when it cannot be cropped', async () => {
    const image: Part = { type: 'image', id: 'photo', path: 'media/photo.emf', content: 'not a photo' };
    const body = run('до') + picture('<a:srcRect r="50000"/>')('photo');
    const { pictures, said } = await read(paragraph(body), image);
    expect(pictures).toEqual([]);
    expect(said).toEqual(['до | картинка не перенесена: обрезать её так, как в документе, не удалось']);
  });

  it('or is missed when mammoth does not find it', async () => {
    const image: Part = { type: 'image', id: 'photo', path: 'media/photo.png', content: await halves() };
    const body = '<w:r><w:pict><v:line><v:imagedata r:id="photo"/></v:line></w:pict></w:r>';
    expect((await read(paragraph(body), image)).said).toEqual([' | картинок в документе 1, прочитано 0']);
  });
});

describe('what cannot be opened', () => {
  const container = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  it.each([
    [
      'has a password',
      Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le')]),
      /закрыт паролем/,
    ],
    [
      'is an older document',
      Buffer.concat([container, Buffer.from('WordDocument', 'utf16le')]),
      /старого вида \(\.doc\)/,
    ],
    ['is something else', Buffer.from('слова'), /не читается как \.docx/],
  ])('%s', async (_, bytes, message) => {
    await expect(readDocx(bytes)).rejects.toThrow(message);
  });
});

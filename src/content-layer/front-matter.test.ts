import { describe, expect, it } from 'vitest';
import { frontMatterOf, parseYaml } from './front-matter.ts';

describe('frontMatterOf', () => {
  it('takes what stands between the first two fences', () => {
    expect(frontMatterOf('---\ntitle: Пруд\n---\n\nТекст\n\n---\n')).toEqual({
      yaml: 'title: Пруд\n',
      firstLine: 2,
    });
  });

  it.each([
    ['spaces after the fences', '---  \ntitle: Пруд\n--- \t\nТекст'],
    ['a mark at the start of the file', '\uFEFF---\ntitle: Пруд\n---\nТекст'],
    ['no text below', '---\ntitle: Пруд\n---'],
  ])('takes it with %s', (_, file) => {
    expect(frontMatterOf(file)?.yaml).toBe('title: Пруд\n');
  });

  it('takes it with the line ends of Windows', () => {
    expect(frontMatterOf('---\r\ntitle: Пруд\r\n---\r\nТекст')?.yaml).toBe('title: Пруд\r\n');
  });

  it('may be empty', () => {
    expect(frontMatterOf('---\n---\nТекст')?.yaml).toBe('');
  });

  it.each([
    ['nothing', ''],
    ['text first', 'Текст\n---\ntitle: Пруд\n---\n'],
    ['an empty line first', '\n---\ntitle: Пруд\n---\n'],
    ['no second fence', '---\ntitle: Пруд\n'],
    ['an indented fence', ' ---\ntitle: Пруд\n---\n'],
    ['a longer fence', '----\ntitle: Пруд\n----\n'],
  ])('is absent with %s', (_, file) => {
    expect(frontMatterOf(file)).toBeUndefined();
  });

  it('does not end at dashes inside a value', () => {
    expect(frontMatterOf('---\ntitle: Пруд --- вода\nnote: |\n  ---\n---\n')?.yaml).toBe(
      'title: Пруд --- вода\nnote: |\n  ---\n',
    );
  });
});

describe('parseYaml', () => {
  const YAML = [
    'title: Пруд',
    'money:',
    '  rows:',
    '    - from: residents',
    '      rub: 5000',
    '    - from: sponsors',
    'themes: [ponds, squares]',
    '',
  ].join('\n');

  it('gives the value', () => {
    expect(parseYaml(YAML, 'a.mdx')).toMatchObject({
      issues: [],
      value: {
        title: 'Пруд',
        money: { rows: [{ from: 'residents', rub: 5000 }, { from: 'sponsors' }] },
        themes: ['ponds', 'squares'],
      },
    });
  });

  it.each([
    [['title'], { line: 1, column: 8 }],
    [['money', 'rows', 0, 'rub'], { line: 5, column: 12 }],
    [['money', 'rows', 1, 'from'], { line: 6, column: 13 }],
    [['themes', 1], { line: 7, column: 17 }],
  ])('knows where the value of %j stands', (path, place) => {
    expect(parseYaml(YAML, 'a.mdx').placeOf(path)).toEqual(place);
  });

  it('knows the same places with the line ends of Windows', () => {
    const unix = parseYaml(YAML, 'a.mdx');
    const windows = parseYaml(YAML.replaceAll('\n', '\r\n'), 'a.mdx');
    expect(windows.value).toEqual(unix.value);
    for (const path of [['title'], ['money', 'rows', 1, 'from'], ['themes', 1]]) {
      expect(windows.placeOf(path)).toEqual(unix.placeOf(path));
    }
  });

  it('counts lines from the first line of the front matter in its file', () => {
    expect(parseYaml(YAML, 'a.mdx', 2).placeOf(['money', 'rows', 0, 'rub'])).toEqual({ line: 6, column: 12 });
  });

  it('gives the nearest place around a value that is not there', () => {
    const { placeOf } = parseYaml(YAML, 'a.mdx');
    expect(placeOf(['money', 'rows', 1, 'rub'])).toEqual({ line: 6, column: 7 });
    expect(placeOf(['money', 'total', 'rub'])).toEqual(placeOf(['money']));
    expect(placeOf(['nothing'])).toEqual({ line: 1, column: 1 });
    expect(placeOf([])).toEqual({ line: 1, column: 1 });
  });

  it('knows where a key stands', () => {
    const { placeOfKey } = parseYaml(YAML, 'a.mdx');
    expect(placeOfKey(['themes'])).toEqual({ line: 7, column: 1 });
    expect(placeOfKey(['money', 'rows', 0, 'rub'])).toEqual({ line: 5, column: 7 });
  });

  it('knows places below where the parser gives up', () => {
    const { issues } = parseYaml(`a: 1\n${'---\n\n'.repeat(20)}b:\u00A01\n`, 'a.mdx', 2);
    expect(issues.map(({ line, column }) => [line, column])).toEqual([
      [43, 3],
      [3, 1],
    ]);
  });

  it('gives no value when something is wrong', () => {
    expect(parseYaml('title: Пруд\ntitle: Сквер\n', 'a.mdx').value).toBeUndefined();
  });

  it.each([
    ['a key written twice', 'title: Пруд\ntitle: Сквер\n', { line: 3, column: 1 }, 'поле записано дважды'],
    [
      'a colon inside a value',
      'title: Пруд: вода\n',
      { line: 2, column: 8 },
      'внутри значения стоит двоеточие',
    ],
    [
      'a mark above what it marks',
      'a: 1\nmoney: !evil\n  rub: 5\n',
      { line: 3, column: 8 },
      '«!evil» пропадёт: с этого знака у YAML начинается пометка',
    ],
    ['a tab as indent', 'a:\n  - b: 1\n\tc: 2\n', { line: 4, column: 1 }, 'отступ сделан табуляцией'],
    [
      'a line without a colon',
      'title: Пруд\nregion oblast\nkind: tos\n',
      { line: 3, column: 1 },
      'после «region» нет двоеточия',
    ],
  ])('reports %s at its place', (_, yaml, place, message) => {
    expect(parseYaml(yaml, 'content/a.mdx', 2).issues).toEqual([
      expect.objectContaining({ rule: 'yaml', severity: 'error', file: 'content/a.mdx', ...place, message }),
    ]);
  });

  it('reports a key written twice inside a list item', () => {
    const { issues } = parseYaml('rows:\n  - rub: 1\n    rub: 2\n', 'a.mdx');
    expect(issues).toEqual([
      expect.objectContaining({ line: 3, column: 5, message: 'поле записано дважды' }),
    ]);
  });

  it('keeps dates as they are written', () => {
    expect(parseYaml('checked: 2026-11-23\nstart: 2024-05\n', 'a.mdx').value).toEqual({
      checked: '2026-11-23',
      start: '2024-05',
    });
  });

  it('makes nothing but plain data of tags', () => {
    const { issues } = parseYaml('title: !!js/function "function () { throw 1 }"\n', 'a.mdx');
    expect(issues).toEqual([expect.objectContaining({ rule: 'yaml', line: 1, column: 8 })]);
  });

  it.each([
    ['65000', 65_000],
    ['-3.5', -3.5],
    ['65.50', 65.5],
    ['0.250', 0.25],
    ['true', true],
    ['', null],
  ])('reads the value «%s»', (written, value) => {
    expect(parseYaml(`a: ${written}\n`, 'a.yaml').value).toEqual({ a: value });
  });

  // YAML makes numbers, truth and nothing of most of these.
  it.each(
    '65.000 65,000 0x10 0o17 010 1e5 1_000 +5 .5 5. .inf .nan 10:30 yes no on off True ~ null Null 12345678901234567'.split(
      ' ',
    ),
  )('leaves «%s» as it is written', (written) => {
    expect(parseYaml(`a: ${written}\n`, 'a.yaml').value).toEqual({ a: written });
  });

  it.each([
    ['a hashtag', 'a: Липы #ТОС\n', 1, 9],
    ['a hashtag in the next line', 'a: Липы\n  #ТОС\n', 2, 3],
    ['a value of hashtags alone', 'a: #ТОС\n', 1, 4],
    ['a hashtag after a list', 'a: [x] #ТОС\n', 1, 8],
    ['a mark', 'a: &липы двор\n', 1, 4],
    ['a tag', 'a: ! Двор\n', 1, 4],
  ])('does not lose %s', (_, yaml, line, column) => {
    expect(parseYaml(yaml, 'a.yaml').issues).toEqual([expect.objectContaining({ line, column })]);
  });

  it('takes explanations in lines of their own, and of ids', () => {
    expect(parseYaml('# раз\na: Липы\n  # два\nb:\n  # три\n  - y # четыре\n', 'a.yaml')).toMatchObject({
      issues: [],
      value: { a: 'Липы', b: ['y'] },
    });
  });
});

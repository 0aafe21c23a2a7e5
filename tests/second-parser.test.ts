/**
 * A second opinion on the parser that the gate trusts: remark, the reference implementation of Markdown and MDX,
 * reads every text and has to see in it what Sätteri sees.
 */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PhrasingContent, Root, RootContent, RootContentMap } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseText } from '../src/content-layer/gate.ts';
import { BROKEN } from './broken-content/cases.ts';
import { patchedContent } from './broken-content/patches.ts';

/** Cases of broken content in which the two differ, with the reason why it does no harm. */
const KNOWN: Record<string, string> = {
  'no-code-unparsable':
    'remark gives up on code that is no JavaScript; Sätteri hands it on to the gate, which refuses all code',
  'front-matter-unclosed':
    'having looked for the end of front matter in vain, remark sees no lists; such a file is refused anyway',
};

const remark = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(withoutFootnotes)
  .use(remarkMdx)
  .use(unravel)
  .freeze();

/** remark-gfm has no option for it; these are the names of its constructs. */
function withoutFootnotes(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({
    disable: { null: ['gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'] },
  });
}

/** What MDX does next and Sätteri does at once: a paragraph of nothing but components is no paragraph. */
function unravel() {
  return (tree: Root) => {
    visit(tree, 'paragraph', ({ children }, index, parent) => {
      if (!parent || index === undefined) return;
      const flow = children.filter((child) => child.type !== 'text' || child.value.trim()).map(asFlow);
      if (!flow.length || !flow.every((child) => child !== undefined)) return;
      parent.children.splice(index, 1, ...flow);
      return [SKIP, index];
    });
  };
}

function asFlow(child: PhrasingContent): RootContent | undefined {
  if (child.type === 'mdxJsxTextElement')
    return { ...child, type: 'mdxJsxFlowElement' } as RootContentMap['mdxJsxFlowElement'];
  return child.type === 'mdxTextExpression' ? { ...child, type: 'mdxFlowExpression' } : undefined;
}

const seenByRemark = (text: string) => seen(() => remark.runSync(remark.parse(text)));
const seenBySatteri = (text: string) => seen(() => parseText(text));

/** The whole structure: types, nesting, attributes, addresses, numbers, words; or that the text is refused. */
function seen(parse: () => object): unknown {
  let tree: object;
  try {
    tree = parse();
  } catch {
    return 'refused';
  }
  const own = ['position', 'data'];
  return JSON.parse(
    JSON.stringify(tree, (name, value: unknown) => (own.includes(name) ? undefined : value)),
  ) as unknown;
}

/** Texts by the path of their file. */
function textsIn(folder: string): Map<string, string> {
  const files = globSync(`${folder}/**/*.{md,mdx}`).sort();
  return new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(file, 'utf8')]));
}

/** Texts that the cases of broken content change or add, by the name of their case. */
function textsOfCases(): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'praktiki-cases-'));
  const valid = new Set(textsIn('tests/fixtures/content').values());
  const texts = BROKEN.flatMap(({ name, patches }) => {
    const contentDir = join(folder, name);
    patchedContent(contentDir, ...patches);
    return [...textsIn(contentDir).values()]
      .filter((text) => !valid.has(text))
      .map((text, index) => [index === 0 ? name : `${name} (${index + 1})`, text] as const);
  });
  rmSync(folder, { recursive: true });
  return new Map(texts);
}

const cases = textsOfCases();

describe.each(
  Object.entries({
    content: textsIn('content'),
    'tests/fixtures': textsIn('tests/fixtures'),
    'tests/broken-content': cases,
  }),
)('in the texts of %s', (_, texts) => {
  it(`both see the same (${texts.size} texts)`, { timeout: 60_000 }, () => {
    expect(texts.size).toBeGreaterThan(0);
    for (const [name, text] of [...texts].filter(([each]) => !(each in KNOWN)))
      expect.soft(seenBySatteri(text), name).toEqual(seenByRemark(text));
  });
});

it.each(Object.entries(KNOWN))('%s is still read differently: %s', (name) => {
  const text = cases.get(name) ?? '';
  expect(seenBySatteri(text)).not.toEqual(seenByRemark(text));
});

/** Where parsers of Markdown are known to part. */
const HARD_SPOTS = {
  'emphasis beside Russian punctuation': [
    '**«Жирный»**текст, текст**«жирный»**, **Важно:**пример, **«Ёлочки»,** дальше',
    '*курсив **жирный*** — «*слово*», (*слово*), —*слово*—',
    '***жирный и курсив* дальше жирный** и **жирный *курсив***',
    '__«Жирный»__текст, _курсив_слитно, сло_во_м, _«a»_b',
    '**жирный\nна двух строках** и *курсив\nтоже*',
    '*№ 5*, **5 %**, 2*0,5*0,4 м, **a **b** c**, ****b****',
    '**жирный<Source n="1" />** и **«жирный»**<Source n="2" />',
    '~300 рублей и ~50 рублей; ~~зачёркнуто~~, ~~~и так~~~, ~~ и так ~~',
  ],
  lists: [
    'Абзац\n- пункт\n- ещё',
    'Абзац\n1. раз\n2. два',
    'Абзац\n2. не список\n3) и это',
    '1) раз\n2) два\n\n1. другой\n2. список',
    '5. пять\n6. шесть\n\nАбзац.\n\n7. семь',
    '2019. Создали.\n2021. Посадили.',
    '1234567890. слишком длинно',
    '1. раз\n\n   абзац внутри\n\n2. два\n   - внутри\n     - глубже\n   1) и так',
    '- пункт\n+ другой список\n* третий\n-\n- пустой',
    '-   пункт с отступом\n\n      код?\n\n    абзац?',
    '- [ ] задача\n- [x] сделано',
    '- а\n\n\n- б',
  ],
  tables: [
    '|Год|Прудов|\n|:--|--:|\n|2024|5|\n|2025|6|',
    '| а | б |\n|:-:|---|\n| `x|y` | `x\\|y` |\n| в \\| г | **д|е** |',
    '| а | б |\n|---|---|\n| лишняя | ячейка | третья |\n| мало |\n|\\\\||x|',
    'Абзац\n| а | б |\n|---|---|\n| 1 | 2 |\nПосле таблицы',
    '| а | б |\n| --- |\n| 1 | 2 |',
    '| а |\n|---|\n| <sup>1</sup>, *б* |',
  ],
  addresses: [
    'https://example.ru/путь_с_подчёркиванием, www.example.ru. Почта tos@example.ru; (https://example.ru/a_(b))',
    'Смотрите:https://example.ru и «https://example.ru/a» https://example.ru/a*b*c **https://example.ru/d**',
    'https://example.ru/a&amp;b https://example.ru/?a=1&copy=2',
    '[ссылка](https://example.ru/a_b "заголовок") [ещё](</путь с пробелом>) [со (скобками)](https://example.ru/(а))',
    '[ссылка] (нет), [пусто](), [ёлка], [текст][Ёлка]\n\n[Ёлка]: https://example.ru "Имя"\n[ёлка]: /second',
    '![картинка](./a.jpg) [![внутри](a.jpg)](https://example.ru)',
  ],
  components: [
    'Текст <Source n="1" />, **б**<Source n="2" /> и <Note title="а">внутри *курсив*</Note>.',
    '<Note title="Заметка">\n  Внутри **жирный**.\n\n  - список\n</Note>',
    '<Note>\nБез отступа\n</Note>',
    '<Note>Одной строкой</Note>\n\n<Note /> <Note />\n\n<Note /> текст',
    'Текст\n<Note>\nвнутри\n</Note>\nпосле',
    '- <Note>в пункте</Note>\n- <Note>\n\n  в пункте\n\n  </Note>',
    '> <Note>\n> в цитате\n> </Note>',
    '<a.b c:d="1" e={2} {...f} g=\'ж "кавычки"\' h />',
    '<Note\n  title="на\n  строках &laquo;ё&raquo; &#1046; &nosuch; &"\n/>',
    '<sup>2</sup>м<sub>2</sub><br/>\n\n<div>\n\nтекст\n\n</div>\n\n<></>',
    '{/* пояснение */}\n\nТекст {/* внутри */} и {1 + 1}',
    "import a from 'a'\n\nexport const b = 1",
    "Абзац\nimport a from 'a'",
  ],
  'entities, escapes, code': [
    '&laquo;Сад&raquo; &mdash; &nbsp; &copy; &#1046; &#x416; &nosuch; &#0; A&B AT&T; &amp;lt;',
    'Экран \\* \\_ \\# \\{ \\} \\< \\> \\[ \\] \\~ \\| \\« \\ж \\\\',
    'Код `a {b} <c>` и `` a`b `` и `не закрыт',
    '```js\ncode {x} <y>\n```\n\n~~~\ncode\n~~~',
    '    отступ\n\n\tтабуляция',
  ],
  'blocks and breaks': [
    'Строка с двумя пробелами  \nновая\\\nтретья',
    'Заголовок\n=========\n\nДругой\n---\n\nДве строки\nзаголовка\n---',
    '# один\n## два ##\n#нет\n####### семь\n##\n### **жирный** `код` #',
    '***\n---\n___\n* * *\n\nТекст\n***',
    '> цитата\nпродолжение\n> > глубже\n\n- > цитата в списке',
    '1.\u00A0Посадили\n\n##\u00A0Проблема\n\nмягкий\u00ADперенос, нулевой\u200Bпробел, й',
    'Текст[^1]\n\n[^1]: сноска',
  ],
  'what both refuse': [
    'не закрыт <Note',
    '<Note>\n\nне закрыт',
    '<Note></Other>',
    '</Note>',
    'a < b и 5<6',
    '<3',
    '<!-- комментарий -->',
    '{ не закрыта',
    '<https://example.ru>',
    '<tos@example.ru>',
    '<Note n=«1» />',
  ],
};

describe.each(Object.entries(HARD_SPOTS))('both see the same: %s', (group, texts) => {
  it.each(texts)('%j', (text) => {
    expect(seenBySatteri(text)).toEqual(seenByRemark(text));
    expect(seenBySatteri(text) === 'refused').toBe(group === 'what both refuse');
  });
});

describe('they are known to part on', () => {
  it.each([
    ['<Note>*а</Note>*', 'a tag closed inside another mark: Sätteri closes the mark with it, remark refuses'],
    ['*<Note>а*</Note>', 'a mark closed inside a tag: Sätteri closes the tag with it, remark refuses'],
    ['[словоa@b.ru /a@b.ru', 'what may stand before an e-mail address that is not marked as a link'],
    ['абзац\n[a]: /x\n|---|', 'whether a definition may be the head of a table'],
    ['__5***_***', 'emphasis of underscores within emphasis of stars'],
  ])('%j: %s', (text) => {
    expect(seenBySatteri(text)).not.toEqual(seenByRemark(text));
  });
});

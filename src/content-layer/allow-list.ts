/** The allow-list of the gate: which nodes a parsed text may contain, and the findings about all others. */
import type { Heading, Nodes, Parents } from 'mdast';
import { toString } from 'mdast-util-to-string';
import {
  componentRule,
  componentsFor,
  type ComponentRule,
  type TextCollection,
} from '../model/components.ts';
import { allowedAdvice } from '../model/choices.ts';
import { explainAll } from '../model/explain.ts';
import type { RuleCode } from '../model/issue.ts';
import { addressFault } from '../model/web-address.ts';
import { isJsx, literalAttributes, type JsxElement } from './jsx.ts';

const HTML_ELEMENTS: Record<string, readonly string[]> = {
  sup: [],
  sub: [],
  kbd: [],
  br: [],
  abbr: ['title'],
};

/** What people write in HTML, and what stands for it here. */
const INSTEAD_OF_HTML: readonly [RegExp, string][] = [
  [/^(?:b|strong)$/, 'выделите слова звёздочками: **слова**'],
  [/^(?:i|em)$/, 'выделите слова звёздочками: *слова*'],
  [/^a$/, 'сделайте ссылку так: [слова](https://…)'],
  [/^h\d$/, 'заголовок пишут с двумя решётками: ## Заголовок'],
  [/^(?:[uo]l|li)$/, 'каждую строку списка начинайте с «- » или «1. »'],
  [/^(?:p|div|span|u|s|font|center|hr|small|section)$/, 'уберите его; абзацы разделяет пустая строка'],
];

export type Finding = [rule: RuleCode, message: string, advice: string];

const IMAGE: Finding = [
  'image',
  'картинка без автора и лицензии',
  'поставьте её так: <Photo src="./foto.jpg" alt="что на снимке" author="кто снял" licence="на каких условиях" />',
];

/** The parser lets an element end in another cell than it began, and puts that cell or row inside the first. */
const OUTER: Partial<Record<Nodes['type'], Nodes['type']>> = { tableRow: 'table', tableCell: 'tableRow' };

const ACROSS_CELLS: Finding = [
  'component',
  'вставка начата в одной ячейке таблицы, а закрыта в другой',
  'закройте её в той же ячейке; черту внутри текста пишут так: \\|',
];

const FORBIDDEN: Partial<Record<Nodes['type'], Finding>> = {
  mdxjsEsm: [
    'no-code',
    'import и export в тексте запрещены: это программный код',
    'уберите эту строку; компоненты доступны без import',
  ],
  html: ['html', 'HTML в тексте не поддерживается', 'запишите это разметкой Markdown'],
  image: IMAGE,
  imageReference: IMAGE,
};

/** @param parents from the root down */
export function* inspect(
  node: Nodes,
  parents: readonly Parents[],
  collection: TextCollection,
): Generator<Finding> {
  const finding = FORBIDDEN[node.type];
  const outer = OUTER[node.type];
  if (finding) yield finding;
  else if (outer && parents.at(-1)?.type !== outer) yield ACROSS_CELLS;
  else if (isJsx(node)) yield* inspectElement(node, parents, collection);
  else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    if (!isComment(node.value))
      yield [
        'no-expression',
        'фигурные скобки запрещены: внутри них MDX ждёт программный код',
        'уберите скобки или напишите словами',
      ];
  } else if (node.type === 'link' || node.type === 'definition') yield* inspectAddress(node.url);
  else if (node.type === 'heading') yield* inspectHeading(node, collection);
  else if (node.type === 'text') yield* inspectText(node.value);
}

function* inspectElement(
  { name, attributes, children }: JsxElement,
  parents: readonly Parents[],
  collection: TextCollection,
): Generator<Finding> {
  if (!name) {
    yield ['component', 'пустой элемент <></> ничего не значит', 'уберите его'];
    return;
  }
  const dynamic = attributes.filter(
    (item) =>
      item.type === 'mdxJsxExpressionAttribute' || (typeof item.value === 'object' && item.value !== null),
  );
  for (const item of dynamic) {
    yield item.type === 'mdxJsxExpressionAttribute'
      ? [
          'no-spread',
          `в <${name}> стоит {...}: это программный код`,
          'запишите каждое значение отдельно: имя="значение"',
        ]
      : [
          'no-expression',
          `значение ${item.name} в <${name}> записано в фигурных скобках`,
          `возьмите его в кавычки: ${item.name}="…"`,
        ];
  }
  const names = attributes.flatMap((item) => (item.type === 'mdxJsxAttribute' ? [item.name] : []));
  for (const twice of new Set(names.filter((each, index) => names.indexOf(each) !== index)))
    yield ['component-attributes', `<${name}>: «${twice}» стоит дважды`, 'оставьте одно'];
  const html = Object.hasOwn(HTML_ELEMENTS, name) ? HTML_ELEMENTS[name] : undefined;
  if (html) {
    for (const item of attributes) {
      if (item.type === 'mdxJsxAttribute' && !html.includes(item.name))
        yield ['html', `у <${name}> не бывает ${item.name}`, 'уберите это'];
    }
    return;
  }
  const rule = componentRule(collection, name);
  if (!rule) {
    const instead = INSTEAD_OF_HTML.find(([pattern]) => pattern.test(name))?.[1];
    if (instead) {
      yield ['component', `<${name}> — это HTML, он здесь не работает`, instead];
      return;
    }
    const known = Object.keys(componentsFor[collection]);
    const home = (Object.keys(componentsFor) as TextCollection[]).find((each) => componentRule(each, name));
    yield home
      ? ['component', `<${name}> работает только в ${WHERE[home]}`, allowedAdvice('', known)]
      : ['component', `неизвестный компонент <${name}>`, allowedAdvice(name, known)];
    return;
  }
  if (!dynamic.length) {
    yield* inspectAttributes(name, literalAttributes({ attributes }), rule);
  }
  if (rule.children === 'none' && children.length) {
    yield ['component', `внутри <${name}> ничего не пишут`, `закройте его сразу: <${name} … />`];
  }
  if (rule.children === 'text' && !children.some((child) => toString(child).trim())) {
    yield ['component', `внутри <${name}> нет слов`, `напишите их: <${name} …>слова</${name}>`];
  }
  if (rule.holds) {
    const holds = rule.holds;
    const strangers = children.filter(
      (child) => !(isJsx(child) && holds.includes(child.name ?? '')) && !isBlank(child),
    );
    if (strangers.length) {
      yield [
        'component',
        `внутри <${name}> могут стоять только ${holds.map((item) => `<${item}>`).join(', ')}`,
        'вынесите остальное наружу',
      ];
    }
  }
  if (rule.within && !parents.some((parent) => isJsx(parent) && parent.name === rule.within)) {
    yield [
      'component',
      `<${name}> ставят только внутри <${rule.within}>`,
      `оберните: <${rule.within}> … </${rule.within}>`,
    ];
  }
}

function* inspectAttributes(
  name: string,
  given: Record<string, string>,
  { attributes }: ComponentRule,
): Generator<Finding> {
  const { error } = attributes.safeParse(given);
  const found = explainAll(error?.issues ?? [], attributes, given).filter(({ isReference }) => !isReference);
  const lacking = found.filter(({ isMissing }) => isMissing).map(({ path }) => String(path[0]));
  const bare = Object.keys(given).find((key) => !given[key] && !(key in attributes.shape));
  if (bare !== undefined && lacking.length) {
    yield [
      'component-attributes',
      `<${name}>: «${bare}» стоит без имени`,
      `напишите <${name} ${lacking[0]}="${bare}" />`,
    ];
    return;
  }
  if (lacking.length)
    yield [
      'component-attributes',
      `<${name}>: не хватает ${lacking.join(', ')}`,
      `допишите: ${lacking.map((key) => `${key}="…"`).join(' ')}`,
    ];
  for (const { message, advice, isMissing } of found)
    if (!isMissing) yield ['component-attributes', `<${name}>: ${message}`, advice];
}

const WHERE: Record<TextCollection, string> = {
  practices: 'карточках практик',
  recipes: 'рецептах',
  pages: 'страницах о сайте',
  resolutions: 'текстах резолюций',
  editions: 'прежних редакциях резолюций',
  chapters: 'главах стратегии',
};

/** Within the site, from its root or on the same page. */
const INSIDE = /^(?:#|\/(?!\/))[^\s\\\p{C}]*$/u;
const WRITTEN: ReadonlyMap<string, RegExp> = new Map([
  ['https', /^/],
  ['http', /^/],
  ['mailto', /^mailto:[^\s@?&,;]+@[\p{L}\d.-]+\.\p{L}{2,}$/iu],
  ['tel', /^tel:\+?\d[\d-]+$/i],
]);

function* inspectAddress(url: string): Generator<Finding> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.trim())?.[1]?.toLowerCase();
  const written = scheme ? WRITTEN.get(scheme) : INSIDE;
  if (!written) {
    yield [
      'link',
      `ссылка вида «${scheme}:» запрещена`,
      'оставьте только адреса https://, http://, mailto: или tel:',
    ];
  } else if (!written.test(url)) {
    yield [
      'link',
      `непонятный адрес ссылки «${url}»`,
      scheme
        ? 'почту пишут mailto:imya@sait.ru, телефон — tel:+78001234567'
        : 'внутри сайта пишите от корня: /practices/…/, наружу — с https://',
    ];
  } else if (scheme?.startsWith('http')) {
    const fault = addressFault(url);
    if (fault) yield ['link', `ссылка «${url}»: ${fault}`, 'скопируйте адрес из строки браузера целиком'];
  }
}

function* inspectHeading({ depth }: Heading, collection: TextCollection): Generator<Finding> {
  if (depth === 1) yield ['heading', 'заголовок первого уровня уже есть: это title', 'начните с ##'];
  else if (depth > 4) yield ['heading', 'слишком мелкий заголовок', 'используйте ## и ###'];
  else if (['resolutions', 'editions', 'chapters'].includes(collection)) {
    yield [
      'heading',
      'заголовки документа ставят компонентами',
      'используйте <Addressee> или <Section>: у них постоянные адреса',
    ];
  }
}

function* inspectText(value: string): Generator<Finding> {
  const [tag, name] = /<\s*([A-Z]\w+)\s+\w+=["«“„]/.exec(value) ?? [];
  if (tag) {
    yield [
      'component',
      `вставка <${name}> стоит в тексте просто словами`,
      `запишите её знаком «<», без пробела после него: <${name} … />`,
    ];
  }
  const footnote = /\[\^([^[\]]+)\]/.exec(value);
  if (footnote) {
    yield [
      'footnote',
      `сноски ${footnote[0]} не поддерживаются`,
      'ставьте отметку источника: <Source id="…" /> с его id из шапки',
    ];
  }
}

/** What an author has written into a node, as the parser has read it. */
export function valuesOf(node: Nodes): string[] {
  if (isJsx(node)) return Object.values(literalAttributes(node));
  return ['value', 'url', 'title', 'alt'].flatMap((key) => {
    const value = (node as unknown as Record<string, unknown>)[key];
    return typeof value === 'string' ? [value] : [];
  });
}

function isComment(expression: string): boolean {
  return /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)*$/.test(expression);
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && !node.value.trim();
}

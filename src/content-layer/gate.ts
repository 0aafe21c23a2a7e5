/**
 * The gate: what a text may hold. It looks at the parsed tree, in which nothing runs, and refuses all that is
 * not on the list: code, expressions, unknown elements, unsafe addresses.
 */
import { mdxToMdast, type MdastNode } from 'satteri';
import type { ComponentRule, TextCollection } from '../model/components.ts';
import { componentsFor } from '../model/components.ts';
import type { Issue } from '../model/issue.ts';
import { allowedAdvice, explainAll } from './explain.ts';
import { explainSyntaxError } from './syntax-error.ts';
import { FEATURES } from './tree.ts';

/** Bytes; a long story is under 20 KB, the longest chapter of a strategy under 30. */
const MAX_SIZE = 200_000;
const MAX_DEPTH = 24;

const HTML_ELEMENTS: Record<string, readonly string[]> = {
  sup: [],
  sub: [],
  kbd: [],
  br: [],
  abbr: ['title'],
};

interface Point {
  line: number;
  column: number;
}

interface Jsx {
  name: string | null;
  attributes: {
    type: 'mdxJsxAttribute' | 'mdxJsxExpressionAttribute';
    name?: string;
    value?: string | null | { type: string };
  }[];
}

export interface GatedText {
  issues: Issue[];
  /** Undefined when the text cannot be parsed at all. */
  root?: MdastNode;
}

export function gate(text: string, collection: TextCollection, file: string): GatedText {
  if (Buffer.byteLength(text) > MAX_SIZE) {
    return {
      issues: [
        issueAt(
          file,
          { line: 1, column: 1 },
          'size',
          'файл больше 200 КБ',
          'разделите текст на несколько карточек',
        ),
      ],
    };
  }
  let root: MdastNode;
  try {
    root = mdxToMdast(text, { features: FEATURES, position: true });
  } catch (error) {
    return { issues: [explainSyntaxError(error, text, file)] };
  }
  const issues: Issue[] = [];
  const rules: Record<string, ComponentRule> = componentsFor[collection];
  visit(root, [], (node, parents) => {
    for (const finding of inspect(node, parents, rules, collection)) {
      issues.push(issueAt(file, startOf(node), ...finding));
    }
  });
  return { issues, root };
}

type Finding = [rule: string, message: string, advice: string];

function* inspect(
  node: MdastNode,
  parents: MdastNode[],
  rules: Record<string, ComponentRule>,
  collection: TextCollection,
): Generator<Finding> {
  if (parents.length > MAX_DEPTH) {
    yield ['depth', 'элементы вложены друг в друга слишком глубоко', 'упростите разметку'];
    return;
  }
  switch (node.type as string) {
    case 'mdxjsEsm':
      yield [
        'no-code',
        'import и export в тексте запрещены: это программный код',
        'уберите эту строку; компоненты доступны без import',
      ];
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (!isComment((node as { value?: string }).value ?? '')) {
        yield [
          'no-expression',
          'фигурные скобки запрещены: внутри них MDX ждёт программный код',
          'уберите скобки или напишите словами',
        ];
      }
      return;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      yield* inspectElement(node, node as unknown as Jsx, parents, rules, collection);
      return;
    case 'html':
      yield ['html', 'HTML в тексте не поддерживается', 'запишите это разметкой Markdown'];
      return;
    case 'link':
    case 'definition':
      yield* inspectAddress((node as { url?: string }).url ?? '');
      return;
    case 'image':
    case 'imageReference':
      yield [
        'image',
        'картинка без автора и лицензии',
        'поставьте её так: <Photo src="./foto.jpg" alt="что на снимке" author="кто снял" licence="на каких условиях" />',
      ];
      return;
    case 'heading':
      yield* inspectHeading(node, collection);
      return;
    case 'text':
      yield* inspectText((node as { value?: string }).value ?? '');
      return;
  }
}

function* inspectElement(
  node: MdastNode,
  { name, attributes }: Jsx,
  parents: MdastNode[],
  rules: Record<string, ComponentRule>,
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
  const html = Object.hasOwn(HTML_ELEMENTS, name) ? HTML_ELEMENTS[name] : undefined;
  if (html) {
    for (const item of attributes.filter((attribute) => attribute.name && !html.includes(attribute.name))) {
      yield ['html', `у <${name}> не бывает ${item.name}`, 'уберите это'];
    }
    return;
  }
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (!rule) {
    const home = Object.entries(componentsFor).find(([, known]) => Object.hasOwn(known, name))?.[0];
    yield home && home !== collection
      ? [
          'component',
          `<${name}> работает только в ${WHERE[home as TextCollection]}`,
          allowedAdvice('', Object.keys(rules)),
        ]
      : ['component', `неизвестный компонент <${name}>`, allowedAdvice(name, Object.keys(rules))];
    return;
  }
  if (!dynamic.length) {
    const given = Object.fromEntries(attributes.map((item) => [item.name ?? '', item.value ?? '']));
    const parsed = rule.attributes.safeParse(given);
    for (const { message, advice } of explainAll(parsed.error?.issues ?? [], rule.attributes, given)) {
      yield ['component-attributes', `<${name}>: ${message}`, advice];
    }
  }
  const children = childrenOf(node);
  if (rule.children === 'none' && children.length) {
    yield ['component', `внутри <${name}> ничего не пишут`, `закройте его сразу: <${name} … />`];
  }
  if (rule.holds) {
    const holds = rule.holds;
    const strangers = children.filter(
      (child) => !holds.includes((child as unknown as Jsx).name ?? '') && !isBlank(child),
    );
    if (strangers.length) {
      yield [
        'component',
        `внутри <${name}> могут стоять только ${holds.map((item) => `<${item}>`).join(', ')}`,
        'вынесите остальное наружу',
      ];
    }
  }
  if (rule.within && !parents.some((parent) => (parent as unknown as Jsx).name === rule.within)) {
    yield [
      'component',
      `<${name}> ставят только внутри <${rule.within}>`,
      `оберните: <${rule.within}> … </${rule.within}>`,
    ];
  }
}

const WHERE: Record<TextCollection, string> = {
  practices: 'карточках практик',
  pages: 'страницах о сайте',
  resolutions: 'текстах резолюций',
  editions: 'прежних редакциях резолюций',
  chapters: 'главах стратегии',
};

function* inspectAddress(url: string): Generator<Finding> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.trim())?.[1]?.toLowerCase();
  if (scheme && !['https', 'http', 'mailto', 'tel'].includes(scheme)) {
    yield [
      'link',
      `ссылка вида «${scheme}:» запрещена`,
      'оставьте только адреса https://, http://, mailto: или tel:',
    ];
  } else if (url.startsWith('//') || (!scheme && !/^[/#]/.test(url))) {
    yield [
      'link',
      `непонятный адрес ссылки «${url}»`,
      'внутри сайта пишите от корня: /practices/…/, наружу — с https://',
    ];
  }
}

function* inspectHeading(node: MdastNode, collection: TextCollection): Generator<Finding> {
  const depth = (node as { depth?: number }).depth ?? 2;
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
  const trap = /\*\*[^*]*[»”"!?.,:;)]\*\*(?=\p{L})|(?<=\p{L})\*\*[«„"(]/u.exec(value);
  if (trap) {
    yield [
      'bold',
      `«${trap[0]}» не станет жирным: между знаком препинания и ** не должно стоять буквы вплотную`,
      'поставьте пробел после ** или вынесите знак препинания за **',
    ];
  }
  const footnote = /\[\^([^\]]+)\]/.exec(value);
  if (footnote) {
    yield [
      'footnote',
      `сноски ${footnote[0]} не поддерживаются`,
      'ставьте отметку источника: <Source id="…" /> с его id из шапки',
    ];
  }
}

function isComment(expression: string): boolean {
  return /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)*$/.test(expression);
}

function isBlank(node: MdastNode): boolean {
  return node.type === 'text' && !(node as { value: string }).value.trim();
}

function childrenOf(node: MdastNode): MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

function startOf(node: MdastNode): Point {
  return (node as { position?: { start: Point } }).position?.start ?? { line: 1, column: 1 };
}

function issueAt(
  file: string,
  { line, column }: Point,
  rule: string,
  message: string,
  advice: string,
): Issue {
  return { rule, severity: 'error', file, line, column, message, advice };
}

function visit(
  node: MdastNode,
  parents: MdastNode[],
  act: (node: MdastNode, parents: MdastNode[]) => void,
): void {
  act(node, parents);
  // What lies deeper has been refused already; a tree of thousands of levels would end the stack.
  if (parents.length > MAX_DEPTH) return;
  for (const child of childrenOf(node)) visit(child, [...parents, node], act);
}

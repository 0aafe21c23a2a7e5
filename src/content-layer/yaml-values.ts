/**
 * What YAML reads otherwise than people do. Numbers are plain decimals, `true` and `false` are the only words that are
 * values, everything else is text as it stands; what would get lost without a word is an error.
 */
import { isAlias, isCollection, type ScalarTag, type Tags } from 'yaml';
import type { YamlNode } from './nodes.ts';

/** Up to fifteen digits are exact. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?$/;
/** «65.000» is sixty-five thousand to who writes it; no fraction ends so. */
const THOUSANDS = /^-?[1-9]\d{0,2}\.\d\d0$/;

interface Value extends ScalarTag {
  test: RegExp;
  /** The text itself where it is no such value after all. */
  resolve: (text: string) => unknown;
}

const tag = (name: string, test: RegExp, resolve: (text: string) => unknown): Value => ({
  tag: `tag:yaml.org,2002:${name}`,
  default: true,
  test,
  resolve,
});

/** Characters in which a mark before a value is looked for. */
const LONGEST_MARK = 80;

/** What is no text. */
export const VALUES = [
  tag('null', /^$/, () => null),
  tag('bool', /^(?:true|false)$/, (text) => text === 'true'),
  tag('float', NUMBER, (text) => (THOUSANDS.test(text) ? text : Number(text))),
];

/** For the parser of YAML. */
export const AS_WRITTEN = {
  schema: 'failsafe',
  customTags: (tags: Tags): Tags => [...tags, ...VALUES],
} as const;

export interface Loss {
  offset: number;
  message: string;
}

/** Words that the file holds and the data do not: YAML takes them for an explanation, a mark or a repetition. */
export function lossesIn(nodes: readonly YamlNode[], yaml: string): Loss[] {
  return nodes.flatMap(({ node }): Loss[] => {
    const [from = 0, to = 0, end = 0] = node.range ?? [];
    // It repeats a value given elsewhere: mostly a slip, and nested ones grow without end.
    if (isAlias(node))
      return [{ offset: from, message: 'значение начинается со звёздочки: у YAML это особый знак' }];
    const found: Loss[] = [];
    const isMarked = node.tag !== undefined || ('anchor' in node && node.anchor !== undefined);
    if (isMarked) {
      // What it marks may begin on a line below.
      const before = yaml.slice(Math.max(0, from - LONGEST_MARK), from);
      const mark = /[&!]\S*(?=\s+$)/.exec(before)?.[0] ?? '!';
      const message = `«${mark}» пропадёт: с этого знака у YAML начинается пометка`;
      found.push({ offset: Math.max(0, yaml.lastIndexOf(mark, from - 1)), message });
    }
    if (isCollection(node) && !node.flow) return found;
    const rest = yaml.slice(to, end);
    const cut = rest.includes('#') ? /^[ \t]*(#.*)|\n[ \t]*(#[^\s#].*)/.exec(rest) : undefined;
    const words = cut?.[1] ?? cut?.[2];
    // «ponds # пруды» explains an id; after words of Russian nobody means to explain.
    const explains = words && /^#\s/.test(words) && /^[^а-яё]+$/i.test(yaml.slice(from, to));
    if (words && !explains)
      found.push({
        offset: to + rest.indexOf('#'),
        message: `«${words.trim()}» пропадёт: после пробела и решётки у YAML идёт пояснение`,
      });
    return found;
  });
}

/**
 * Finds the slips of the hand behind YAML that cannot be read. The parser tells where it gave up, which is often far below the
 * slip, and says the rest of the file is wrong too.
 */
import type { Place } from '../model/entry.ts';
import type { Words } from '../model/issue.ts';

export interface Slip extends Place {
  message: string;
  advice: string;
}

const KEY = String.raw`[\p{L}\w]+`;
/** Indentation, a dash of a list, a field and its value. */
const FIELD = new RegExp(`^( *(?:- +)?)(${KEY}) ?:(?: +(.*))?$`, 'u');

/** Signs that mean something to YAML at the start of a value. */
const SIGNS = /^(?:[@`%*&!]|[|>](?![-+\d]*$)|[-?](?= ))/;

const IN_QUOTES = 'возьмите всё значение в одинарные кавычки';

/** @param yaml what the parser refused */
export function slipsIn(yaml: string): Slip[] {
  const slips: Slip[] = [];
  /** Indentation that the lines of a text below `|` or `>` have more of. */
  let block = Infinity;
  /** Where the fields of each record begin that the line stands in, the outermost first. */
  let levels: number[] = [];
  let isOpen = true;
  let isLost = false;
  for (const [index, raw] of yaml.split(/\r?\n/).entries()) {
    const line = raw.trimEnd();
    const indent = line.search(/[^ ]|$/);
    if (!line || indent > block || line.startsWith('#', indent)) continue;
    block = Infinity;
    const [, before = '', key, value = ''] = FIELD.exec(line) ?? [];
    const say = (column: number, ...[message, advice]: Words) =>
      slips.push({ line: index + 1, column, message, advice });
    if (key === undefined) {
      const slip = slipOfLine(line);
      if (slip) say(indent + 1, ...slip);
      continue;
    }
    const slip = slipOfValue(key, value);
    if (slip) say(line.length - value.length + 1, ...slip);
    const at = before.length;
    if (at === 0) isLost = false;
    levels = levels.filter((level) => level <= at);
    if (indent === 0 && at > 0 && levels[0] === 0 && !isOpen) say(1, ...NO_LIST);
    // A record begins below a field without a value, or after a dash.
    if (levels.at(-1) !== at && !isOpen && at === indent && !isLost) {
      say(indent + 1, ...UNEVEN);
      isLost = true;
    }
    if (levels.at(-1) !== at) levels.push(at);
    isOpen = value === '';
    if (/^[|>]/.test(value)) block = indent;
  }
  return slips;
}

const NO_LIST: Words = ['перед полем стоит дефис, а это не список', 'уберите дефис и пробел после него'];

const UNEVEN: Words = [
  'отступ строки не такой, как у соседних',
  'поля одной записи начинайте ровно друг под другом; перед первым из них в списке стоит «- »',
];

/** A line that is no field. */
function slipOfLine(line: string): Words | undefined {
  const words = line.trim();
  const [, key = '', rest = ''] = new RegExp(`^(?:- +)?(${KEY})(.*)$`, 'u').exec(words) ?? [];
  if (/^ *\t/.test(line)) return ['отступ сделан табуляцией', 'замените её пробелами'];
  if (/^:[^/]/.test(rest))
    return [`после «${key}:» нет пробела`, `поставьте его: «${key}: ${rest.slice(1)}»`];
  if (/^[–—•·]/.test(words))
    return [
      `строка списка начинается со знака «${words.charAt(0)}»`,
      'поставьте вместо него дефис и пробел: «- »',
    ];
  if (/^-[^\s-]/.test(words)) return ['после дефиса нет пробела', `поставьте его: «- ${words.slice(1)}»`];
  if (words.startsWith('- ')) return undefined;
  if (words.startsWith('//')) return ['пояснение начинается с //', 'пояснения в шапке начинают знаком #'];
  if (/^[a-z]\w*$/.test(key) && !line.startsWith(' ')) {
    const value = rest.replace(/^\s*[-=–—:]?\s*/, '');
    return [`после «${key}» нет двоеточия`, `поставьте двоеточие и пробел: «${key}: ${value || '…'}»`];
  }
  return undefined;
}

/** What stands after the colon. */
function slipOfValue(key: string, value: string): Words | undefined {
  const [sign = ''] = SIGNS.exec(value) ?? [];
  if (sign)
    return [
      `значение начинается со знака «${sign}»: у YAML он особый`,
      `${IN_QUOTES}: ${key}: '${value.replaceAll("'", "''")}'`,
    ];
  const [, quote, inside = '', after] = /^(["'])((?:\\.|(?!\1).|\1\1)*)(?:\1(.*))?$/.exec(value) ?? [];
  if (quote) {
    if (after === undefined) return [`кавычка ${quote} не закрыта`, 'поставьте такую же в конце значения'];
    if (after.replace(/^\s*(?:#.*)?$/, ''))
      return [
        'после закрывающей кавычки ещё есть слова',
        `замените прямые кавычки на ёлочки: ${key}: «${inside}»${after}`,
      ];
    return undefined;
  }
  const [, open = '', rest = ''] = /^([[{])(.*)$/.exec(value) ?? [];
  if (open) {
    const close = open === '[' ? ']' : '}';
    if (!rest.includes(close)) return [`скобка ${open} не закрыта`, `поставьте ${close} в конце списка`];
    return rest.endsWith(close) ? undefined : ['после закрывающей скобки ещё есть слова', IN_QUOTES];
  }
  return /:(?:\s|$)/.test(value)
    ? ['внутри значения стоит двоеточие', `${IN_QUOTES}: ${key}: '${value.replaceAll("'", "''")}'`]
    : undefined;
}

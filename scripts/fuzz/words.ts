/** Words as people write them, and as nobody should be able to: markup, formulas, commands, signs that are not seen. */
import * as fc from 'fast-check';

/** The name of every element and field that a fuzzed text tries to bring into an output. */
export const MARK = 'x-fuzz';

/** What people write. */
// prettier-ignore
const PLAIN = [
  'пруд', 'соседи', 'липы', 'во дворе', 'сделали', 'ё', 'ТОС', 'и', 'в', 'за', 'пол-литра', '№', 'м²',
];

/** What typography changes. */
// prettier-ignore
const TYPED = [
  '"', '«', '»', '„', '“', "'", '-', '–', '—', '...', '…', '(c)', '+-', '->', '!!', '?..', ',', 'т.е.', '%',
];

/** Opens or closes something in a language of an output. */
// prettier-ignore
const MARKUP = [
  `<${MARK}>`, `"><${MARK}>`, `'><${MARK} a='`, `</script><${MARK}>`, `</title></style></textarea><${MARK}>`,
  `<!--<${MARK}>`, `--><${MARK}>`, `]]><${MARK}>`, `<![CDATA[<${MARK}>`, `&lt;${MARK}&gt;`, '&amp;amp;', '&nbsp;',
  `" onload="${MARK}`, `\`<${MARK}>\``, `}}, ${MARK}={а`, `} ${MARK} = {`, `\\${MARK}{а}`, '{{{', '%а', '$а$',
  `=${MARK}(а)`, '+а', '-а', '@а', '|а', `;${MARK}:а`, '::error::а', '##[error]а', '${а}', '{а}', '{{а}}', '%s%n',
  '__proto__', 'constructor', 'TY  - а', 'END:VCALENDAR', `javascript:${MARK}`, '../../а', '\\"', '\\', '*а*', '_а_',
  '~~а~~', '[а](/practices/)', '[а](javascript:а)', '![а](а)', '# а', '| а |',
];

/** What no text of ours holds. */
// prettier-ignore
const UNSEEN = [
  `&#60;${MARK}&#x3e;`, '\\u003c', '\0', '\u001b[2J', '\r', '\u0085', '\u00ad', '\u200b', '\u2028', '\u2029',
  '\u202e', '\u2066', '\ufeff', '\ue000', '\ufffd', '\u{e0041}', '\u3164', '\u0301\u0301\u0301\u0301\u0301',
  '\u1d7cf', '１', 'вepнул',
];

const token = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...PLAIN) },
  { weight: 4, arbitrary: fc.constantFrom(...TYPED) },
  { weight: 6, arbitrary: fc.constantFrom(...MARKUP) },
);

const hostileToken = fc.oneof(
  { weight: 3, arbitrary: token },
  { weight: 2, arbitrary: fc.constantFrom(...UNSEEN) },
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
);

const joined = (each: fc.Arbitrary<string>, maxLength: number) =>
  fc
    .array(fc.tuple(each, fc.constantFrom(' ', ' ', ' ', '', '\u00a0')), { minLength: 1, maxLength })
    .map((parts) => parts.map(([word, space]) => word + space).join(''));

/** Most of them pass the check, so that the site shows them. */
export const words = fc.oneof(
  { weight: 60, arbitrary: joined(token, 8).map((text) => `Пруд ${text}`) },
  { weight: 1, arbitrary: joined(hostileToken, 8) },
);

/** Marks of YAML, of Markdown and of MDX, to be put anywhere. */
export const mark = fc.oneof(
  // prettier-ignore
  fc.constantFrom(
    '{', '}', '<', '>', '[', ']', '](', '(', ')', '|', '\n', '\n\n', '\n---\n', '`', '```', '~', '~~', '$', '&',
    '\\', '\nimport a from "b"\n', '\nexport const a = 1\n', '<Note>', '</Note>', '<Note title="', '<', '/>',
    '{/*', '*/}', '<Source id="vesti" />', ': ', '- ', '\n- ', '\n## ', '\n1. ', '\n> ', '*', '**', '_', '&a',
    '*a',
    '!!js/function ', '!а ', "'", '"', '|\n', '>-\n', '? ', '%YAML 1.1\n', '\t', '\u00a0', '\r', '\r\n', '\ufeff',
    '[^1]', '[^1]: а', '[а]: /а', '<br/>', '<sup>', '</sup>', '<!--', '<constructor />', '{...а}', 'а={а}',
    'http://[::1', 'https://а@б/', 'www.а.рф', 'а@б.рф', '&#0;', '&#xD800;', '&NewLine;', '0x10', '1e999', '.nan',
  ),
  fc.constantFrom(...MARKUP, ...UNSEEN),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
);

/** What no typesetting changes: it sets spaces, dashes, quotation marks and dots. */
export const signsOf = (text: string): string => text.replace(/[^\p{L}\p{N}<>{}[\]&=@;\\]/gu, '');

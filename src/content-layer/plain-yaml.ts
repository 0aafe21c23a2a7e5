/** YAML as nearly all files have it, a value a line: its values without their places, in a tenth of the time. */
import { FAILSAFE_SCHEMA, load, Type } from 'js-yaml';
import { VALUES } from './yaml-values.ts';

const schema = FAILSAFE_SCHEMA.extend({
  implicit: VALUES.map(
    ({ tag, test, resolve }) =>
      new Type(tag, {
        kind: 'scalar',
        resolve: (text: string | null) => test.test(text ?? '') && resolve(text ?? '') !== text,
        construct: (text: string | null) => resolve(text ?? ''),
      }),
  ),
});

const WORDS = String.raw`[\p{L}\p{N}«„(№₽](?:[^:#\r\n]|:(?=\S)|(?<=\S)#)*`;
const ITEM = String.raw`[\p{L}\p{N}«][^,:#\r\n\[\]{}]*`;
const LIST = String.raw`\[(?:${ITEM}(?:, *${ITEM}){0,99})?\]`;
const VALUE = String.raw`(?:${WORDS}|'[^'\r\n]*'|"[^"\\\r\n]*"|${LIST})`;
const LINE = new RegExp(String.raw`^ *(?:(?:- +)+${VALUE}|(?:- +)*[a-z]\w*:(?: +${VALUE})?) *$`, 'iu');

/** Fewer lines than any record may have fields. */
const MOST_LINES = 200;

/** Undefined for what is written otherwise, or not read by the one parser or the other: it needs a closer look. */
export function plainValue(yaml: string): unknown {
  const lines = yaml.split('\n');
  if (lines.length > MOST_LINES || !lines.every((line) => !line || LINE.test(line))) return undefined;
  try {
    return load(yaml, { schema });
  } catch {
    return undefined;
  }
}

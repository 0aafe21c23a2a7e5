/** The fields of a practice, in the order of its schema; apart from the other collections, for the browser. */
import type { Names } from '../model/codec.ts';
import { explainAll, type Naming } from '../model/explain.ts';
import { fieldsOf } from '../model/field.ts';
import { imagePath } from '../model/image.ts';
import { practiceSchema } from '../model/practice.ts';
import type { Path } from '../model/schema-walk.ts';
import { valuesWithRecords } from './new-record.ts';
import type { TypedEntry } from './typed-values.ts';

export const practiceFieldsSchema = practiceSchema({ image: imagePath });

export const practiceFields = fieldsOf(practiceFieldsSchema);

/** Fields that no author is asked for, by their paths, and why. */
export const NOT_ASKED: Readonly<Record<string, string>> = {
  formerly: 'a practice that is new has had no other address',
  'sources.id': 'the site of a source gives it its id',
};

export type JudgedPractice = ReturnType<typeof judged>;

/** Parses typed values and validates each against the schema. */
export function judged(typed: TypedEntry, names: Names, naming?: Naming) {
  const { values, records, refusals } = valuesWithRecords(practiceFields, typed, names);
  const refused = new Set(refusals.map(({ path }) => String(path)));
  const { error } = practiceFieldsSchema.safeParse(values);
  const unfit = explainAll(error?.issues ?? [], practiceFieldsSchema, values, naming);
  /** What was not understood or is not allowed; advice where the message holds none. */
  const findings: { path: Path; message: string; advice?: string }[] = [
    ...refusals,
    ...unfit.filter(({ path }) => !refused.has(String(path))),
  ];
  return { values, records, findings };
}

/** Field types shared by the collections. Descriptions are Russian: editors read them. */
import * as z from 'zod';
import type { Precision } from '../language/numbers.ts';
import { typeset, typesetOfficial } from '../language/typography.ts';
import type { ReferenceTarget } from './metadata.ts';
import { addressFault, foreignLetter } from './web-address.ts';

/** Longest id: what a reference may name. */
export const LONGEST_ID = 80;

/** Latin kebab-case identifier: part of the address of a page. Whoever changes it names the old one in `formerly`. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const id = () =>
  z
    .string()
    .regex(ID_PATTERN, {
      error: ({ input }) =>
        foreignLetter(String(input)) ??
        'идентификатор пишут латиницей: строчные буквы, цифры и дефисы, например «zarechnaya-oblast»',
    })
    .max(LONGEST_ID);

/** Name of a record among the others of its file. */
export const recordId = () =>
  id().meta({
    description: 'Имя записи латиницей',
    hint: 'по нему её называют карточки, потом его не меняют',
  });

/** Former ids of the entry, and those merged into it: their addresses redirect to it. */
export const formerly = () =>
  z.array(id()).default([]).meta({
    description: 'Прежние id, если запись переименовали или слили с другой',
    hint: 'их адреса ведут на неё',
  });

/** A word, a number or the sign of a unit. That a letter was lost is told by another rule. */
const SAYS = /^$|[\p{L}\p{N}№₽%\uFFFD]/u;

/** One paragraph or label in Russian; typeset once, when the entry is read. */
export const text = ({ min = 1, max = 600, set = typeset, holds = SAYS } = {}) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((words) => holds.test(words), { message: 'здесь нет ни одного слова' })
    .overwrite(set)
    .meta({ kind: 'text' });

/** What an entry is called on its page and in every list. */
export const title = (max: number) => text({ max, holds: /\p{L}/u });

/** The same in the words of an official document. */
export const officialText = ({ max }: { max: number }) => text({ max, set: typesetOfficial });

/** Identifier of an entry of another collection. */
export function reference(target: Exclude<ReferenceTarget, 'points' | 'sources'>) {
  return id().meta({ kind: 'reference', target });
}

/** Ids in an attribute of a component, with a space between them. */
export const idsAttribute = (message: string) =>
  z.string().refine((value) => value.split(' ').every((name) => ID_PATTERN.test(name)), {
    message: `${message}; если их несколько — через пробел`,
  });

/** The region that an official document speaks for. */
export const documentRegion = () =>
  reference('regions').optional().meta({
    description: 'Регион, за который говорит документ',
    hint: 'практики этого региона показывают первыми; документу всей страны поле не нужно',
  });

/** `<document>/<number>`: a clause of a resolution or a section of a strategy, as `zarechnaya-2024/2.4`. */
export function pointReference() {
  return z
    .string()
    .regex(/^[a-z0-9-]+\/[0-9]+(?:\.[0-9]+)*$/, {
      message:
        'пункт документа записывают как «документ/номер», например «zarechnaya-2024/2.4» или «zarechnaya-2030/4.1»',
    })
    .meta({ kind: 'reference', target: 'points' });
}

/** Number of a clause or a section as it is printed. */
export const pointNumber = () =>
  z.string().regex(/^\d+(?:\.\d+)*$/, { message: 'номер пункта записывают как «2.4»' });

/** The original text of a document, in a file beside it. */
export const originalFile = () =>
  z
    .string()
    .regex(/^[\w-]+\.txt$/, {
      message: 'файл исходного текста называют латиницей и без пробелов, например «rezolyutsiya.txt»',
    })
    .describe('Файл исходного текста в папке документа');

/** Web address of a page that everybody can open. */
export const webAddress = () =>
  z
    .url({ protocol: /^https?$/, message: 'адрес страницы начинается с https:// или http://' })
    .refine((address) => !addressFault(address), { error: ({ input }) => addressFault(String(input)) })
    .meta({ kind: 'url' });

/** Full calendar day, `2026-11-23`. */
export const day = () =>
  z.iso
    .date({ message: 'дату записывают как год-месяц-день, например «2026-11-23»' })
    .refine((written) => /^(?:19|20)/.test(written), { message: 'год в дате — от 1900-го до 2099-го' })
    .meta({ kind: 'day' });

/** A year, of a plan too. */
export const year = () => z.int().min(1990).max(2100);

/** How many or how much, of whatever a source has counted. */
export const measure = () =>
  z
    .number()
    .min(0)
    .max(1e12)
    .refine((value) => Number(value.toFixed(4)) === value, {
      message: 'после точки больше четырёх цифр: так точно не меряет никто',
    });

/** A year, a month or a day: as exact as the source is. YAML reads a bare year as a number. */
export const partialDate = () =>
  z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z
      .string()
      .regex(/^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, {
        message: 'время записывают так точно, как известно: «2024», «2024-05» или «2024-05-17»',
      })
      .refine((value) => value.length < 10 || z.iso.date().safeParse(value).success, {
        message: 'такого дня в календаре нет',
      })
      .meta({ kind: 'date' }),
  );

/** A list to which a form adds one by one; how one is called, also in the accusative. */
export const listOf = <S extends z.ZodType>(item: S, name: string, accusative: string) =>
  z.array(item).meta({ item: { name, accusative } });

/** One value of a closed list. */
export const choice = <const V extends string>(names: Readonly<Record<V, string>>) =>
  z.enum(Object.keys(names) as V[]).meta({ kind: 'choice', names });

/** A sum of money, to a kopeck: «65.125» is sixty-five thousand to who wrote it. */
export const money = () =>
  z
    .number()
    .positive()
    .max(1e12)
    .refine((rub) => Number(rub.toFixed(2)) === rub, {
      message: 'после точки стоят копейки, не больше двух цифр; 65 125 рублей пишут 65125',
    })
    .meta({ kind: 'money' });

export const PRECISION_LABELS: Readonly<Record<Precision, string>> = {
  about: 'около',
  more: 'больше',
  less: 'меньше',
};

/**
 * How exactly a source names a number; absent: exactly.
 *
 * @param qualifies the field beside it that holds the number
 */
export const precision = (qualifies = 'rub') =>
  choice(PRECISION_LABELS)
    .meta({ description: 'Насколько точно', hint: 'если источник называет число неточно', qualifies })
    .optional();

/** Of a theme, a recipe and all else that readers may call otherwise. */
export const synonyms = () =>
  z
    .array(text({ max: 80 }))
    .default([])
    .describe('Другие слова, по которым это ищут');

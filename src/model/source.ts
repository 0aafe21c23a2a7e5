/** Sources: the evidence for every figure. */
import * as z from 'zod';
import { firstFree, latinName } from '../language/latin-name.ts';
import { day, id, ID_PATTERN, idsAttribute, partialDate, text, webAddress } from './fields.ts';

const fields = z.strictObject({
  id: id().meta({
    description: 'Имя источника латиницей',
    hint: 'по нему на источник ссылаются, например «vesti-primerovo»',
  }),
  url: webAddress()
    .optional()
    .meta({ description: 'Адрес страницы, где это написано', hint: 'у печатного номера не нужен' }),
  title: text({ max: 300 }).optional().describe('Заголовок страницы или заметки'),
  publisher: text({ max: 160 }).describe('Кто опубликовал'),
  date: partialDate().optional().describe('Когда опубликовано'),
  issue: text({ max: 60 })
    .optional()
    .meta({ description: 'Номер и страница печатного издания', hint: '«№ 34, с. 2»' }),
  accessed: day().optional().describe('Когда страницу открывали'),
});

/** What has no address can still be found: by the day and by the issue of a newspaper in a library. */
function findable<S extends typeof fields>(schema: S): S {
  const isFindable = ({ url, date, title, issue }: z.output<typeof fields>) =>
    url !== undefined || (date !== undefined && (title ?? issue) !== undefined);
  return schema.refine(isFindable, {
    path: ['url'],
    message: 'нет адреса: впишите его или, если это печатный номер, {date} и {issue}',
    // Also where other fields are wrong: an editor is told everything at once.
    when: ({ value }) => typeof value === 'object' && value !== null,
  });
}

const publication = findable(fields);
export type Publication = z.output<typeof publication>;

/** The publications behind an entry. Statements refer to them by id, so their order means nothing. */
export const publications = () => z.array(publication);

/** A publication behind a practice; `own` marks the participants' own account. */
export const source = findable(
  fields.extend({ own: z.boolean().optional().describe('Рассказ самих участников') }),
);
export type Source = z.output<typeof source>;

/** Ids of the publications behind one statement, at least one; they stand in `sources` of the same entry. */
export type SourceRef = string[];

const sourceId = () => id().meta({ kind: 'reference', target: 'sources' });

/** The publications behind one statement: an id or, where there are several, a list of ids. */
export const sourceRef = () =>
  z
    .union([sourceId(), z.array(sourceId()).min(1)], {
      error: 'назовите источник его id из списка sources; несколько — в квадратных скобках: [vesti, gazeta]',
    })
    .transform((reference): SourceRef => [reference].flat())
    .meta({
      kind: 'source',
      description: 'Источник',
      hint: 'его id из списка sources; если их несколько — [id, id]',
    });

/** The same in an attribute, where ids stand with a space between them: `<Source id="vesti-primerovo sovet" />`. */
export const sourceAttribute = () => idsAttribute('нужен id источника из шапки, например «vesti-primerovo»');

/** The publications that a reference names, in the order of the list. */
export function publicationsBehind(reference: SourceRef, sources: readonly Publication[]): Publication[] {
  return sources.filter(({ id }) => reference.includes(id));
}

/** The attribute that names sources, by component. */
const SOURCE_ATTRIBUTES: Readonly<Record<string, string>> = { Source: 'id', KeyFigure: 'source' };

/** The sources that a component of a text names; undefined for one that names none. */
export function sourceRefIn(
  component: string,
  attributes: Readonly<Record<string, string>>,
): SourceRef | undefined {
  const value = attributes[SOURCE_ATTRIBUTES[component] ?? ''];
  return value === undefined ? undefined : sourceRefOf(value);
}

/** The reference that an attribute holds. */
export function sourceRefOf(attribute: string): SourceRef {
  return attribute.split(' ');
}

/**
 * Proposes an id for a source: the name of its site, `vesti-primerovo` for `https://vesti-primerovo.ru/…`, else that of
 * its publisher.
 *
 * @param url address as it was written, perhaps not yet whole
 * @param taken ids of the other sources of the entry
 */
export function proposeSourceId(url: string, taken: Iterable<string>, publisher = ''): string {
  const host = URL.parse(url)?.hostname ?? '';
  const labels = host.replace(/^(?:www|m)\./, '').split('.');
  const name = labels.slice(0, Math.max(1, labels.length - 1)).join('-');
  // Digits alone would be a number to YAML.
  const isName = (each: string) => ID_PATTERN.test(each) && !/^\d+$|^xn-|-xn-/.test(each);
  return firstFree([name, latinName(publisher, 40)].find(isName) ?? 'istochnik', taken);
}

/** What a list calls its sources: a link says where it leads, and no two of a page say the same. */
import { domainToUnicode } from 'node:url';
import { date } from '../language/format.ts';
import type { Source } from '../model/source.ts';
import type { SourceNumbers } from './source-numbers.ts';

/** The title of the publication, else where and when it came out; of two that came out together also the number. */
export function sourceNames(sources: readonly Source[], numbers: SourceNumbers): Map<string, string> {
  const names = sources.map((source) => ({ id: source.id, name: source.title ?? untitled(source) }));
  const called = Map.groupBy(names, ({ name }) => name);
  return new Map(
    names.map(({ id, name }) => [
      id,
      called.get(name)?.length === 1 ? name : `${name}, источник\u00A0${numbers.get(id)}`,
    ]),
  );
}

/** «Публикация nn-news.net от 7 декабря 2024 г.» */
function untitled({ url, date: published }: Source): string {
  const host = url && domainToUnicode(new URL(url).hostname.replace(/^www\./, ''));
  const when =
    published && (published.length === 10 ? ` от\u00A0${date(published)}` : `, ${date(published)}`);
  return `${host ? `Публикация ${host}` : 'Печатная публикация'}${when ?? ''}`;
}

import { date } from '../language/format.ts';
import type { Publication } from '../model/source.ts';

/** «Газета „Вести“, 12 мая 2019 г., № 34, с. 2 (печатный номер)»: who published, when, and where on paper. */
export function publicationWords({ publisher, date: published, issue, url }: Publication): string {
  const where = [publisher, published && date(published), issue].filter(Boolean).join(', ');
  return url === undefined ? `${where} (печатный номер)` : where;
}

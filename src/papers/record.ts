/** What the document of a paper is made from, and no more: the browser fetches it. */
import type { Paper, PaperBlock, PaperField } from '../model/paper.ts';

export interface PaperRecord {
  title: string;
  /** In the name of the file. */
  name: string;
  /** Small print below each page. */
  footer: string;
  fields: Pick<PaperField, 'id' | 'label' | 'type'>[];
  document: PaperBlock[];
}

/** @param from the site, and the full address of the page of the paper */
export function recordOf(paper: Paper, from: { site: string; url: string }): PaperRecord {
  const { title, name, group, parts, document } = paper;
  const norm =
    group === 'consent' ? 'законом о персональных данных' : 'Положением о ТОС вашего муниципалитета';
  return {
    title,
    name,
    footer: `Образец с сайта «${from.site}»: сверьте с ${norm}. ${from.url.replace(/^https?:\/\//, '')}`,
    fields: parts.flatMap(({ fields }) => fields.map(({ id, label, type }) => ({ id, label, type }))),
    document,
  };
}

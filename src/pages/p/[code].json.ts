/** What the browser fills papers in with when somebody takes them along from a deed. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { checklistOf, exampleOf } from '../../domain/example.ts';
import { sheetPath } from '../../domain/sheet.ts';
import type { Kit } from '../../papers/kit.ts';
import { kitPapers, sheetPaths } from '../../queries/sheets.ts';
import { absoluteUrl, href, site } from '../../site.ts';

export const getStaticPaths = (async () =>
  (await kitPapers()).length > 0 ? await sheetPaths() : []) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { practice } = props;
  const story = practice.readStory();
  const address = absoluteUrl(sheetPath(practice.id)).replace(/^https?:\/\//, '');
  const kit: Kit = {
    mark: `Пример: по\u00A0делу «${practice.title.replaceAll('«', '„').replaceAll('»', '“')}» (${address}). Замените своим`,
    values: exampleOf(practice, story),
    checklist: {
      title: `Памятка: ${practice.title}`,
      name: 'Памятка',
      footer: `${site.name}. ${address}`,
      fields: [],
      document: checklistOf(practice, story, absoluteUrl(practice.path)),
    },
    papers: (await kitPapers()).map(({ path }) => href(`${path.slice(0, -1)}.json`)),
  };
  return Response.json(kit);
};

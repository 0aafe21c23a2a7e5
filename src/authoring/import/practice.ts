/** A document about a practice — written freely under headings, or our own form — as a draft of its card. */
import type { PluggableList } from 'unified';
import { latinName } from '../../language/latin-name.ts';
import { folderName } from '../entry-name.ts';
import { practiceFields } from '../practice-fields.ts';
import { cite } from './citations.ts';
import type { Draft } from './draft.ts';
import { takePhotos } from './photos.ts';
import { readForm } from './read-form.ts';
import { recognise } from './recognise.ts';
import { sortIntoParts } from './story-parts.ts';

export function practiceSteps(draft: Draft): PluggableList {
  const form = readForm(draft.docx, practiceFields, draft.site.names);
  if (form) {
    draft.values = form.values;
    draft.docx.root.children = form.story;
    draft.records = form.records;
    draft.printed.push(...form.taken);
    for (const { name, path } of form.records) {
      draft.ask(
        `«${name}»: такого в справочнике нет, запись заведена в ${path}`,
        'сверьте название; если это опечатка, сотрите этот файл и впишите в карточку имя из справочника',
      );
    }
    for (const refusal of form.refusals) draft.keep(refusal);
  }
  return [
    [takePhotos, draft, form?.pictures ?? []],
    [sortIntoParts, draft, form !== undefined],
    [cite, draft],
    ...(form ? [] : [[recognise, draft] as [typeof recognise, Draft]]),
  ];
}

/** From place and title; the editor may rename it. */
export function practiceFolder({ values, fileName }: Draft): string {
  const isSpelt = typeof values.title === 'string' && latinName(values.title);
  return folderName({ ...values, ...(isSpelt ? {} : { title: fileName }) }, new Set());
}

/** Rules of a paper: the document and its particulars agree, with other papers too, and it promises no norm of its own. */
import { allEntries, type Content, type UnreadableEntry } from '../model/entry.ts';
import { allowedAdvice } from '../model/choices.ts';
import { piecesOf, wordsOf } from '../model/paper-words.ts';
import { FIELD_TYPES, type Paper, type PaperField } from '../model/paper.ts';
import type { Path } from '../model/schema-walk.ts';
import type { Report } from './practice-integrity.ts';

type PaperEntry = UnreadableEntry<'papers'>;

/** What each town decides for itself, and what of the law has not been seen: it is never typed into a document. */
const OWN_NORMS: readonly [pattern: RegExp, what: string][] = [
  [
    /(?<!\p{L})(?:(?:двумя|две|двух|одна|одной) )?трет(?:ь|и|ью|ями)(?!\p{L})|(?<!\p{L})половин\p{L}*|\d+\s*(?:%|процент)/iu,
    'доля голосов или жителей',
  ],
  [
    /\d+\s*(?:рабоч\p{L}+ |календарн\p{L}+ )?(?:дн(?:я|ей)|день|суток|недел\p{L}+|месяц\p{L}*)(?!\p{L})/iu,
    'срок',
  ],
  [/(?:стать\p{L}+|ст\.)\s*\d+(?=.*33-ФЗ)|33-ФЗ.*(?:стать\p{L}+|ст\.)\s*\d/iu, 'номер статьи закона'],
];

export function checkPapers(content: Content, report: Report): void {
  const first = new Map<string, { field: PaperField; paper: PaperEntry }>();
  for (const entry of allEntries(content, 'papers')) {
    checkNumbers(entry, report);
    // The rest compares two lists, both of which have to be sound.
    if (!entry.data.parts || !entry.data.document) continue;
    checkDocument(entry, entry.data.parts, entry.data.document, report);
    for (const { field, path } of placedFields(entry.data.parts)) {
      const known = first.get(field.id);
      if (!known) first.set(field.id, { field, paper: entry });
      else if (known.paper === entry)
        report(
          entry,
          entry.placeOf([...path, 'id']),
          'duplicate-id',
          `поле «${field.id}» уже есть в этой бумаге`,
          'дайте другое имя или оставьте одно',
        );
      else if (known.field.label !== field.label || known.field.type !== field.type)
        report(
          entry,
          entry.placeOf([...path, known.field.label === field.label ? 'type' : 'label']),
          'paper',
          `поле «${field.id}» в другой бумаге другое: «${known.field.label}», ${FIELD_TYPES[known.field.type]}`,
          `сведите его с ${known.paper.path} или назовите другим id: одинаковые поля заполняют один раз`,
        );
    }
  }
}

function placedFields(parts: Paper['parts']): { field: PaperField; path: Path }[] {
  return parts.flatMap(({ fields }, part) =>
    fields.map((field, at) => ({ field, path: ['parts', part, 'fields', at] })),
  );
}

function checkDocument(
  entry: PaperEntry,
  parts: Paper['parts'],
  document: Paper['document'],
  report: Report,
): void {
  const fields = placedFields(parts);
  const known = fields.map(({ field }) => field.id);
  const used = new Set<string>();
  const placed = document.flatMap((block, at) =>
    wordsOf(block).map((words) => ({ pieces: piecesOf(words), path: ['document', at] })),
  );
  for (const { pieces, path } of placed) {
    const say = (message: string, advice: string) =>
      report(entry, entry.placeOf(path), 'paper', message, advice);
    for (const { text } of pieces.filter(({ kind }) => kind === 'field')) {
      used.add(text);
      if (!known.includes(text))
        say(`в документе есть {${text}}, а поля такого нет`, allowedAdvice(text, known));
    }
    const printed = pieces.map(({ kind, text }) => (kind === 'field' ? '' : text)).join('');
    if (/[{}]/.test(printed)) say('фигурная скобка без пары', 'пропуск записывают как {id} поля');
    for (const [pattern, what] of OWN_NORMS) {
      const found = pattern.exec(printed);
      if (found)
        say(
          `в документе стоит ${what}: «${found[0].trim()}»`,
          'у каждого муниципалитета это своё: сделайте пропуск или пометку [сверьте с Положением о ТОС]',
        );
    }
  }
  for (const { field, path } of fields)
    if (field.type !== 'hand' && !used.has(field.id))
      report(
        entry,
        entry.placeOf([...path, 'id']),
        'paper',
        `поля «${field.id}» нет в документе`,
        `поставьте в document {${field.id}}; у того, что пишут только от руки, type: hand`,
      );
}

/** A number needs a source; where there is no place for one, it is said in words. */
function checkNumbers(entry: PaperEntry, report: Report): void {
  const { facts = [], attachments = [], title = '', name = '', summary = '' } = entry.data;
  const say = (path: Path, advice: string) =>
    report(entry, entry.placeOf(path), 'number-source', 'здесь есть число, но нет источника', advice);
  for (const [field, words] of Object.entries({ title, name, summary }))
    if (/\d/.test(words)) say([field], 'скажите без числа: оно встанет в facts, со своим source');
  for (const [list, items] of Object.entries({ facts, attachments }))
    for (const [at, { text, source }] of items.entries())
      if (/\d/.test(text) && !source) say([list, at, 'text'], 'назовите source или скажите без числа');
}

/** Sorts an author's text, under any headings or none, into the five parts of a story. */
import type { Root, RootContent } from 'mdast';
import type { Field } from '../../model/field.ts';
import { STORY_HEADINGS, STORY_PARTS, type StoryPart } from '../../model/story.ts';
import { namesEqual } from '../names.ts';
import { practiceFields } from '../practice-fields.ts';
import { Refusal, valuesOf } from '../typed-values.ts';
import { ImportRefusal, type Draft } from './draft.ts';
import { isLetterhead, isOffice } from './letterhead.ts';
import { holds, isBold, textOf } from './tidy.ts';

const LONGEST_SUMMARY = 280;
/** A line of bold words longer than this is no heading. */
const LONGEST_HEADING = 90;

type Part = StoryPart | 'sources';
const HEADINGS: Record<Part, string> = { ...STORY_HEADINGS, sources: 'Источники' };

/** Headings that authors commonly use for the five parts and the list of sources. */
const CALLED: Record<Part, RegExp> = {
  problem:
    /^(?:проблем|предыстори|актуальн|исходн\p{L}* ситуаци|с чего (?:вс[её] )?начал|зачем|в чём проблем|что было не так)/u,
  done: /^(?:что (?:мы )?(?:с?делали|сделано)|ход работ|как (?:мы )?(?:это )?делали|как это было|реализац|этапы|шаги|план работ|мероприяти|описание (?:практики|проекта)|суть практики|решение)/u,
  result: /^(?:результат|итог|что получилось|чего добились|эффект|что изменилось)/u,
  repeat: /^(?:как повторить|совет|рекомендаци|тиражирован|тем, кто|как сделать так же)/u,
  setbacks: /^(?:что не (?:получилось|вышло)|трудност|сложност|ошибк|риски|уроки)/u,
  sources: /^(?:источник|ссылк|список источников|материалы|литература|публикации|подробнее)/u,
};

/** Lines «Регион: …» at the beginning; other names of a field than its label. */
const LABELS: Record<string, readonly string[]> = {
  region: ['Регион', 'Субъект РФ', 'Субъект Российской Федерации', 'Область'],
  municipality: ['Муниципалитет', 'Муниципальное образование', 'Муниципальный округ', 'Район'],
  settlement: ['Населённый пункт', 'Место'],
  organisations: ['ТОС', 'Организация', 'Название ТОС', 'Наименование ТОС'],
  start: ['Начало', 'Дата начала'],
  end: ['Окончание', 'Дата окончания'],
  title: ['Название', 'Название практики', 'Наименование практики'],
};

/** @param isForm the title and the fields have been given in places of their own */
export function sortIntoParts(draft: Draft, isForm: boolean) {
  return (root: Root): void => {
    const parts = Object.fromEntries(Object.keys(HEADINGS).map((part) => [part, []])) as unknown as Record<
      Part,
      RootContent[]
    >;
    const lead: RootContent[] = [];
    let current: Part | undefined;
    let isFirst = true;
    const begun: string[] = [];
    for (const [index, block] of root.children.entries()) {
      const words = headingWords(block);
      const part = words && partCalled(words);
      if (part) {
        begun.push(words);
        draft.taken.push(words);
        if (part !== 'sources' && !namesEqual(words, HEADINGS[part])) {
          draft.ask(
            `раздел назывался «${words}»`,
            `проверьте, что ему место в разделе «${HEADINGS[part]}»`,
            `## ${HEADINGS[part]}`,
          );
        }
        current = part;
      } else if (block.type !== 'heading') (current ? parts[current] : lead).push(block);
      else if (isFirst && !isForm && isOffice(words ?? '')) {
        lead.push({ type: 'paragraph', children: block.children });
        continue;
      } else if (isFirst && !isForm) draft.values.title = textOf(block).replace(/\s+/g, ' ').trim();
      else {
        refuseSecond(root.children.slice(index), begun);
        if (!current || current === 'sources') current = 'done';
        const name = textOf(block).trim();
        draft.ask(
          `заголовка «${name}» среди пяти заголовков карточки нет`,
          `он стал подзаголовком в разделе «${HEADINGS[current]}»: оставьте или перенесите текст`,
          `### ${name}`,
        );
        parts[current].push({ ...block, depth: 3 });
      }
      if (words) isFirst = false;
    }
    const hasParts = STORY_PARTS.some((part) => parts[part].length > 0);
    const rest = isForm ? lead : withoutFields(lead, hasParts, draft);
    parts.done.unshift(...rest);
    if (rest.length && !isForm) {
      draft.ask(
        hasParts ? 'в документе был текст до первого заголовка' : 'в документе не было заголовков разделов',
        `он стоит в начале раздела «${HEADINGS.done}»: разложите его по разделам ${STORY_PARTS.map((part) => `«${HEADINGS[part]}»`).join(', ')}`,
        `## ${HEADINGS.done}`,
      );
    }
    root.children = (Object.keys(HEADINGS) as Part[]).flatMap((part): RootContent[] =>
      parts[part].length
        ? [{ type: 'heading', depth: 2, children: [{ type: 'text', value: HEADINGS[part] }] }, ...parts[part]]
        : [],
    );
  };
}

/** A heading below which the same headings come again is the title of another practice. */
function refuseSecond([heading, ...rest]: readonly RootContent[], begun: readonly string[]): void {
  const below = rest.find((block) => headingWords(block) !== undefined);
  const words = below && headingWords(below);
  const isInside = heading?.type === 'heading' && below?.type === 'heading' && heading.depth > below.depth;
  if (!heading || !words || isInside || !begun.some((each) => namesEqual(each, words))) return;
  throw new ImportRefusal(
    `в документе две практики, вторая начинается с заголовка «${textOf(heading).trim()}»: сохраните её отдельным файлом и перенесите обе по очереди; если практика одна, сделайте этот заголовок обычной строкой`,
  );
}

/** The heading of a part, once the parts are sorted. */
export function isPartHeading(block: RootContent | undefined, part?: Part): boolean {
  return block?.type === 'heading' && block.depth === 2 && (!part || textOf(block) === HEADINGS[part]);
}

/** Headings, and lines that only look like ones: all bold, or nothing but the name of a part. */
function headingWords(block: RootContent): string | undefined {
  if (block.type === 'heading') return textOf(block).trim();
  if (block.type !== 'paragraph') return undefined;
  const words = textOf(block).trim();
  if (!words || words.length > LONGEST_HEADING) return undefined;
  const isName = Object.values(STORY_HEADINGS).some((name) => namesEqual(name, words));
  return (isBold(block) && partCalled(words)) || isName || /^источники:?$/i.test(words) ? words : undefined;
}

function partCalled(words: string): Part | undefined {
  const plain = words
    .toLowerCase()
    .replace(/^[\d.\s)]+/, '')
    .trim();
  const own = STORY_PARTS.find((part) => namesEqual(STORY_HEADINGS[part], words));
  return own ?? (Object.keys(CALLED) as Part[]).reverse().find((name) => CALLED[name].test(plain));
}

/** What stands before the first heading: lines «Регион: …», the summary, and what has no place of its own. */
function withoutFields(lead: readonly RootContent[], hasParts: boolean, draft: Draft): RootContent[] {
  const { values, site } = draft;
  const rest = lead.filter((block) => {
    const labelled = block.type === 'paragraph' ? /^([^:]{2,60}):\s*(.+)$/s.exec(textOf(block).trim()) : null;
    const field = labelled && practiceFields.find((each) => isCalled(each, labelled[1] ?? ''));
    if (!field || !labelled || field.name in values) return true;
    const words = (labelled[2] ?? '').replace(/\.$/, '');
    const value = valuesOf([field], { [field.name]: words }, site.names).values[field.name];
    if (value === undefined) return true;
    values[field.name] = value;
    draft.taken.push(textOf(block));
    if (value instanceof Refusal) draft.keep(value);
    else draft.understood.push(`${field.label}: ${labelled[2]}`);
    return false;
  });
  const first = rest.find((block) => !isLetterhead(textOf(block)));
  if (!hasParts || first?.type !== 'paragraph' || 'summary' in values) return rest;
  const words = textOf(first).replace(/\s+/g, ' ').trim();
  if (words.length > LONGEST_SUMMARY || holds(first, 'link')) return rest;
  values.summary = words;
  return rest.filter((block) => block !== first);
}

function isCalled(field: Field, label: string): boolean {
  return [field.label, ...(LABELS[field.name] ?? [])].some((name) => namesEqual(name, label));
}

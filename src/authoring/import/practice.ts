/** A document about a practice — told freely under headings, or our own form — as a draft of its card. */
import type { Heading, Nodes, RootContent } from 'mdast';
import { STORY_HEADINGS, type StoryPart } from '../../model/story.ts';
import { latinName } from '../../language/latin-name.ts';
import { plainWords } from '../../language/plain-words.ts';
import type { Field } from '../../model/field.ts';
import { practiceFields } from '../practice-fields.ts';
import { folderName } from '../entry-name.ts';
import { valuesOf } from '../typed-values.ts';
import { Citations, type FoundSource } from './citations.ts';
import { mdxText, type Draft, type Remark } from './draft.ts';
import { namesEqual, NamesInText } from '../names.ts';
import { pictureFile } from './picture.ts';
import { periodIn, sumsIn, yearsNamed } from '../plain-values.ts';
import { CAPTION_MARK, type ReadDocx } from './read-docx.ts';
import { readForm } from './read-form.ts';
import { everyNode, textOf } from './tidy.ts';
import type { KnownSite } from './vocabulary.ts';

const PARTS = Object.keys(STORY_HEADINGS) as StoryPart[];
const LONGEST_SUMMARY = 280;
/** A line of bold words longer than this is no heading. */
const LONGEST_HEADING = 90;

/** How people call the five parts and the list of sources when nobody tells them how. */
const CALLED: Record<StoryPart | 'sources', RegExp> = {
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

export async function practiceDraft(docx: ReadDocx, site: KnownSite, fileName: string): Promise<Draft> {
  const required: Remark[] = [];
  const doubtful: Remark[] = [];
  const understood: string[] = [];
  const form = readForm(docx, practiceFields, site.names);
  const values: Record<string, unknown> = form ? form.values : {};
  for (const { path, message } of form?.refusals ?? []) {
    doubtful.push({ message: `поле «${path.join('.')}» осталось пустым`, advice: message });
  }
  const given = form ? form.story : docx.blocks;
  const { blocks, photos, pictures } = await takePictures(
    given,
    docx,
    values,
    form?.pictures ?? [],
    required,
  );
  if (photos.length) values.photos = photos;

  const citations = new Citations((values.sources as FoundSource[] | undefined) ?? [], docx.footnotes);
  const { title, lead, sections, sources } = divided(blocks, !form, doubtful);
  citations.addList(sources);
  if (!form) {
    if (title) values.title = title;
    takeLead(lead, sections, values, site, doubtful, understood);
  } else if (lead.length) sections.set('done', [...lead, ...(sections.get('done') ?? [])]);

  const story = PARTS.flatMap((part): RootContent[] => {
    const inside = (sections.get(part) ?? []).flatMap((block) => citations.cite(block));
    return inside.length ? [heading(2, STORY_HEADINGS[part]), ...inside] : [];
  });
  if (citations.sources.length) values.sources = citations.sources;
  if (!form) recognise(docx.plain, story, values, site, doubtful, understood);
  askWhatTheCheckCannot(values, site, required);

  return {
    id: folderName(
      {
        region: String(values.region ?? ''),
        settlement: String(values.settlement ?? ''),
        title: latinName(String(values.title ?? '')) ? String(values.title) : fileName,
      },
      new Set(),
    ),
    values: inOrder(practiceFields, values),
    body: mdxText(story),
    pictures,
    texts: [],
    required,
    doubtful,
    understood,
  };
}

function heading(depth: Heading['depth'], value: string): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}

/** Pictures leave the text for the list of photos, in their order; a line «Фото: …» after one names its author. */
async function takePictures(
  given: readonly RootContent[],
  { pictures }: ReadDocx,
  values: Readonly<Record<string, unknown>>,
  ofForm: readonly (number | undefined)[],
  required: Remark[],
): Promise<{ blocks: RootContent[]; photos: Record<string, unknown>[]; pictures: Draft['pictures'] }> {
  const files: Draft['pictures'] = [];
  const photos = ((values.photos as Record<string, unknown>[] | undefined) ?? []).map((photo) => ({
    ...photo,
  }));
  const add = async (index: number): Promise<string | undefined> => {
    const picture = pictures[index];
    if (!picture) return undefined;
    const made = await pictureFile(picture.bytes, `foto-${files.length + 1}`);
    if ('problem' in made) {
      required.push({
        message: `картинка № ${index + 1} не перенесена: ${made.problem}`,
        advice: made.advice,
      });
      return undefined;
    }
    files.push(made);
    return `./${made.name}`;
  };
  for (const [row, index] of ofForm.entries()) {
    const file = index === undefined ? undefined : await add(index);
    if (file) photos[row] = { file, ...photos[row] };
  }
  const blocks: RootContent[] = [];
  let last: Record<string, unknown> | undefined;
  for (const block of given) {
    const images = [...everyNode(block)].flatMap((node) => (node.type === 'image' ? [node.url] : []));
    withoutImages(block);
    const words = textOf(block).trim();
    if (last && block.type === 'paragraph' && !images.length) {
      const author = /^(?:фото|автор фото|фотография|снимок|снял[аи]?)\s*[:—–-]\s*(.{3,120}?)\.?$/iu.exec(
        words,
      )?.[1];
      if (author) {
        last.author = author;
        continue;
      }
      if (words.startsWith(CAPTION_MARK)) {
        last.caption = words.slice(1).trim();
        continue;
      }
    }
    if (words) last = undefined;
    for (const url of images) {
      const index = Number(/^picture:(\d+)$/.exec(url)?.[1]);
      const file = await add(index);
      if (!file) continue;
      const alt = pictures[index]?.alt;
      last = { file, ...(alt ? { alt } : {}) };
      photos.push(last);
    }
    if (words || block.type === 'thematicBreak') blocks.push(withoutCaptionMark(block));
  }
  return { blocks, photos, pictures: files };
}

/** Fields in the order of the schema, however deep. */
function inOrder(
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      if (!(field.name in values)) return [];
      const value = values[field.name];
      const inner = field.item?.fields ?? field.fields;
      if (!inner) return [[field.name, value]];
      const ordered = Array.isArray(value)
        ? value.map((one: Record<string, unknown>) => inOrder(inner, one))
        : inOrder(inner, value as Record<string, unknown>);
      return [[field.name, ordered]];
    }),
  );
}

function withoutImages(block: RootContent): void {
  for (const node of everyNode(block)) {
    if ('children' in node) node.children = node.children.filter((child) => child.type !== 'image') as never;
  }
}

function withoutCaptionMark(block: RootContent): RootContent {
  for (const node of everyNode(block))
    if (node.type === 'text') node.value = node.value.replace(CAPTION_MARK, '');
  return block;
}

interface Divided {
  title: string | undefined;
  /** What stands before the first heading. */
  lead: RootContent[];
  sections: Map<StoryPart, RootContent[]>;
  sources: RootContent[];
}

function divided(blocks: readonly RootContent[], takeTitle: boolean, doubtful: Remark[]): Divided {
  const result: Divided = { title: undefined, lead: [], sections: new Map(), sources: [] };
  let current: StoryPart | 'sources' | undefined;
  for (const [index, block] of blocks.entries()) {
    const words = headingWords(block);
    const part = words === undefined ? undefined : partCalled(words);
    if (part) {
      if (part !== 'sources' && !namesEqual(words ?? '', STORY_HEADINGS[part])) {
        doubtful.push({
          at: { words: `## ${STORY_HEADINGS[part]}` },
          message: `раздел назывался «${words}»`,
          advice: `проверьте, что ему место в разделе «${STORY_HEADINGS[part]}»`,
        });
      }
      current = part;
      continue;
    }
    const isFirst = !result.title && blocks.slice(0, index).every((before) => !headingWords(before));
    if (takeTitle && block.type === 'heading' && isFirst) {
      result.title = textOf(block).replace(/\s+/g, ' ').trim();
      continue;
    }
    if (block.type === 'heading') {
      const within = current && current !== 'sources' ? current : 'done';
      const name = textOf(block).trim();
      doubtful.push({
        at: { words: `### ${name}` },
        message: `заголовка «${name}» среди пяти заголовков карточки нет`,
        advice: `он стал подзаголовком в разделе «${STORY_HEADINGS[within]}»: оставьте или перенесите текст`,
      });
      current = within;
      push(result.sections, within, { ...block, depth: 3 });
    } else if (current === 'sources') result.sources.push(block);
    else if (current) push(result.sections, current, block);
    else result.lead.push(block);
  }
  return result;
}

function push(sections: Map<StoryPart, RootContent[]>, part: StoryPart, block: RootContent): void {
  sections.set(part, [...(sections.get(part) ?? []), block]);
}

/** Headings, and lines that only look like ones: all bold, or nothing but the name of a part. */
function headingWords(block: RootContent): string | undefined {
  if (block.type === 'heading') return textOf(block).trim();
  if (block.type !== 'paragraph') return undefined;
  const words = textOf(block).trim();
  if (!words || words.length > LONGEST_HEADING) return undefined;
  const isBold = block.children.every((child) => child.type === 'strong' || !textOf(child).trim());
  const isName = Object.values(STORY_HEADINGS).some((name) => namesEqual(name, words));
  return (isBold && partCalled(words)) || isName || /^источники:?$/i.test(words) ? words : undefined;
}

function partCalled(words: string): StoryPart | 'sources' | undefined {
  const plain = words
    .toLowerCase()
    .replace(/^[\d.\s)]+/, '')
    .trim();
  const names = Object.keys(CALLED) as (keyof typeof CALLED)[];
  const own = PARTS.find((part) => namesEqual(STORY_HEADINGS[part], words));
  return own ?? names.reverse().find((name) => CALLED[name].test(plain));
}

/** What stands before the first heading: lines «Регион: …», the summary, and what has no place of its own. */
function takeLead(
  lead: readonly RootContent[],
  sections: Map<StoryPart, RootContent[]>,
  values: Record<string, unknown>,
  site: KnownSite,
  doubtful: Remark[],
  understood: string[],
): void {
  const rest = lead.filter((block) => {
    const labelled = block.type === 'paragraph' ? /^([^:]{2,60}):\s*(.+)$/s.exec(textOf(block).trim()) : null;
    const field = labelled && practiceFields.find((each) => isCalled(each, labelled[1] ?? ''));
    if (!field || !labelled || field.name in values) return true;
    const words = (labelled[2] ?? '').replace(/\.$/, '');
    const value = valuesOf([field], { [field.name]: words }, site.names).values[field.name];
    if (value === undefined) return true;
    values[field.name] = value;
    understood.push(`${field.label}: ${labelled[2]}`);
    return false;
  });
  const [first] = rest;
  if (sections.size && first?.type === 'paragraph' && !('summary' in values)) {
    const words = textOf(first).replace(/\s+/g, ' ').trim();
    const hasLinks = [...everyNode(first)].some((node) => node.type === 'link');
    if (words.length <= LONGEST_SUMMARY && !hasLinks) {
      values.summary = words;
      rest.shift();
    }
  }
  if (!rest.length) return;
  sections.set('done', [...rest, ...(sections.get('done') ?? [])]);
  doubtful.push({
    at: { words: `## ${STORY_HEADINGS.done}` },
    message:
      sections.size > 1
        ? 'в документе был текст до первого заголовка'
        : 'в документе не было заголовков разделов',
    advice: `он стоит в начале раздела «${STORY_HEADINGS.done}»: разложите его по разделам ${PARTS.map((part) => `«${STORY_HEADINGS[part]}»`).join(', ')}`,
  });
}

function isCalled(field: Field, label: string): boolean {
  return [field.label, ...(LABELS[field.name] ?? [])].some((name) => namesEqual(name, label));
}

/** Places, times and money that the text itself names. */
function recognise(
  plain: string,
  story: readonly RootContent[],
  values: Record<string, unknown>,
  site: KnownSite,
  doubtful: Remark[],
  understood: string[],
): void {
  const text = new NamesInText(plain);
  const nameOf = (target: keyof KnownSite['names'], id: unknown) =>
    site.names[target]?.find((item) => item.id === id)?.name ?? String(id);
  const regions = text.among(site.regions);
  const municipalities = text.among(site.municipalities);
  const choose = (field: string, target: 'regions' | 'municipalities', found: readonly { id: string }[]) => {
    const [only] = found;
    if (only && found.length === 1) {
      values[field] = only.id;
      understood.push(`${field}: ${nameOf(target, only.id)}`);
    } else if (found.length) {
      doubtful.push({
        message: `в тексте названо несколько значений поля «${field}»`,
        advice: `выберите одно: ${found.map(({ id }) => `${id} (${nameOf(target, id)})`).join(', ')}`,
      });
    }
  };
  if (!('region' in values)) choose('region', 'regions', regions);
  const here = municipalities.filter(({ region }) => !('region' in values) || region === values.region);
  if (!('municipality' in values)) choose('municipality', 'municipalities', here);
  const place = site.municipalities.find(({ id }) => id === values.municipality);
  if (place && !('region' in values) && !regions.length) {
    values.region = place.region;
    understood.push(`region: ${nameOf('regions', place.region)} — по муниципалитету`);
  }
  const organisations = text
    .among(site.organisations)
    .filter(({ region }) => !('region' in values) || region === values.region);
  const tos = organisations.filter(({ isTos }) => isTos);
  if (!('organisations' in values) && tos.length === 1 && tos[0]) {
    values.organisations = [tos[0].id];
    understood.push(`organisations: ${nameOf('organisations', tos[0].id)}`);
  } else if (organisations.length) suggest('organisations', organisations, nameOf, doubtful);
  suggest('themes', 'themes' in values ? [] : text.among(site.themes).slice(0, 6), nameOf, doubtful);
  suggest('contests', text.among(site.contests), nameOf, doubtful);
  recogniseTime(plain, values, doubtful, understood);
  recogniseMoney(story, values, doubtful, understood);
}

function suggest(
  target: 'organisations' | 'themes' | 'contests',
  found: readonly { id: string }[],
  nameOf: (target: keyof KnownSite['names'], id: unknown) => string,
  doubtful: Remark[],
): void {
  if (!found.length) return;
  const field = target === 'contests' ? 'awards» или «contests' : target;
  doubtful.push({
    message: `для поля «${field}» в тексте есть подсказки`,
    advice: `если подходит, впишите: ${found.map(({ id }) => `${id} (${nameOf(target, id)})`).join(', ')}`,
  });
}

function recogniseTime(
  plain: string,
  values: Record<string, unknown>,
  doubtful: Remark[],
  understood: string[],
): void {
  const { start, end } = periodIn(plain);
  if (start && !('start' in values)) {
    values.start = start;
    understood.push(`start: ${start}`);
  }
  if (end && !('end' in values)) {
    values.end = end;
    understood.push(`end: ${end}`);
  }
  const years = yearsNamed(plain);
  if (years.length && !('start' in values && 'end' in values)) {
    doubtful.push({
      message: `в тексте названы годы: ${years.join(', ')}`,
      advice:
        'если это начало или конец практики, впишите start и end; год публикации — ещё не год окончания',
    });
  }
}

interface MoneyRow {
  from: string;
  rub: number;
  precision?: string;
  source?: number;
}

function recogniseMoney(
  story: readonly RootContent[],
  values: Record<string, unknown>,
  doubtful: Remark[],
  understood: string[],
): void {
  const rows: MoneyRow[] = [];
  let total: Omit<MoneyRow, 'from'> | undefined;
  for (const { words, sources } of story.flatMap(moneyLines)) {
    const source = sources.length === 1 ? sources[0] : undefined;
    for (const sum of sumsIn(words)) {
      if ('message' in sum) {
        doubtful.push({
          at: { words: sum.words },
          message: sum.message,
          advice: 'если это деньги практики, впишите их в money: from, rub, source',
        });
        continue;
      }
      const { rub, precision, from } = sum;
      const exact = { rub, ...(precision ? { precision } : {}), ...(source ? { source } : {}) };
      if (from) {
        if (rows.some((row) => row.from === from && row.rub === rub)) continue;
        rows.push({ from, ...exact });
        understood.push(`money: «${sum.words}» — ${from}`);
      } else if (sum.isTotal && (!total || total.rub === rub)) {
        total = exact;
        understood.push(`money: всего «${sum.words}»`);
      } else {
        doubtful.push({
          at: { words: sum.words },
          message: `сумма «${sum.words}»: кто её дал, из фразы не ясно`,
          advice: 'если это деньги практики, впишите её в money: from, rub, source',
        });
      }
    }
  }
  const sum = rows.reduce((all, { rub }) => all + rub, 0);
  if (total && sum > total.rub) {
    doubtful.push({
      message: `слагаемые (${sum}) больше суммы «всего» (${total.rub}): вся сумма в money не вписана`,
      advice: 'проверьте по источнику, что с чем складывается',
    });
    total = undefined;
  }
  if (rows.length || total) values.money = { ...(rows.length ? { rows } : {}), ...(total ? { total } : {}) };
}

/** Paragraphs, and rows of tables whose head says that a column holds roubles; each with its sources. */
function moneyLines(block: RootContent): { words: string; sources: number[] }[] {
  return [...everyNode(block)].flatMap((node) => {
    if (node.type === 'paragraph') return [{ words: textOf(node), sources: sourcesIn(node) }];
    if (node.type !== 'table') return [];
    const heads = node.children[0]?.children.map((cell) => textOf(cell)) ?? [];
    const roubles = heads.map((head) => /руб|₽/i.exec(head) && (/тыс|млн/i.exec(head)?.[0] ?? ''));
    return node.children.slice(1).map((row) => ({
      words: row.children
        .map((cell, index) => {
          const words = textOf(cell).trim();
          const scale = roubles[index];
          return typeof scale === 'string' && /^[\d\s.,]+$/.test(words) ? `${words} ${scale} рублей` : words;
        })
        .join(' — '),
      sources: sourcesIn(row),
    }));
  });
}

function sourcesIn(node: Nodes): number[] {
  const numbers = [...everyNode(node)].flatMap((inside) =>
    inside.type === 'mdxJsxTextElement' && inside.name === 'Source'
      ? [Number(inside.attributes[0]?.value)]
      : [],
  );
  return [...new Set(numbers)];
}

/** What the check finds only when the card can be read: the editor hears of it at once. */
function askWhatTheCheckCannot(values: Record<string, unknown>, site: KnownSite, required: Remark[]): void {
  if (!('results' in values) && values.status !== 'planned') {
    required.push({
      at: { path: ['results'] },
      message: 'не сказано, что получилось',
      advice:
        'допишите results: label, а если есть число — value, unit и source; у задуманного поставьте status: planned',
    });
  }
  const twin = site.titles.get(plainWords(String(values.title ?? '')));
  if (twin) {
    required.push({
      at: { path: ['title'] },
      message: `такой заголовок уже есть: ${twin}`,
      advice: 'уточните заголовок: место, год, что именно сделали; может быть, эта практика уже на сайте',
    });
  }
  const related = (values.related as string[] | undefined) ?? [];
  for (const [index, source] of ((values.sources as FoundSource[] | undefined) ?? []).entries()) {
    const other = source.url ? site.addresses.get(source.url) : undefined;
    if (other && !related.includes(other)) {
      required.push({
        at: { path: ['sources', index, 'url'] },
        message: `этот адрес уже стоит в карточке ${other}`,
        advice: `может быть, эта практика уже на сайте; если это другая практика, допишите related: [${other}]`,
      });
    }
  }
  const municipality = site.municipalities.find(({ id }) => id === values.municipality);
  if (municipality && 'region' in values && municipality.region !== values.region) {
    required.push({
      at: { path: ['municipality'] },
      message: `муниципалитет из другого региона: ${municipality.region}`,
      advice: 'исправьте region или municipality',
    });
  }
}

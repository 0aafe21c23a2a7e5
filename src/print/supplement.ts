/** A newspaper supplement of four pages: which deeds, and what stands around them, as plain values. */
import type { ElementContent } from 'hast';
import { plainNodes } from '../data/plain-html.ts';
import { asExact } from '../domain/amount.ts';
import { completeness, evidence, EVIDENCE_LABELS, type Evidence } from '../domain/completeness.ts';
import { contestPath } from '../domain/contests.ts';
import { isDeed } from '../domain/deeds.ts';
import { practiceFigures } from '../domain/figures.ts';
import { knownIntake, lastKnown } from '../domain/intake.ts';
import { moneyParts } from '../domain/money.ts';
import { photoCredit } from '../domain/photos.ts';
import type { PracticeCase, StorySection } from '../domain/practice.ts';
import { stepsOf, type RecipeCase } from '../domain/recipe.ts';
import { sumInShort, supportFigures } from '../domain/support.ts';
import { date, number, roubles, sentencesIn, upperFirst } from '../language/format.ts';
import { count, countGenitive } from '../language/plural.ts';
import type { Contest } from '../model/contest.ts';
import { MONEY_LABELS, type MoneyOrigin } from '../model/practice.ts';
import type { SupplementPlan } from '../model/supplement.ts';
import { FACT_TOPIC_LABELS, type Region } from '../model/taxonomy.ts';
import { paragraphsIn, plainText, type Tree } from '../model/tree.ts';
import type { PrintedCollection } from './collection.ts';
import { lastChecked, nearestPlace, type PrintedSite } from './site.ts';

/** A plan of an editor, or a region and a year alone. */
export type SupplementChoice = Partial<SupplementPlan>;

export type Supplement = NonNullable<ReturnType<typeof supplementOf>>;
export type Story = ReturnType<typeof storyOf>;

export interface Filler {
  id: string;
  /** A number stands large above the text. */
  kind: 'number' | 'fact';
  label: string;
  text: string;
}

/**
 * First what the editor picks, in the order of the plan; then deeds of the region and the year; then of the whole country, so
 * that no page stays empty. Within each: the stronger evidence, then the fuller card, then the newer deed, then the id.
 *
 * @returns nothing where no deed is left of a region and a year
 */
export function supplementOf(
  { practices, recipes, vocabularies, facts, glossary }: Omit<PrintedCollection, 'documents' | 'supplements'>,
  plan: SupplementChoice,
  site: PrintedSite,
) {
  const picked = (plan.picks ?? []).flatMap((id) => practices.find((practice) => practice.id === id) ?? []);
  const ranked = byStrength(practices.filter(isDeed).filter((deed) => !picked.includes(deed)));
  const isOwn = ({ region, year }: PracticeCase) =>
    (plan.region === undefined || region.id === plan.region) &&
    (plan.year === undefined || year === plan.year);
  const asked = [...picked, ...ranked.filter(isOwn)];
  if (asked.length === 0) return undefined;
  const region = plan.region === undefined ? undefined : vocabularies.regions.get(plan.region);
  const chosen = [...asked, ...ranked.filter((deed) => !isOwn(deed))];
  const day = plan.date ?? lastChecked(asked);
  const recipe = recipes.find(({ id }) => id === plan.recipe) ?? recipeOf(recipes, asked);
  const contests = contestsFor(region, vocabularies.contests.values(), new Date(day));
  return {
    title: plan.title ?? site.name,
    /** «№ 7», if it has a number. */
    issue: plan.number === undefined ? undefined : `№\u00A0${plan.number}`,
    /** `2026-12-01` */
    day,
    /** Whose deeds: «Псковская область, 2025»; nothing where they are of the whole country. */
    scope: [region?.name, plan.year].filter(Boolean).join(', '),
    tagline: site.tagline,
    word: plan.word,
    imprint: plan.imprint ?? [
      `Составлено по\u00A0карточкам сайта «${site.name}».`,
      `Условия использования: ${site.licence}.`,
    ],
    brand: site.brand,
    url: site.absolute('/'),
    /** Address of the list of what did not fit. */
    list: site.absolute(region ? `/regions/${region.id}/` : '/practices/'),
    /** From the most important on. */
    stories: chosen.map((practice) => storyOf(practice, region, site)),
    /** Ids of the stories that were asked for: others only fill what they leave. */
    asked: asked.map(({ id }) => id),
    /** Of these an editor has named each. */
    picks: picked.map(({ id }) => id),
    recipe: recipe && recipeColumns(recipe, site),
    money: moneyTable(asked, site),
    contests: contests.map((contest) => calendarRow(contest, vocabularies.regions, site)),
    /** What fills the ends of columns. */
    fillers: [
      ...numbersOf(region, asked, contests),
      ...facts
        .filter(
          (fact) => fact.doubt === undefined && (fact.region === undefined || fact.region === plan.region),
        )
        .sort(
          (a, b) =>
            Number(a.region === undefined) - Number(b.region === undefined) ||
            (b.asOf ?? '').localeCompare(a.asOf ?? ''),
        )
        .map(({ id, topic, asOf, text }): Filler => {
          const label = [FACT_TOPIC_LABELS[topic], asOf && date(asOf)].filter(Boolean).join('\u00A0· ');
          return { id: `fact-${id}`, kind: 'fact', label, text };
        }),
      ...glossary.map(({ id, term, expansion, meaning }): Filler => {
        const label = [term, expansion].filter(Boolean).join('\u00A0— ');
        return { id: `word-${id}`, kind: 'fact', label, text: meaning };
      }),
    ],
  };
}

const STRENGTH = Object.keys(EVIDENCE_LABELS) as Evidence[];

function byStrength(deeds: readonly PracticeCase[]): PracticeCase[] {
  const ranked = deeds.map((deed) => ({
    deed,
    proof: STRENGTH.indexOf(evidence(deed)),
    filled: completeness(deed, deed.readStory()).filled,
    year: deed.year ?? 0,
  }));
  return ranked
    .sort(
      (a, b) =>
        b.proof - a.proof || b.filled - a.filled || b.year - a.year || a.deed.id.localeCompare(b.deed.id),
    )
    .map(({ deed }) => deed);
}

function recipeOf(recipes: readonly RecipeCase[], deeds: readonly PracticeCase[]): RecipeCase | undefined {
  const ids = new Set(deeds.map(({ id }) => id));
  const own = ({ cases }: RecipeCase) => cases.filter(({ id }) => ids.has(id)).length;
  return recipes.toSorted((a, b) => own(b) - own(a))[0];
}

function storyOf(practice: PracticeCase, region: Region | undefined, site: PrintedSite) {
  const { id, title, summary, path, money, directions, motif, photos } = practice;
  const story = practice.readStory();
  const part = (...names: StorySection['part'][]) =>
    nodesOf(
      story.filter((section) => names.includes(section.part)).flatMap(({ content }) => content),
      site,
    );
  const figure = practiceFigures(practice, 1).map(({ source: _source, ...told }) => told)[0];
  const [cover] = photos;
  const rows = money ? moneyParts(money) : [];
  const place = nearestPlace(practice);
  return {
    id,
    title,
    summary,
    place: [
      place,
      practice.region.id !== region?.id && place !== practice.region.name && practice.region.name,
    ]
      .filter(Boolean)
      .join('\u00A0· '),
    colour: directions[0].colour?.light,
    motif,
    url: site.absolute(path),
    /** What was wrong, what was done, what came of it: one after another. */
    told: part('problem', 'done', 'result'),
    repeat: part('repeat'),
    setbacks: part('setbacks'),
    figure,
    /** Who paid, if more than one did. */
    payers: rows.map(({ from, rub, precision, share }) => ({
      name: PAYERS[from],
      sum: asExact(roubles(rub), precision),
      share,
    })),
    total: money && asExact(roubles(money.total), money.precision),
    photo: cover && { file: cover.file.src, alt: cover.alt, credit: photoCredit(cover) },
  };
}

/** Paragraphs and lists as a column holds them: without the numbers of sources, pictures, notes and tables. */
function nodesOf(
  tree: Tree,
  { absolute }: PrintedSite,
  cases: readonly PracticeCase[] = [],
): ElementContent[] {
  const held = tree.filter((node) =>
    typeof node === 'string'
      ? node.trim() !== ''
      : node.type === 'element'
        ? node.tag !== 'table'
        : node.name === 'Steps' || node.name === 'Quote',
  );
  const numbers = new Map<string, number>();
  return withoutMarks(plainNodes(held, { page: '', absolute, numbers, pictures: new Map(), cases }));
}

function withoutMarks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    return node.tagName === 'sup' ? [] : [{ ...node, children: withoutMarks(node.children) }];
  });
}

function recipeColumns(recipe: RecipeCase, site: PrintedSite) {
  const { title, summary, path, motif, cases, direction } = recipe;
  const text = recipe.readText();
  const part = (name: string) => text.find((section) => section.part === name)?.content ?? [];
  return {
    title,
    summary,
    overline: `Как сделать\u00A0· рецепт из\u00A0${countGenitive(cases.length, 'дело')} соседей`,
    colour: direction.colour?.light,
    motif,
    url: site.absolute(path),
    steps: stepsOf(part('steps'), cases).map((step) => ({
      title: plainText(step.title),
      who: [step.who, step.time].filter(Boolean).join('\u00A0· '),
      text: sentencesIn(wordsOf(nodesOf(step.content, site, cases).slice(0, 1)))[0] ?? '',
    })),
    needs: paragraphsIn(part('needs')).map((item) => item.text),
  };
}

function wordsOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'element' ? wordsOf(node.children) : node.type === 'text' ? node.value : '',
    )
    .join('')
    .replace(/ *\n */g, ' ');
}

/** Rows that a page has room for beside its stories. */
const MONEY_ROWS = 7;
const PAYERS: Readonly<Record<MoneyOrigin | 'unknown', string>> = {
  federal: 'федеральный бюджет',
  regional: 'бюджет региона',
  municipal: 'местный бюджет',
  grant: 'грант',
  residents: 'жители',
  sponsors: 'спонсоры',
  other: 'другие',
  unknown: 'чьи, не\u00A0названо',
};
/** A column for each of so many payers. */
const PAYER_COLUMNS = 4;
const SIGNS = { about: '≈', more: '>', less: '<' };

function moneyTable(practices: readonly PracticeCase[], site: PrintedSite) {
  const paid = practices
    .flatMap((practice) =>
      practice.money && practice.status !== 'planned' ? [{ practice, money: practice.money }] : [],
    )
    .sort((a, b) => b.money.total - a.money.total);
  const shown = paid.slice(0, MONEY_ROWS);
  const [first] = shown;
  if (!first) return undefined;
  const most = first.money.total;
  const times = (from: MoneyOrigin) =>
    shown.filter(({ money }) => money.rows.some((row) => row.from === from)).length;
  const columns = new Set(
    (Object.keys(MONEY_LABELS) as MoneyOrigin[])
      .filter((from) => times(from) > 0)
      .sort((a, b) => times(b) - times(a))
      .slice(0, PAYER_COLUMNS),
  );
  const payers = (Object.keys(MONEY_LABELS) as MoneyOrigin[]).filter((from) => columns.has(from));
  const thousands = (rub: number, precision: keyof typeof SIGNS | undefined) =>
    [precision && SIGNS[precision], number(Number((rub / 1000).toPrecision(3)))]
      .filter(Boolean)
      .join('\u00A0');
  return {
    payers: payers.map((id) => ({ id, name: PAYERS[id] })),
    rows: shown.map(({ practice, money }) => ({
      title: practice.title,
      place: nearestPlace(practice),
      url: site.absolute(practice.path),
      /** In thousands of roubles, by payer: «386», «≈ 40»; nothing where a payer gave nothing. */
      sums: payers.map((from) => {
        const row = money.rows.find((each) => each.from === from);
        return row && thousands(row.rub, row.precision);
      }),
      total: thousands(money.total, money.precision),
      /** Parts of the longest bar. */
      bar: moneyParts(money).map(({ from, rub }) => ({ from, share: rub / most })),
    })),
    /** Deeds with money for which there is no row. */
    more: paid.length - shown.length,
  };
}

const CONTESTS = 6;

/** Those that give money for a new deed and of which it is known when they take applications: of the region first, then of the country. */
function contestsFor(region: Region | undefined, contests: Iterable<Contest>, today: Date): Contest[] {
  const nearness = ({ region: own, level }: Contest) => {
    if (region !== undefined && own === region.id) return level === 'regional' ? 0 : 1;
    return level === 'national' ? 2 : 3;
  };
  return [...contests]
    .filter(
      (contest) =>
        contest.gives === undefined &&
        knownIntake(contest) !== undefined &&
        !lastKnown(contest, today.getUTCFullYear()).isSilent &&
        (region === undefined || nearness(contest) < 3),
    )
    .sort((a, b) => nearness(a) - nearness(b))
    .slice(0, CONTESTS);
}

function calendarRow(contest: Contest, regions: ReadonlyMap<string, Region>, site: PrintedSite) {
  const sum = sumInShort(contest);
  const intake = knownIntake(contest);
  return {
    name: contest.name,
    place: contest.level === 'national' ? 'вся Россия' : (regions.get(contest.region ?? '')?.name ?? ''),
    url: site.absolute(contestPath(contest)),
    sum: [sum?.most?.words, sum?.about].filter(Boolean).join('\u00A0— '),
    /** In which applications were taken, from 1. */
    months: intake?.months ?? [],
    words: intake?.words ?? '',
  };
}

function numbersOf(
  region: Region | undefined,
  asked: readonly PracticeCase[],
  contests: readonly Contest[],
): Filler[] {
  const deeds = asked.filter(isDeed).length;
  const known: Filler = {
    id: 'number-deeds',
    kind: 'number',
    label: count(deeds, 'дело'),
    text: `${region ? region.locative : 'соседей'}\u00A0— с\u00A0источниками на\u00A0сайте`,
  };
  const given = contests
    .filter((contest) => region !== undefined && contest.region === region.id)
    .flatMap((contest) =>
      supportFigures(contest).map(({ value, precision, label }, at): Filler => ({
        id: `number-${contest.id}-${at}`,
        kind: 'number',
        label: [precision, value].filter(Boolean).join('\u00A0'),
        text: upperFirst(`${label}: ${contest.name}`),
      })),
    );
  return [known, ...given.slice(0, 3)];
}

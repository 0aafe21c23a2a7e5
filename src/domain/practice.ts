/** A practice with everything it refers to: what pages show and lists sort. */
import type { Practice } from '../model/practice.ts';
import type { SourceRef } from '../model/source.ts';
import { STORY_HEADINGS, type StoryPart } from '../model/story.ts';
import type {
  Direction as DirectionRecord,
  Motif,
  Municipality,
  Organisation,
  Region,
  Theme as ThemeRecord,
} from '../model/taxonomy.ts';
import type { Contest } from '../model/contest.ts';
import { sectionsAt, type Tree } from '../model/tree.ts';
import { yearOf } from '../language/format.ts';
import { cardSupport, type CardSupport } from './card-support.ts';
import { moneySummary, type MoneySummary } from './money.ts';
import type { PhotoFile, PhotoFiles } from '../model/image.ts';

export interface Award {
  contest: Contest;
  nomination?: string | undefined;
  place?: string | undefined;
  year?: number | undefined;
  source: SourceRef;
}

/** A record of a vocabulary with the motif that it names. */
type WithMotif<T> = Omit<T, 'motif'> & { motif: Motif | undefined };

export type Theme = WithMotif<ThemeRecord>;

export interface Direction extends WithMotif<DirectionRecord> {
  motif: Motif;
}

export type Photo = Practice['photos'][number] & PhotoFile;

export interface PracticeCase
  extends
    CardSupport,
    Omit<
      Practice,
      | 'organisations'
      | 'region'
      | 'municipality'
      | 'directions'
      | 'themes'
      | 'money'
      | 'awards'
      | 'contests'
      | 'photos'
    > {
  id: string;
  /** Address without the path prefix. */
  path: string;
  /** File in the repository, from its root. */
  file: string;
  organisations: Organisation[];
  region: Region;
  municipality: Municipality | undefined;
  /** The first is the main one. */
  directions: [Direction, ...Direction[]];
  themes: Theme[];
  /** Of its first theme, else of its main direction. */
  motif: Motif;
  /** Of a deed only: what it cost and who paid. */
  money: MoneySummary | undefined;
  awards: Award[];
  /** Contests and programmes that this (municipal or regional) practice describes. */
  contests: Contest[];
  /** The first is the cover. */
  photos: Photo[];
  /** Pictures of the text besides. */
  photoFiles: PhotoFiles;
  /** Year the work ended, else began; unknown when no source says. */
  year: number | undefined;
  /** The story, unpacked anew each time. */
  readStory: () => StorySection[];
  /** Entries that name this one as `adaptedFrom`. */
  adaptedBy: string[];
}

export interface StorySection {
  part: StoryPart;
  heading: string;
  content: Tree;
}

export interface Vocabularies {
  regions: Map<string, Region>;
  municipalities: Map<string, Municipality>;
  organisations: Map<string, Organisation>;
  directions: Map<string, Direction>;
  themes: Map<string, Theme>;
  contests: Map<string, Contest>;
}

export interface StoredPractice {
  id: string;
  data: Omit<Practice, 'photos'> & { photos: Photo[] };
  /** Read only when the page of the practice is rendered. */
  readTree: () => Tree;
  file: string;
  photoFiles: PhotoFiles;
}

/** Puts the entries of the vocabularies in place of their ids. A missing one is a broken build, not a blank. */
export function resolvePractice(
  { id, data, readTree, file, photoFiles }: StoredPractice,
  vocabularies: Vocabularies,
  adaptedBy: string[],
): PracticeCase {
  const directions = data.directions.map((key) => take(vocabularies.directions, key));
  const [main, ...others] = directions;
  if (!main) throw new Error(`${file}: a practice has at least one direction`);
  const themes = data.themes.map((key) => take(vocabularies.themes, key));
  const contests = data.contests.map((key) => take(vocabularies.contests, key));
  const ended = data.end ?? data.start;
  return {
    ...data,
    id,
    path: `/practices/${id}/`,
    file,
    organisations: data.organisations.map((key) => take(vocabularies.organisations, key)),
    region: take(vocabularies.regions, data.region),
    municipality:
      data.municipality === undefined ? undefined : take(vocabularies.municipalities, data.municipality),
    directions: [main, ...others],
    themes,
    motif: themes[0]?.motif ?? main.motif,
    money: data.money && moneySummary(data.money),
    awards: data.awards.map((award) => ({ ...award, contest: take(vocabularies.contests, award.contest) })),
    contests,
    ...cardSupport({ contests, sources: data.sources }),
    year: ended === undefined ? undefined : yearOf(ended),
    photoFiles,
    adaptedBy,
    readStory: Object.assign(() => storySections(readTree()), { readTree }),
  };
}

/** A record with the motif that it names. */
export function resolveMotif<T extends { motif?: string | undefined }>(
  record: T,
  motifs: Map<string, Motif>,
): WithMotif<T> {
  return { ...record, motif: record.motif === undefined ? undefined : take(motifs, record.motif) };
}

export function take<T>(map: ReadonlyMap<string, T>, key: string): T {
  const found = map.get(key);
  if (!found) throw new Error(`Dangling reference «${key}»: run npm run check`);
  return found;
}

/** The parts of the text, which the gate has named. */
function storySections(tree: Tree): StorySection[] {
  return sectionsAt('h2', tree).map(({ id, content }) => {
    const part = id as StoryPart;
    return { part, heading: STORY_HEADINGS[part], content };
  });
}

/** «деревня Примерово, Примеровский муниципальный округ, Заречная область» */
export function fullPlaceOf(practice: PracticeCase): string {
  return [placeOf(practice), practice.region.name].filter(Boolean).join(', ');
}

/** «деревня Примерово, Примеровский муниципальный округ» */
export function placeOf(practice: PracticeCase): string {
  return [practice.settlement, practice.municipality?.name].filter(Boolean).join(', ');
}

/** The direction that is the main one of most of these. */
export function mainDirection(practices: readonly Pick<PracticeCase, 'directions'>[]): string | undefined {
  const own = Map.groupBy(practices, ({ directions: [main] }) => main.id);
  return [...own].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

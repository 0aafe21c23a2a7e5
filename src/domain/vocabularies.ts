/** The controlled vocabularies as their records refer to each other, by id. */
import type { Contest } from '../model/contest.ts';
import type { Direction, Motif, Municipality, Organisation, Region, Theme } from '../model/taxonomy.ts';
import { PLAIN_MOTIF } from './ornament.ts';
import { resolveMotif, type Vocabularies } from './practice.ts';

/** Records of each vocabulary, in the order of its file. */
export interface VocabularyRecords {
  motifs: readonly Motif[];
  regions: readonly Region[];
  municipalities: readonly Municipality[];
  organisations: readonly Organisation[];
  directions: readonly Direction[];
  themes: readonly Theme[];
  contests: readonly Contest[];
}

export function vocabulariesOf(records: VocabularyRecords): Vocabularies {
  const motifs = byId(records.motifs);
  return {
    regions: byId(records.regions),
    municipalities: byId(records.municipalities),
    organisations: byId(records.organisations),
    directions: byId(
      records.directions.map((record) => {
        const { motif = PLAIN_MOTIF, ...direction } = resolveMotif(record, motifs);
        return { ...direction, motif };
      }),
    ),
    themes: byId(records.themes.map((theme) => resolveMotif(theme, motifs))),
    contests: byId(records.contests),
  };
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

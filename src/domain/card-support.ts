/** Records of contests and programmes on the page of a card that describes them, with one common list of sources. */
import { memoized } from '../memoized.ts';
import type { Contest } from '../model/contest.ts';
import type { Source, SourceRef } from '../model/source.ts';
import type { Figure } from './figures.ts';
import { publicationWords } from './publication-words.ts';
import { supportFigures, supportTerms, type SupportTerm } from './support.ts';

interface Card {
  contests: readonly Contest[];
  sources: readonly Source[];
}

/** What one record says; its sources go by their ids on the page of the card. */
interface RecordSupport {
  contest: Contest;
  terms: SupportTerm[];
  figures: Figure[];
}

export interface CardSupport {
  /** Records that say nothing are left out. */
  support: RecordSupport[];
  /** Sources of the card, then those of the records that their terms rest on. */
  pageSources: Source[];
}

export function cardSupport(card: Card): CardSupport {
  const byAddress = sourcesByAddress(card);
  const support = card.contests
    .map((contest) => {
      const { terms, figures } = said(contest);
      const addresses = new Map(contest.sources.map((source) => [source.id, addressOf(source)]));
      const onPage = <T extends { source: SourceRef }>(stated: T): T => ({
        ...stated,
        source: stated.source.map((id) => byAddress.get(addresses.get(id) ?? '')?.id ?? id),
      });
      return {
        contest,
        terms: terms.map((term) => ({ ...term, statements: term.statements.map(onPage) })),
        figures: figures.map(onPage),
      };
    })
    .filter(({ terms }) => terms.length > 0);
  const ofTerms = support.flatMap(({ terms }) =>
    terms.flatMap(({ statements }) => statements.flatMap(({ source }) => source)),
  );
  const named = new Set([...card.sources.map(({ id }) => id), ...ofTerms]);
  return { support, pageSources: [...byAddress.values()].filter(({ id }) => named.has(id)) };
}

/** Many cards describe one contest. */
const said = memoized((contest: Contest) => ({
  terms: supportTerms(contest),
  figures: supportFigures(contest),
}));

/** Where it is found: on the web, else in a newspaper. */
function addressOf(source: Source): string {
  return source.url ?? `${publicationWords(source)} ${source.title}`;
}

/** A publication stands once, under its id on the card; an id of a record gets the record's own before it. */
function sourcesByAddress({ contests, sources }: Card): Map<string, Source> {
  const ofRecords = contests.flatMap((contest) =>
    contest.sources.map((source) => ({ ...source, id: `${contest.id}-${source.id}` })),
  );
  const byAddress = new Map<string, Source>();
  for (const source of [...sources, ...ofRecords]) {
    const address = addressOf(source);
    if (!byAddress.has(address)) byAddress.set(address, source);
  }
  return byAddress;
}

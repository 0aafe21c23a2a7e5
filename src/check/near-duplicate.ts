/** A card copied from another with the names changed: most of its word triples are in the other too. */
import type { Passage } from '../model/passage.ts';
import type { Finding } from './finding.ts';

/** Share of the shorter text's triples found in the longer: a copy with other names has 96 %, no two of 186 real cards 13 %. */
const ALIKE = 0.4;
/** Of fewer triples nothing can be said. */
const FEWEST = 20;

export function nearDuplicateFindings(passages: readonly Passage[]): Finding[] {
  const cards = new Map<string, { first: Passage; triples: Set<string> }>();
  for (const passage of passages) {
    if (passage.collection !== 'practices' || !isTold(passage)) continue;
    const card = cards.get(passage.path) ?? { first: passage, triples: new Set<string>() };
    cards.set(passage.path, card);
    const words = commonWords(passage.text);
    for (let index = 0; index + 2 < words.length; index += 1)
      card.triples.add(words.slice(index, index + 3).join(' '));
  }
  const holders = new Map<string, string[]>();
  const found: Finding[] = [];
  for (const [path, { first, triples }] of cards) {
    const shared = new Map<string, number>();
    for (const triple of triples) {
      const others = holders.get(triple);
      if (!others) holders.set(triple, [path]);
      else {
        for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
        others.push(path);
      }
    }
    const [twin, alike] = [...shared]
      .map(
        ([other, number]) =>
          [other, number / Math.min(triples.size, cards.get(other)?.triples.size ?? 1)] as const,
      )
      .sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
    if (triples.size < FEWEST || alike < ALIKE || (cards.get(twin)?.triples.size ?? 0) < FEWEST) continue;
    found.push(finding(first, twin, alike));
    // Which of the two is the copy cannot be seen: both are told.
    const other = cards.get(twin)?.first;
    if (other) found.push(finding(other, path, alike));
  }
  return found;
}

function finding(passage: Passage, twin: string, alike: number): Finding {
  return {
    rule: 'near-duplicate',
    severity: 'warning',
    passage,
    at: 0,
    message: `текст почти тот же, что в ${twin}: совпадает ${Math.round(alike * 100)} %`,
    advice: 'если это та же практика, оставьте одну карточку; если другая — расскажите о ней своими словами',
  };
}

/** Title, summary and story, without headings: these are the same in every card. */
function isTold({ kind, field }: Passage): boolean {
  if (kind === 'field') return field?.[0] === 'title' || field?.[0] === 'summary';
  return kind === 'paragraph' || kind === 'cell';
}

/** Words without names and numbers, which a copier changes. */
function commonWords(text: string): string[] {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? [])
    .filter((word) => word === word.toLowerCase())
    .map((word) => word.replaceAll('ё', 'е'));
}

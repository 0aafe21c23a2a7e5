/** Links of the search results carry the matched words to the page they lead to. */
const NAME = 'found';
/** More would make the address long and be of no use. */
const MOST = 8;

export function withFoundWords(url: string, words: readonly string[]): string {
  const [path = '', anchor] = url.split('#');
  const query = words.length ? `?${new URLSearchParams({ [NAME]: words.slice(0, MOST).join(' ') })}` : '';
  return path + query + (anchor === undefined ? '' : `#${anchor}`);
}

/** Words in lower case; none when the page was not reached from the search. */
export function foundWordsIn(query: string): string[] {
  return new URLSearchParams(query).get(NAME)?.split(' ').filter(Boolean).slice(0, MOST) ?? [];
}

/** The same address without the words, for sharing and bookmarks. */
export function withoutFoundWords({ pathname, search, hash }: Location): string {
  const query = new URLSearchParams(search);
  query.delete(NAME);
  return pathname + (query.size ? `?${query}` : '') + hash;
}

/** Checks links politely: a few sites at a time, one page of a site at a time, with a pause in between. */
import type { OutgoingLink } from './outgoing.ts';
import { probe, type Answer, type ProbeOptions } from './probe.ts';

export interface CheckedLink extends OutgoingLink, Answer {}

export interface PoliteOptions extends ProbeOptions {
  /** Sites asked at the same time. */
  sites: number;
  /** Between two pages of one site. */
  pauseMs: number;
  /** For all pages of one site. */
  siteMs: number;
  /** For the whole round: those who run it get a report, however slow the sites are. */
  runMs: number;
  onAnswer?: (checked: CheckedLink) => void;
}

/** In the order of `links`. */
export async function checkLinks(
  links: readonly OutgoingLink[],
  options: PoliteOptions,
): Promise<CheckedLink[]> {
  const bySite = [...Map.groupBy(links, ({ url }) => new URL(url).host).values()];
  // Sites with the most pages first: they take the longest.
  bySite.sort((a, b) => b.length - a.length);
  const answers = new Map<string, CheckedLink>();
  const runEnd = performance.now() + options.runMs;
  const worker = async () => {
    for (let site = bySite.shift(); site; site = bySite.shift()) {
      const siteEnd = performance.now() + options.siteMs;
      const ask = async (url: string): Promise<Answer> => {
        if (performance.now() > runEnd)
          return { state: 'unreachable', reason: 'не спросили: время обхода кончилось раньше' };
        if (performance.now() > siteEnd)
          return {
            state: 'unreachable',
            reason: 'не спросили: сайт слишком долго отвечал о других страницах',
          };
        if (url !== site[0]?.url) await new Promise((resolve) => setTimeout(resolve, options.pauseMs));
        return probe(url, options);
      };
      for (const link of site) {
        const checked = { ...link, ...(await ask(link.url)) };
        answers.set(link.url, checked);
        options.onAnswer?.(checked);
      }
    }
  };
  await Promise.all(Array.from({ length: options.sites }, worker));
  return links.flatMap(({ url }) => answers.get(url) ?? []);
}

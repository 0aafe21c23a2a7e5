/** Checks links politely: a few sites at a time, one page of a site at a time, with a pause in between. */
import { setTimeout as pause } from 'node:timers/promises';
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

const NOT_ASKED: Answer = { state: 'unreachable', reason: 'не спросили: прежние ответы заняли всё время' };

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
      const end = Math.min(runEnd, performance.now() + options.siteMs);
      for (const [index, link] of site.entries()) {
        const isLate = performance.now() > end;
        if (index > 0 && !isLate) await pause(options.pauseMs);
        const checked = { ...link, ...(isLate ? NOT_ASKED : await probe(link.url, options)) };
        answers.set(link.url, checked);
        options.onAnswer?.(checked);
      }
    }
  };
  await Promise.all(Array.from({ length: options.sites }, worker));
  return links.flatMap(({ url }) => answers.get(url) ?? []);
}

/** Addresses that pages had before an entry was renamed or merged, and where each of them leads. */
import { pagePath } from './paging.ts';

/** Sections that had another address: those at `/documents/`, `/support/`, `/registers/`. */
export const FORMER_SECTIONS = ['resolutions', 'contests', 'tos'] as const;

interface Renamable {
  id: string;
  formerly: readonly string[];
}

/** The address of a page, step by step: `['regions', region, municipality]` is `/regions/<region>/<municipality>/`. */
type Steps = readonly (string | Renamable)[];

/** Where a page stands, or the list that it begins. */
export interface LivingPage {
  steps: Steps;
  title: string;
  /** Pages of the list; none when nothing stands there any more. By default the page is one. */
  pages?: number;
  /** What is nearest when nothing stands there, without the path prefix. */
  otherwise?: { path: string; title: string } | undefined;
}

export interface MovedPage {
  /** Former address without the path prefix. */
  from: string;
  /** Present address without the path prefix. */
  to: string;
  title: string;
}

/** Every address made with a former id of any of its steps; none when nothing was renamed. */
export function movedPages({ steps, title, pages = 1, otherwise }: LivingPage): MovedPage[] {
  const [address = '', ...former] = addresses(steps);
  if (!pages)
    return otherwise ? former.map((from) => ({ from, to: otherwise.path, title: otherwise.title })) : [];
  return Array.from({ length: pages }, (_, at) => at + 1).flatMap((number) =>
    former.map((from) => ({ from: pagePath(from, number), to: pagePath(address, number), title })),
  );
}

/** The present address, then the former ones. */
function addresses(steps: Steps): string[] {
  return steps.reduce<string[]>(
    (begun, step) => {
      const names = typeof step === 'string' ? [step] : [step.id, ...step.formerly];
      return begun.flatMap((address) => names.map((name) => `${address}${name}/`));
    },
    ['/'],
  );
}

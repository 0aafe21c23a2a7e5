/** The sheets of deeds, and the papers that go with them. */
import type { GetStaticPaths } from 'astro';
import { isDeed } from '../domain/deeds.ts';
import { askAboutProject } from '../domain/example.ts';
import { sheetCode } from '../domain/sheet.ts';
import { once } from './once.ts';
import { allPapers } from './papers.ts';
import { allPractices } from './practices.ts';

export const sheetPaths = (async () =>
  (await allPractices()).filter(isDeed).map((practice) => ({
    params: { code: sheetCode(practice.id) },
    props: { practice },
  }))) satisfies GetStaticPaths;

/** Those that a deed can be an example for. */
export const kitPapers = once(async () => (await allPapers()).filter(askAboutProject));

/** The papers that go with the sheets of deeds. */
import { askAboutProject } from '../domain/example.ts';
import { query } from './once.ts';
import { allPapers } from './papers.ts';

/** Those that a deed can be an example for. */
export const kitPapers = query('kitPapers', async () => (await allPapers()).filter(askAboutProject));

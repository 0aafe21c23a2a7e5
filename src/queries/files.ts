/** Files of the collection as they are, by their paths from the project's root. */
import { readFileSync } from 'node:fs';
import { queryBy } from './once.ts';

/** To wait for a small file costs more than to read it. */
export const fileBytes = queryBy('fileBytes', () => Promise.resolve((path) => readFileSync(path)));

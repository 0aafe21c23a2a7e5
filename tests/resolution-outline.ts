/** A resolution with clauses for two addressees, of the region that practices of the tests are from. */
import type { ResolutionOutline } from '../src/domain/documents.ts';
import { makePractice } from './make-practice.ts';

const clause = (number: string) => ({ number, verb: 'содействовать', text: 'содействовать соседям;' });

export const RESOLUTION: ResolutionOutline = {
  id: 'sezd',
  title: 'Резолюция съезда соседей',
  shortTitle: 'Резолюция съезда',
  adopted: '2026-05-20',
  region: makePractice().region,
  path: '/resolutions/sezd/',
  clauses: [clause('1.1'), clause('1.2'), clause('2')],
  addressees: [
    { number: '1', name: 'Властям', title: 'Властям области', clauses: [clause('1.1'), clause('1.2')] },
    { number: '2', name: 'Прессе', title: 'Прессе области', clauses: [clause('2')] },
  ],
};

import { practices } from './practices.ts';

const byPage = new Map(practices.map((practice) => [`practices/${practice.id}`, practice]));

/** The practice that a page of the documentation tells, if it tells one. */
export const practiceOf = (page: string) => byPage.get(page);

/** The day in UTC, for pages that change with it. */
import { current } from './once.ts';

export const today = current('today', () => new Date(new Date().toISOString().slice(0, 10)));

export const thisYear = current('thisYear', () => new Date().getUTCFullYear());

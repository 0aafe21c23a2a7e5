/** The day that files in our archives bear: with that of their making, the same words would be other bytes each time. */
export const ARCHIVE_DAY = new Date(2020, 0, 1);

/** Choosing contests and programmes by what is known of them: what no source tells is never a refusal. */

/** What a row of the list says of itself to scripts. */
export interface Offer {
  /** Those who may apply; empty where no source tells. */
  who: readonly string[];
  /** Empty where it is held in the whole country or its region is not known. */
  region: string;
  /** Whether it gives something else than money for a new deed. */
  isOther: boolean;
  /** The most that one deed gets. */
  most: number | undefined;
  /** Months in which applications were taken; empty where no source tells. */
  months: readonly number[];
}

/** What the reader chose, by the names of the form; an empty string is any. */
export type Wish = Readonly<Record<'who' | 'region' | 'sum' | 'month', string>>;

/** The groups of a result in their order: those named as applicants, those not said to be, and the rest. */
export const STANDINGS = ['named', 'unsaid', 'legal', 'others', 'other'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Applicants that each reader may be, besides the one of the same name. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  // ТОС with legal personality is a non-profit organisation by law.
  'tos-legal': ['ngo'],
  municipality: ['authority'],
};

export function standingOf({ who, isOther }: Offer, reader: string): Standing {
  if (isOther) return 'other';
  const names = (...applicants: string[]) => applicants.some((one) => who.includes(one));
  if (!reader || names(reader, ...(ALSO[reader] ?? []))) return 'named';
  if (who.length === 0) return 'unsaid';
  const isNoLegal = reader === 'tos-no-legal';
  if (isNoLegal && names('tos-legal')) return 'legal';
  if (reader.startsWith('tos') && names('tos')) return 'unsaid';
  if (reader === 'initiative-group' && names('person')) return 'unsaid';
  return isNoLegal && names('ngo') ? 'legal' : 'others';
}

/** Whether nothing known of it speaks against it. */
export function suits(offer: Offer, { region, sum, month }: Wish): boolean {
  return (
    (!region || !offer.region || offer.region === region) &&
    (!sum || offer.most === undefined || offer.most >= Number(sum)) &&
    (!month || offer.months.length === 0 || offer.months.includes(Number(month)))
  );
}

/** How much no source tells of sum and time: such offers stand after the others. */
export function unsaidOf({ most, months }: Offer): number {
  return Number(most === undefined) + Number(months.length === 0);
}

/** What a list says of a practice: one sentence, when and how far, one number large. */
import { date, lowerFirst, roublesShort, upperFirst } from '../language/format.ts';
import { PRECISION_LABELS } from '../model/fields.ts';
import { STATUS_LABELS } from '../model/practice.ts';
import { asExact } from './amount.ts';
import { practiceFigures, type Figure } from './figures.ts';
import { intakeInShort } from './intake.ts';
import type { PracticeCase } from './practice.ts';
import { whoMayApply } from './support.ts';

/** A number without a unit says something from here on. */
const TELLING = 10;

export interface LargeNumber {
  /** «около», «больше» */
  precision?: string | undefined;
  /** «570», «3,25» */
  value: string;
  /** «тыс. ₽», «га» */
  unit?: string | undefined;
  label: string;
  /** Whose money it is, when it is the residents' alone. */
  isOfResidents?: boolean;
}

/** Of a deed its first telling result, else what it cost; of support what is given, else its first telling result. */
export function largeNumber(
  practice: Pick<PracticeCase, 'results' | 'money' | 'support' | 'status'>,
): LargeNumber | undefined {
  const { money } = practice;
  const given = practice.support.flatMap(({ figures }) => figures).at(-1);
  const result = practiceFigures({ ...practice, money: undefined, support: [] }).find(isTelling);
  const figure = given ?? result;
  if (figure) return divided(figure);
  return (
    money && {
      ...divided({
        value: roublesShort(money.total),
        precision: money.precision && PRECISION_LABELS[money.precision],
      }),
      label: costLabel(practice, money),
      isOfResidents: money.residents === money.total,
    }
  );
}

function isTelling({ value, unit }: Figure): boolean {
  return (
    unit !== undefined || value.endsWith('₽') || Number(value.replace(/\s/g, '').replace(',', '.')) >= TELLING
  );
}

/** A short sum or a number, apart from its unit, which is set smaller. */
function divided({
  value,
  unit,
  precision,
  label = '',
}: Pick<Figure, 'value' | 'precision' | 'unit'> & { label?: string }): LargeNumber {
  const [, digits = value, ofSum] = /^(.*\d)\s?(\D+)$/.exec(value) ?? [];
  return { precision, value: digits, unit: unit ?? ofSum, label: lowerFirst(label) };
}

function costLabel(
  { status }: Pick<PracticeCase, 'status'>,
  { residents, total, isTotalStated }: NonNullable<PracticeCase['money']>,
): string {
  if (residents === total) return 'деньги жителей';
  const what = isTotalStated ? 'вся стоимость' : 'сколько денег известно';
  const own = residents > 0 && `, из\u00A0них жители\u00A0— ${roublesShort(residents)}`;
  return [status === 'planned' && 'по плану ', what, own].filter(Boolean).join('');
}

/** «2024 · сделано», and what a deed cost when its large number is something else. */
export function stateOf(practice: PracticeCase, large: LargeNumber | undefined): string {
  const { money, status } = practice;
  const cost =
    money && large?.unit?.endsWith('₽') === false && asExact(roublesShort(money.total), money.precision);
  return [whenOf(practice), STATUS_LABELS[status], cost].filter(Boolean).join('\u00A0· ');
}

/** The year of the work; where no source names it, when it was told. */
function whenOf({ year, sources }: PracticeCase): string {
  if (year !== undefined) return String(year);
  const told = sources
    .flatMap((source) => source.date ?? [])
    .sort()
    .at(0);
  return told ? `рассказали: ${date(told.slice(0, 7))}` : 'год не\u00A0назван';
}

/** «ТОС, житель · заявки: апрель 2026»: what the records of a programme say of who may apply and when. */
export function termsInShort({ contests }: Pick<PracticeCase, 'contests'>): string {
  const who = contests.map(whoMayApply).find(Boolean);
  const when = contests.map(intakeInShort).find(Boolean);
  return [who && upperFirst(who), when && `заявки: ${when}`].filter(Boolean).join('\u00A0· ');
}

/** An opening sentence that is no longer names the place, and the story begins after it. */
const PLACE_ALONE = 60;

/** The first sentence that tells something, and what stands before it. No abbreviation and no initial ends a sentence. */
export function opening(summary: string): string {
  const ends = summary.matchAll(/(?<!(?:^|[\s«(])\p{L}{1,3}|\d)[.!?…]»?(?=\s+[«\p{Lu}\d])/gu);
  const cut = ends.map(({ index, 0: end }) => index + end.length).find((length) => length > PLACE_ALONE);
  return summary.slice(0, cut);
}

/** Russian names of the closed lists of the model. */
import type { Applicant, ContestLevel, FundStatus, ProjectStatus } from '../model/contest.ts';
import type { Precision } from '../model/fields.ts';
import type { Kind, MoneyOrigin, Status } from '../model/practice.ts';
import type { Indicator } from '../model/strategy.ts';
import { number } from '../language/format.ts';

export const KIND_LABELS: Record<Kind, string> = {
  tos: 'Практика ТОС',
  municipal: 'Муниципальная практика',
  regional: 'Региональная практика',
};

export const STATUS_LABELS: Record<Status, string> = {
  planned: 'задумано',
  running: 'идёт',
  done: 'сделано',
  unknown: 'неизвестно, чем кончилось',
};

export const MONEY_LABELS: Record<MoneyOrigin, string> = {
  federal: 'Федеральный бюджет',
  regional: 'Областной или краевой бюджет',
  municipal: 'Местный бюджет',
  grant: 'Грант, чей — не названо',
  residents: 'Жители',
  sponsors: 'Спонсоры',
  other: 'Другие деньги',
};

export const CONTEST_LEVEL_LABELS: Record<ContestLevel, string> = {
  national: 'Всероссийский конкурс',
  regional: 'Региональный конкурс',
  municipal: 'Муниципальный конкурс',
};

export const APPLICANT_LABELS: Record<Applicant, string> = {
  tos: 'ТОС',
  'tos-legal': 'ТОС с юридическим лицом',
  'tos-no-legal': 'ТОС без юридического лица',
  'initiative-group': 'инициативная группа',
  ngo: 'некоммерческая организация',
  municipality: 'муниципалитет',
  person: 'житель',
  'village-head': 'староста',
  organisation: 'организация',
  authority: 'орган власти',
};

export const FUND_STATUS_LABELS: Record<FundStatus, string> = {
  planned: 'обещали',
  allocated: 'выделили',
  awarded: 'отдали победителям',
};

export const PROJECT_STATUS_LABELS: Record<ProjectStatus, string> = {
  planned: 'задумано',
  winners: 'победили',
  done: 'выполнено',
};

export const PRECISION_LABELS: Record<Precision, string> = { about: 'около', more: 'больше', less: 'меньше' };

/** «около 450 кг»: a number as exact as its source, never more. */
export function asExact(amount: string, precision: Precision | undefined): string {
  return precision ? `${PRECISION_LABELS[precision]}\u00A0${amount}` : amount;
}

/** «1 000 человек»: a value of an indicator in its unit. */
export function indicatorAmount(value: number, unit: string): string {
  return `${number(value)}\u00A0${unit}`;
}

/** «к 2030 году», «каждый год»: when the target of an indicator is to be met. */
export function indicatorPeriod(period: Indicator['period'], horizon: number): string {
  return period === 'yearly' ? 'каждый год' : `к\u00A0${horizon}\u00A0году`;
}

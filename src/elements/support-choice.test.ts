import { describe, expect, it } from 'vitest';
import { standingOf, suits, unsaidOf, type Offer } from './support-choice.ts';

const offer = (fields: Partial<Offer>): Offer => ({
  who: [],
  region: '',
  isOther: false,
  most: undefined,
  months: [],
  ...fields,
});
const any = { who: '', region: '', sum: '', month: '' };

describe('standingOf', () => {
  it.each([
    ['tos-no-legal', ['tos-no-legal', 'tos-legal'], 'named'],
    ['tos-no-legal', ['tos'], 'unsaid'],
    ['tos-no-legal', [], 'unsaid'],
    ['tos-no-legal', ['tos', 'tos-legal'], 'legal'],
    ['tos-no-legal', ['ngo'], 'legal'],
    ['tos-no-legal', ['municipality'], 'others'],
    ['tos-legal', ['ngo'], 'named'],
    ['tos-legal', ['tos'], 'unsaid'],
    ['tos-legal', ['tos-no-legal'], 'others'],
    ['initiative-group', ['person'], 'unsaid'],
    ['initiative-group', ['tos'], 'others'],
    ['municipality', ['authority'], 'named'],
    ['', ['village-head'], 'named'],
  ])('for %s what %j may apply for is %s', (reader, who, standing) => {
    expect(standingOf(offer({ who }), reader)).toBe(standing);
  });

  it('keeps awards apart from money for a deed, whoever asks', () => {
    expect(standingOf(offer({ who: ['tos'], isOther: true }), '')).toBe('other');
  });
});

describe('suits', () => {
  it('leaves out what is known not to fit', () => {
    expect(suits(offer({ region: 'komi' }), { ...any, region: 'tula' })).toBe(false);
    expect(suits(offer({ most: 50_000 }), { ...any, sum: '100000' })).toBe(false);
    expect(suits(offer({ months: [1, 2] }), { ...any, month: '3' })).toBe(false);
    expect(
      suits(offer({ region: 'tula', most: 100_000, months: [3] }), {
        ...any,
        region: 'tula',
        sum: '100000',
        month: '3',
      }),
    ).toBe(true);
  });

  it('never takes what is not known for a refusal, but tells how much it is', () => {
    const wish = { ...any, region: 'tula', sum: '100000', month: '3' };
    expect(suits(offer({}), wish)).toBe(true);
    expect([{}, { most: 1 }, { most: 1, months: [3] }].map((known) => unsaidOf(offer(known)))).toEqual([
      2, 1, 0,
    ]);
  });
});

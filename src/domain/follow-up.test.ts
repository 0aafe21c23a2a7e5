import { describe, expect, it } from 'vitest';
import { followUpSchema } from '../model/follow-up.ts';
import {
  clauseTraces,
  indicatorTrace,
  recordQuotation,
  tallies,
  traceDay,
  traceGroups,
  type FollowedDocument,
} from './follow-up.ts';

const clause = (number: string) => ({ number, verb: 'беречь', text: `беречь пруды ${number};` });
const followUp = followUpSchema.parse({
  records: [
    { point: '1.1', status: 'before', what: 'Чистили родник.', source: 'vesti' },
    {
      point: '1.1',
      status: 'done',
      what: 'Вычистили пруд.',
      by: 'ТОС «Пруд»',
      date: 2021,
      source: ['vesti', 'okrug'],
    },
    { point: '1.1', status: 'not-found', what: 'Второго пруда не нашли.', checked: '2025-11-20' },
    { point: '2', status: 'not-found', what: 'Заметок не нашли.', checked: '2025-11-20' },
    { point: '2', status: 'not-found', what: 'Передач не нашли.', checked: '2026-01-15' },
  ],
  sources: [
    { id: 'vesti', url: 'https://example.ru/vesti', publisher: 'Вести' },
    { id: 'okrug', url: 'https://example.ru/okrug', publisher: 'Округ' },
  ],
});
const RESOLUTION: FollowedDocument = {
  path: '/resolutions/sezd/',
  followUp,
  clauses: [clause('1.1'), clause('1.2'), clause('2')],
  addressees: [
    { number: '1', name: 'Властям', title: 'Властям', clauses: [clause('1.1'), clause('1.2')] },
    { number: '2', name: 'Прессе', title: 'Прессе', clauses: [clause('2')] },
  ],
};
const STRATEGY: FollowedDocument = {
  path: '/strategy/plan/',
  followUp: followUpSchema.parse({
    records: [
      { indicator: 'ponds', status: 'partly', what: 'Вычистили два.', source: 'okrug' },
      { point: '4.2', status: 'planned', what: 'Хотят посадить.', source: 'okrug' },
    ],
  }),
  indicators: [
    { id: 'ponds', name: 'Число прудов' },
    { id: 'trees', name: 'Число деревьев' },
  ],
  stages: [{ id: 'first', number: 1, name: 'Первый' }],
  chapters: [
    {
      path: '/strategy/plan/4/',
      sections: [
        { number: '4.1', label: 'Вода' },
        { number: '4.2', label: 'Деревья' },
      ],
    },
  ],
};

describe('a clause', () => {
  const traces = clauseTraces(RESOLUTION);

  it('stands as its strongest record says, which comes first', () => {
    const trace = traces.get('1.1');
    expect(trace?.status).toBe('done');
    expect(trace?.records.map(({ status }) => status)).toEqual(['done', 'before', 'not-found']);
  });

  it('knows until when it was looked for in vain, the latest day', () => {
    expect(traces.get('2')).toMatchObject({ status: 'not-found', checked: '2026-01-15' });
  });

  it('has no status when nobody has looked', () => {
    expect(traces.get('1.2')?.status).toBeUndefined();
  });

  it('has a place on the page of the document, and one in the document', () => {
    expect(traces.get('1.1')).toMatchObject({
      path: '/resolutions/sezd/follow-up/#p-1-1',
      source: '/resolutions/sezd/#p-1-1',
    });
  });
});

describe('the points of a document', () => {
  it('are divided as a resolution divides its clauses, and counted together', () => {
    const groups = traceGroups(RESOLUTION);
    expect(groups.map(({ title, traces }) => [title, traces.length])).toEqual([
      ['1. Властям', 2],
      ['2. Прессе', 1],
    ]);
    expect(tallies(groups)).toEqual([
      'Из\u00A03\u00A0пунктов: сообщают о сделанном\u00A0—\u00A01, следов не нашли\u00A0—\u00A01, ещё не искали\u00A0—\u00A01.',
    ]);
  });

  it('are one list where nobody is addressed by name', () => {
    const [group, ...others] = traceGroups({ ...RESOLUTION, addressees: [] });
    expect([group?.title, group?.traces.length, others]).toEqual(['', 3, []]);
  });

  it('are indicators and stages of a strategy, and of its sections those with records, which are not counted', () => {
    const groups = traceGroups(STRATEGY);
    expect(groups.map(({ title, traces }) => [title, traces.map(({ source }) => source)])).toEqual([
      ['Показатели', ['/strategy/plan/indicators/ponds/', '/strategy/plan/indicators/trees/']],
      ['Этапы', ['/strategy/plan/stages/#stage-1']],
      ['Разделы', ['/strategy/plan/4/#s-4-2']],
    ]);
    expect(tallies(groups).map((words) => words.split(':')[0])).toEqual([
      'Из\u00A02\u00A0показателей',
      'Из\u00A01\u00A0этапа',
    ]);
    expect(indicatorTrace(STRATEGY, { id: 'ponds' })?.status).toBe('partly');
  });

  it('are none where nothing is known of the document', () => {
    expect(traceGroups({ ...RESOLUTION, followUp: undefined })).toEqual([]);
  });
});

it('a record is quoted with who, when and every source', () => {
  const [record] = clauseTraces(RESOLUTION).get('1.1')?.records ?? [];
  expect(record && recordQuotation(record, followUp.sources, 'https://example.org/#p-1-1')).toBe(
    'Вычистили пруд. (сообщают о сделанном; ТОС «Пруд», 2021). Источник: Вести, https://example.ru/vesti; Округ, https://example.ru/okrug. https://example.org/#p-1-1',
  );
});

describe('the day of what is known', () => {
  const days = (...records: object[]) => {
    const followUp = followUpSchema.parse({
      records: records.map((record) => ({ point: '1.1', what: 'Вычистили пруд.', ...record })),
      sources: [
        { id: 'vesti', url: 'https://example.ru/vesti', publisher: 'Вести', date: '2021-05-20' },
        { id: 'okrug', url: 'https://example.ru/okrug', publisher: 'Округ', date: '2022' },
      ],
    });
    const trace = clauseTraces({ ...RESOLUTION, followUp }).get('1.1');
    return trace && traceDay(trace, followUp);
  };

  it('is the newest that is named, of a publication, of a deed or of a search in vain', () => {
    expect(days({ status: 'done', date: '2021-05-15', source: 'vesti' })).toBe('2021-05-20');
    expect(days({ status: 'done', date: '2021-06-01', source: 'vesti' })).toBe('2021-06-01');
    expect(
      days({ status: 'not-found', checked: '2025-11-20' }, { status: 'before', date: 2019, source: 'vesti' }),
    ).toBe('2025-11-20');
  });

  it('is none that has not come yet, and none that nobody names', () => {
    expect(days({ status: 'planned', date: '2031-01-01', source: 'vesti' })).toBe('2021-05-20');
    expect(days({ status: 'done', date: '2021-05', source: 'okrug' })).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { newRecord, valuesWithRecords } from './new-record.ts';
import { practiceFields } from './practice-fields.ts';

describe('a new record', () => {
  it.each([
    [
      'municipalities',
      'Заречный район',
      'taxonomy/municipalities/zarechnyy-rayon.yaml',
      '- id: zarechnyy-rayon\n  name: Заречный район\n  region: testovaya-oblast\n',
    ],
    [
      'organisations',
      'ТОС "Садовая"',
      'taxonomy/organisations/tos-sadovaya-testovaya.yaml',
      '- id: tos-sadovaya-testovaya\n  name: ТОС «Садовая»\n  type: tos\n  region: testovaya-oblast\n  municipality: testovo\n',
    ],
    [
      'contests',
      'Лучший двор',
      'taxonomy/contests/luchshiy-dvor-testovaya.yaml',
      '- id: luchshiy-dvor-testovaya\n  name: Лучший двор\n  region: testovaya-oblast\n',
    ],
  ] as const)('of %s is a list of one, in a file called by its id', (collection, name, path, text) => {
    const answers = { name, region: 'testovaya-oblast', municipality: 'testovo' };
    expect(newRecord(collection, answers, [])).toMatchObject({ path, text });
  });

  it('takes no id of another', () => {
    const answers = { name: 'Заречный район', region: 'testovaya-oblast' };
    expect(newRecord('municipalities', answers, ['zarechnyy-rayon']).id).toBe('zarechnyy-rayon-2');
  });

  it.each([
    ['ТОС «Садовая»', 'tos'],
    ['Администрация Заречного района', 'authority'],
    ['Совет по развитию ТОС', 'association'],
    ['Клуб «Надежда»', 'other'],
  ])('%s is of the kind %s', (name, type) =>
    expect(newRecord('organisations', { name, region: '' }, []).text).toContain(`type: ${type}\n`),
  );
});

describe('a name that no vocabulary has', () => {
  const names = {
    regions: [{ id: 'testovaya-oblast', name: 'Тестовая область' }],
    municipalities: [{ id: 'zarechnyy-okrug', name: 'Заречный округ', region: 'testovaya-oblast' }],
    organisations: [{ id: 'tos-sadovaya', name: 'ТОС «Садовая»', region: 'primernyy-kray' }],
    contests: [],
  };
  const read = (typed: Record<string, string>) => valuesWithRecords(practiceFields, typed, names);

  it('becomes a record, once, and is what the card refers to', () => {
    const { values, records, refusals } = read({
      region: 'Тестовая область',
      municipality: 'Дальний район',
      organisations: 'ТОС «Садовый дом»; ТОС "Садовый дом"',
    });
    expect(refusals).toEqual([]);
    expect(values).toMatchObject({
      municipality: 'dalniy-rayon',
      organisations: ['tos-sadovyy-dom-testovaya', 'tos-sadovyy-dom-testovaya'],
    });
    expect(records.map(({ id }) => id)).toEqual(['tos-sadovyy-dom-testovaya', 'dalniy-rayon']);
    expect(records[0]?.text).toContain('municipality: dalniy-rayon\n');
  });

  it.each([
    ['without a region there is nothing to say of it', { municipality: 'Дальний район' }],
    ['like a known one it is a slip', { region: 'testovaya-oblast', municipality: 'Заречний округ' }],
    ['a region is never new', { region: 'Дальняя область' }],
    ['figures are no name', { region: 'testovaya-oblast', municipality: '12' }],
  ])('is refused: %s', (_, typed) => {
    const { records, refusals } = read(typed);
    expect(records).toEqual([]);
    expect(refusals).toHaveLength(1);
  });

  it('is no slip for what another region calls so', () => {
    const { records } = read({ region: 'testovaya-oblast', organisations: 'ТОС «Садовый»' });
    expect(records.map(({ id }) => id)).toEqual(['tos-sadovyy-testovaya']);
  });
});

import { describe, expect, it } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { organisationsByRegion } from './organisations.ts';

describe('organisationsByRegion', () => {
  const pond = makePractice({ id: 'pond', organisations: ['tos-yozh', 'tos-yasen'] });
  const well = makePractice({ id: 'well', organisations: ['tos-yozh'] });
  const bridge = makePractice({ id: 'bridge', region: 'primernyy-kray', organisations: ['tos-zhuk'] });

  const summary = (...practices: Parameters<typeof organisationsByRegion>[0]) =>
    organisationsByRegion(practices).map((group) => [
      group.region.name,
      ...group.organisations.map(
        (item) => `${item.organisation.name}: ${item.practices.map(({ id }) => id).join(', ')}`,
      ),
    ]);

  it('gathers the practices of each, regions and names in alphabetical order', () => {
    expect(summary(pond, bridge, well)).toEqual([
      ['Примерный край', 'ТОС «Жук»: bridge'],
      ['Тестовая область', 'ТОС «Ёж»: pond, well', 'ТОС «Ясень»: pond'],
    ]);
  });

  it('lists one that acts in two regions in both', () => {
    const guest = makePractice({ id: 'guest', region: 'primernyy-kray', organisations: ['tos-yozh'] });
    expect(summary(well, guest)).toEqual([
      ['Примерный край', 'ТОС «Ёж»: guest'],
      ['Тестовая область', 'ТОС «Ёж»: well'],
    ]);
  });

  it('leaves out regions whose practices name nobody', () => {
    expect(summary(makePractice(), bridge).map(([region]) => region)).toEqual(['Примерный край']);
    expect(organisationsByRegion([])).toEqual([]);
  });
});

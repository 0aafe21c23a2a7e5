import { describe, expect, it } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import {
  BESIDE_ORGANISATION,
  mostActive,
  organisationIndex,
  organisationPaths,
  ORGANISATIONS_ON_PAGE,
  organisationsByRegion,
  type OrganisationGroup,
} from './organisations.ts';

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

/** A region with so many organisations of one practice each. */
function group(id: string, amount: number): OrganisationGroup {
  const region = { id, name: id, genitive: id, locative: id, synonyms: [], formerly: [] };
  const organisation = (at: number) => ({
    id: `tos-${at}`,
    name: `ТОС ${at}`,
    type: 'tos' as const,
    region: id,
    formerly: [],
    formerNames: [],
  });
  const organisations = Array.from({ length: amount }, (_, at) => ({
    organisation: organisation(at),
    practices: [makePractice({ id: `${id}-${at}` })],
  }));
  return { region, organisations };
}
const whole = (...amounts: number[]) =>
  organisationIndex(amounts.map((amount, at) => group(`oblast-${at}`, amount))).map(({ isWhole }) => isWhole);

describe('organisationIndex', () => {
  it('is one page as long as everything fits', () => {
    expect(whole(100, 30, 20)).toEqual([true, true, true]);
  });

  it('gives the largest regions pages of their own, and keeps the small ones', () => {
    expect(whole(400, 30, 20)).toEqual([false, true, true]);
    expect(whole(400, 500)).toEqual([false, false]);
  });

  it('never grows beyond its room, however many regions there are', () => {
    const lines = organisationIndex(Array.from({ length: 89 }, (_, at) => group(`oblast-${at}`, 40))).reduce(
      (sum, item) => sum + (item.isWhole ? 2 * item.organisations.length : mostActive(item).length),
      0,
    );
    expect(lines).toBeLessThanOrEqual(600);
  });
});

describe('organisationPaths', () => {
  it('leads to the index, or to the page of the region that holds the organisation', () => {
    const paths = organisationPaths(organisationIndex([group('oblast', 400), group('kray', 3)]));
    expect(paths.get('kray/tos-1')).toBe('/tos/#tos-1');
    expect(paths.get('oblast/tos-0')).toBe('/tos/oblast/#tos-0');
    expect(paths.get(`oblast/tos-${ORGANISATIONS_ON_PAGE}`)).toBe(
      `/tos/oblast/2/#tos-${ORGANISATIONS_ON_PAGE}`,
    );
  });
});

it('names those who act most first', () => {
  const busy = { ...group('oblast', BESIDE_ORGANISATION + 3) };
  busy.organisations[4]?.practices.push(makePractice({ id: 'eshche' }));
  expect(mostActive(busy)[0]?.organisation.id).toBe('tos-4');
});

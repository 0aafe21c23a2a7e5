/** Who acts in the practices, and where each of them stands. */
import { organisationIndex, organisationPaths, organisationsByRegion } from '../domain/organisations.ts';
import { once } from './once.ts';
import { allPractices } from './practices.ts';

export const actingOrganisations = once(async () =>
  organisationIndex(organisationsByRegion(await allPractices())),
);

export const organisationAddresses = once(async () => organisationPaths(await actingOrganisations()));

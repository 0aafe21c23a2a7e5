import { expect, it } from 'vitest';
import { takenAddresses } from './taken-names.ts';

const isTaken = await takenAddresses();

it.each([
  '/practices/2/',
  '/practices/417/',
  '/practices/table/',
  '/practices/index.json',
  '/glossary/',
  '/search/',
  '/404/',
  '/pagefind/',
  '/home/',
  '/tos/',
  '/editors/fields/',
  '/strategy/zarechye-2030/stages/',
  '/regions/zarechnaya-oblast/costs/',
  '/regions/zarechnaya-oblast/3/',
  '/registers/zarechnaya-oblast/2/',
])('%s is a page of the engine', (address) => expect(isTaken(address)).toBe(true));

it.each([
  '/practices/primerovo-prud/',
  '/practices/2-y-dvor/',
  '/practices/primerovo-prud.json',
  '/themes/ponds/',
  '/regions/zarechnaya-oblast/primerovskiy-okrug/',
  '/strategy/zarechye-2030/1/',
  '/resolutions/zarechye-2024/2019-05-20/',
  '/about/',
  '/editors/',
  '/2/',
])('%s is free', (address) => expect(isTaken(address)).toBe(false));

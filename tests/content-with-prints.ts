/** Printed files of a test site, as `npm run print -- site` would have kept them: nobody opens them, so each is a line. */
import { bookName, leafletName, posterName, supplementName } from '../src/domain/printed-file.ts';
import { keepFile, keepList, originOf } from '../src/printed-files.ts';
import { readSettings } from '../src/settings.ts';

export const PRINTED = [
  bookName(),
  bookName({}, 'epub'),
  bookName({ region: 'testovaya-oblast' }),
  bookName({ direction: 'ecology' }),
  supplementName('testovyy-nomer'),
  leafletName('prud'),
  posterName('recipe', 'prud'),
  posterName('deed', 'testovo-prud'),
];

/** Of each, in bytes. */
export const SIZE = 2048;

/** @param origin what they say they are made of; by default what the site will be built of */
export async function keepPrints(environment: NodeJS.ProcessEnv, origin?: string): Promise<void> {
  const settings = readSettings(environment);
  for (const name of PRINTED) await keepFile(name, Buffer.alloc(SIZE, `${name}\n`), settings);
  const files = PRINTED.map((name) => ({
    name,
    bytes: SIZE,
    digest: '',
    region: name === supplementName('testovyy-nomer') ? 'testovaya-oblast' : undefined,
  }));
  await keepList({ origin: origin ?? (await originOf(settings)), files }, settings);
}

/** What V8 has compiled, with the types of TypeScript already stripped: half of the time that a command takes to start. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/** Of every module that this process imports from now on; Node itself sees whether its source is the same. */
export function cacheCompiledCode(): void {
  enableCompileCache(join(import.meta.dirname, '../../node_modules/.astro/compiled'));
}

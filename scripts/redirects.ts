/**
 * `npm run redirects [-- --format text|nginx|caddy]`: the former addresses of the built site and where they lead, as a
 * part of a server's settings. Make it anew after each build.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  REDIRECT_FORMATS,
  REDIRECTS_FILE,
  redirectsOfSite,
  writeRedirects,
  type RedirectFormat,
} from '../src/hosting/redirects.ts';
import { readSettings } from '../src/settings.ts';

const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
const { outDir } = readSettings();

if (!REDIRECT_FORMATS.includes(values.format as RedirectFormat)) {
  console.error(`Неизвестный вид «${values.format}». Можно: ${REDIRECT_FORMATS.join(', ')}.`);
  process.exitCode = 2;
} else if (!existsSync(join(outDir, REDIRECTS_FILE))) {
  console.error('Сайт ещё не построен: npm run build');
  process.exitCode = 1;
} else {
  process.stdout.write(writeRedirects(await redirectsOfSite(outDir), values.format as RedirectFormat));
}

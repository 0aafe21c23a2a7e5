/**
 * `npm run csp [-- --format text|nginx|caddy]`: the Content-Security-Policy of the built site, alone or as a part of a
 * server's settings. It belongs to one build: make it anew after each.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  POLICY_FORMATS,
  policyOfSite,
  writePolicy,
  type PolicyFormat,
} from '../src/hosting/content-security-policy.ts';
import { readSettings } from '../src/settings.ts';

const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
const { outDir } = readSettings();

if (!POLICY_FORMATS.includes(values.format as PolicyFormat)) {
  console.error(`Неизвестный вид «${values.format}». Можно: ${POLICY_FORMATS.join(', ')}.`);
  process.exitCode = 2;
} else if (!existsSync(join(outDir, 'index.html'))) {
  console.error('Сайт ещё не построен: npm run build');
  process.exitCode = 1;
} else {
  process.stdout.write(writePolicy(await policyOfSite(outDir), values.format as PolicyFormat));
}

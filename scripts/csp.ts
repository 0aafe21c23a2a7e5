/**
 * Prints the Content-Security-Policy of the built site, alone or as part of a server's configuration. It belongs to one
 * build: run it again after each.
 */
import { POLICY_FORMATS, policyOfSite, writePolicy } from '../src/hosting/content-security-policy.ts';
import { runCommand, settingsWithSite } from './command.ts';

await runCommand(
  {
    about: 'Политика Content-Security-Policy построенного сайта:',
    usage: 'npm run csp [-- параметры]',
    options: { format: { type: 'choice', of: POLICY_FORMATS, default: 'text', about: 'для какого сервера' } },
  },
  async ({ format }) => {
    process.stdout.write(writePolicy(await policyOfSite(settingsWithSite().outDir), format));
  },
);

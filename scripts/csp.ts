/**
 * Prints the Content-Security-Policies of the built site, of its pages and of its embeds, alone or as part of a server's
 * configuration. They belong to one build: run it again after each.
 */
import { policiesOfSite, POLICY_FORMATS, writePolicies } from '../src/hosting/content-security-policy.ts';
import { runCommand, settingsWithSite } from './command.ts';

await runCommand(
  {
    about: 'Политика Content-Security-Policy построенного сайта:',
    usage: 'npm run csp [-- параметры]',
    options: { format: { type: 'choice', of: POLICY_FORMATS, default: 'text', about: 'для какого сервера' } },
  },
  async ({ format }) => {
    process.stdout.write(writePolicies(await policiesOfSite(settingsWithSite().outDir), format));
  },
);

/**
 * Prints the Content-Security-Policies of the built site, of its pages and of its embeds, alone or as part of a server's
 * configuration. They belong to one build: run it again after each.
 */
import { policiesOfSite, POLICY_FORMATS, writePolicies } from '../src/hosting/content-security-policy.ts';
import { Refusal, runCommand, settingsWithSite } from './command.ts';

await runCommand(
  {
    about: 'Политика Content-Security-Policy построенного сайта:',
    usage: 'npm run csp [-- параметры]',
    options: { format: { type: 'choice', of: POLICY_FORMATS, default: 'text', about: 'для какого сервера' } },
  },
  async ({ format }) => {
    const { strangers, ...policies } = await policiesOfSite((await settingsWithSite()).outDir);
    if (strangers.length > 0)
      throw new Refusal(
        `На страницах есть код, которого сайт не писал. Найдите, откуда он взялся, и соберите сайт ещё раз.\n${strangers.join('\n')}`,
      );
    process.stdout.write(writePolicies(policies, format));
  },
);

/**
 * Prints the Content-Security-Policies of the built site, of its pages and of its embeds, alone or as part of a server's
 * configuration. They belong to one build: run it again after each.
 */
import { policiesOfSite, POLICY_FORMATS, writePolicies } from '../src/hosting/content-security-policy.ts';
import { Refusal, runCommand, settingsWithSite } from './command.ts';

/** Enough of a stranger's code to find it by. */
const MOST_SHOWN = 80;

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
        [
          'На страницах есть код, которого сайт не писал; политика его не пропустит. Найдите, откуда он взялся, и соберите сайт ещё раз.',
          ...strangers.map(({ file, text }) => `  ${file}: ${JSON.stringify(text.slice(0, MOST_SHOWN))}`),
        ].join('\n'),
      );
    process.stdout.write(writePolicies(policies, format));
  },
);

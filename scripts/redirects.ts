/**
 * Prints the old addresses of the built site and where they lead, as part of a server's configuration. Run it again after
 * each build.
 */
import {
  REDIRECT_FORMATS,
  REDIRECTS_FILE,
  redirectsOfSite,
  writeRedirects,
} from '../src/hosting/redirects.ts';
import { runCommand, settingsWithSite } from './command.ts';

await runCommand(
  {
    about: 'Прежние адреса построенного сайта и куда они ведут:',
    usage: 'npm run redirects [-- параметры]',
    options: {
      format: { type: 'choice', of: REDIRECT_FORMATS, default: 'text', about: 'для какого сервера' },
    },
  },
  async ({ format }) => {
    process.stdout.write(
      writeRedirects(await redirectsOfSite((await settingsWithSite(REDIRECTS_FILE)).outDir), format),
    );
  },
);

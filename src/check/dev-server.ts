/**
 * Runs the check in the development server: a change is shown once the whole content has no errors. Until then the pages
 * stay as they were, with the findings over them and in the terminal.
 */
import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { filesAreTaken, shareFiles } from '../content-layer/shared-files.ts';
import type { CheckedFile } from './check-file.ts';
import type { CheckOptions } from './check.ts';

/** Text editors truncate a file before writing it, and a photo comes with its card: debounce time in milliseconds. */
const DEBOUNCE = 100;

/** @param contentDir absolute path */
export function checkedContent(contentDir: string, options: CheckOptions): AstroIntegration {
  return {
    name: 'checked-content',
    hooks: {
      'astro:server:setup': async ({ server, refreshContent, logger }) => {
        // Builds have no use for it, and the dictionary is big.
        const { checkContent } = await import('./check.ts');
        const { reportIssues } = await import('./report.ts');
        let report = '';
        let files: readonly CheckedFile[] | undefined;

        const showReport = () =>
          server.ws.send({
            type: 'error',
            err: {
              name: 'npm run check',
              title: 'В содержании ошибки',
              message: 'Пока они не исправлены, страницы остаются прежними.',
              stack: report,
            },
          });

        /** The files, and in `report` what stops them from being published. */
        async function checkedFiles() {
          const checked = await checkContent(contentDir, { ...options, former: files });
          files = checked.files;
          const errors = checked.issues.filter(({ severity }) => severity === 'error');
          report = errors.length ? reportIssues(errors, 'text', checked.content.files.length) : '';
          if (report) logger.error(`\n${report}`);
          return checked.files;
        }

        async function follow() {
          const checked = await checkedFiles();
          if (report) return showReport();
          shareFiles(contentDir, checked);
          await refreshContent?.({});
          filesAreTaken();
          // Astro reloads pages as soon as it has written the entries, and not when a mistake taken back changes none.
          server.ws.send({ type: 'full-reload' });
        }

        let timer: NodeJS.Timeout | undefined;
        let following = Promise.resolve();
        server.watcher.add(contentDir);
        server.watcher.on('all', (_event, path) => {
          if (relative(contentDir, path).startsWith('..')) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            following = following.then(follow).catch((error: unknown) => logger.error(String(error)));
          }, DEBOUNCE);
        });
        server.ws.on('connection', () => {
          if (report) showReport();
        });

        // Entries with errors are missing until they are fixed.
        shareFiles(contentDir, await checkedFiles());
      },
    },
  };
}

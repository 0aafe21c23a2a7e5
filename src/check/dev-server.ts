/**
 * Runs the check in the development server. Pages show what is sound: a text that refers to nothing new is shown as soon as
 * it has been checked by itself, and is checked with all the others while it is looked at; other changes are shown after
 * that. Until then the pages stay as they were, with the findings over them and in the terminal.
 */
import { existsSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { picturesOf, shareFiles } from '../content-layer/shared-files.ts';
import { listFiles, readFiles } from '../content-layer/read.ts';
import { referencesOf } from '../domain/reference-integrity.ts';
import { collectionOf, isTextCollection, OFFICIAL_COLLECTIONS } from '../model/collections.ts';
import { START } from '../model/issue.ts';
import { CheckThread } from './check-all.ts';
import type { CheckedFile } from './check-file.ts';
import type { CheckOptions } from './check.ts';

/** Text editors truncate a file before writing it, and a photo comes with its card. In milliseconds. */
const DEBOUNCE = 100;

/** @param contentDir absolute path */
export function checkedContent(contentDir: string, options: CheckOptions): AstroIntegration {
  const prefix = basename(contentDir);
  return {
    name: 'checked-content',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', `import.meta.hot?.send('${ASKED}', performance.now());`);
      },
      'astro:server:setup': async ({ server, refreshContent, logger }) => {
        // Builds have no use for it, and the dictionary is big.
        const { checkFiles } = await import('./check-files.ts');
        const { reportIssues } = await import('./report.ts');
        let report = '';
        const filesOnDisk = async (former?: readonly CheckedFile[]): Promise<readonly CheckedFile[]> =>
          checkFiles(readFiles(contentDir, await listFiles(contentDir), prefix), options.cacheFile, former);
        let files = await filesOnDisk();
        /** As pages show them. Entries with errors are missing until they are fixed. */
        let shown = files;
        let shownSince = performance.now();
        shareFiles(contentDir, shown);

        const showReport = () =>
          server.ws.send({
            type: 'error',
            err: {
              name: 'npm run check',
              title: 'В содержании ошибки',
              message: 'Пока они не исправлены, сайт не построится, а новое на страницах видно не всё.',
              stack: report,
            },
          });

        async function show(sound: readonly CheckedFile[]) {
          // Astro keeps the paths of pages with all that they show, even those that it is finding out at the moment.
          while (requests.size) await Promise.all(requests);
          const isTold = toldTo(shown) === toldTo(sound);
          shown = sound;
          shareFiles(contentDir, shown);
          if (!isTold) await refreshContent?.({});
          server.environments.ssr?.hot.send('astro:content-changed', {});
          shownSince = performance.now();
          server.ws.send({ type: 'full-reload' });
        }

        /** Whether all that has changed could be shown at once. */
        async function followTexts(paths: readonly string[]): Promise<boolean> {
          const there = paths.filter((path) => existsSync(join(contentDir, path)));
          const fresh = await checkFiles(readFiles(contentDir, there, prefix), undefined, files);
          files = merged(files, fresh);
          if (there.length < paths.length || !fresh.every((file) => isShownAtOnce(file, shown))) return false;
          await show(merged(shown, fresh));
          return true;
        }

        const everything = new CheckThread(contentDir, options, () => files);
        /** Once again when something changes meanwhile: pages are drawn and texts are followed all the while. */
        async function checkAll() {
          const found = await everything.check();
          if (!found) return;
          const former = report;
          report = found.errors.length ? reportIssues(found.errors, 'text', found.files) : '';
          if (report) {
            logger.error(`\n${report}`);
            showReport();
          } else if (former || !isSame(files, shown)) await inTurn(() => show(files));
        }

        const changed = new Set<string>();
        let timer: NodeJS.Timeout | undefined;
        let turn = Promise.resolve();
        const tell = (error: unknown) => logger.error(String(error));
        function inTurn(step: () => Promise<void>): Promise<void> {
          return (turn = turn.then(step).catch(tell));
        }
        async function follow() {
          // Text editors write files of their own beside those that are saved.
          const paths = [...changed].filter(collectionOf);
          changed.clear();
          if (paths.length === 0 || !(await followTexts(paths))) files = await filesOnDisk(files);
          checkAll().catch(tell);
        }

        server.watcher.add(contentDir);
        server.watcher.on('all', (_event, path) => {
          const inside = relative(contentDir, path).replaceAll('\\', '/');
          if (inside.startsWith('..')) return;
          changed.add(inside);
          clearTimeout(timer);
          timer = setTimeout(() => void inTurn(follow), DEBOUNCE);
        });

        const requests = new Set<Promise<void>>();
        server.middlewares.use((_request, response, next) => {
          const closed = new Promise<void>((resolve) => response.once('close', resolve));
          requests.add(closed);
          void closed.then(() => requests.delete(closed));
          next();
        });
        // A page that was asked for before the last change, and could not hear yet that it should be reloaded.
        server.ws.on(ASKED, (age: number, page) => {
          if (performance.now() - age < shownSince) page.send({ type: 'full-reload' });
        });
        server.ws.on('connection', () => {
          if (report) showReport();
        });
        checkAll().catch(tell);
      },
    },
  };
}

/** Sent by a page when it can be told things, with the milliseconds since it was asked for. */
const ASKED = 'content:page';

/** What Astro has to know of the files before pages are drawn: which there are, and the pictures of their entries. */
function toldTo(files: readonly CheckedFile[]): string {
  return files.flatMap(({ path, entries }) => [path, ...entries.flatMap(picturesOf)]).join('\n');
}

function isSame(files: readonly CheckedFile[], others: readonly CheckedFile[]): boolean {
  return files.length === others.length && files.every(({ key }, index) => key === others[index]?.key);
}

/** In the order of their paths. */
function merged(files: readonly CheckedFile[], fresh: readonly CheckedFile[]): CheckedFile[] {
  const freshOf = new Map(fresh.map((file) => [file.path, file]));
  return files.map((file) => freshOf.get(file.path) ?? file);
}

/** Nothing outside of the file can make its pages fail. */
function isShownAtOnce(file: CheckedFile, shown: readonly CheckedFile[]): boolean {
  const { collection, path, issues } = file;
  const before = shown.find((other) => other.path === path);
  return (
    before !== undefined &&
    isTextCollection(collection) &&
    // What others refer to are points of documents.
    !OFFICIAL_COLLECTIONS.includes(collection) &&
    issues.every(({ severity }) => severity !== 'error') &&
    referenced(before).isSupersetOf(referenced(file))
  );
}

/** Entries, sources and pictures. */
function referenced({ entries }: CheckedFile): Set<string> {
  const found = entries.flatMap((entry) => referencesOf({ ...entry, placeOf: () => START }));
  return new Set([...found.map(({ target, id }) => `${target}/${id}`), ...entries.flatMap(picturesOf)]);
}

/**
 * `npm run changes -- --since <commit> [--format text|markdown|json] [--site <address>]`: which entries differ from
 * that commit, where each stands on the site and what the check says of it. Finds, never judges: exits with 0.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { changedFiles } from '../src/check/changed-files.ts';
import { changedEntries } from '../src/check/changes.ts';
import { checkContent } from '../src/check/check.ts';
import { CHANGE_FORMATS, reportChanges, type ChangeFormat } from '../src/check/report-changes.ts';
import { readSettings } from '../src/settings.ts';

const USAGE = `Что изменилось: npm run changes -- --since main [--format ${CHANGE_FORMATS.join('|')}] [--site https://example.ru/]`;

const { values } = parseArgs({
  options: {
    since: { type: 'string' },
    format: { type: 'string', default: 'text' },
    site: { type: 'string' },
  },
});
const { since, format, site } = values;
const { contentDir } = readSettings();

if (!since || !CHANGE_FORMATS.includes(format as ChangeFormat) || (site && !URL.canParse(site))) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const files = await changedFiles(contentDir, since).catch(() => undefined);
  if (files) {
    const { content, issues } = await checkContent(contentDir);
    const changes = changedEntries(files, { content, issues, prefix: basename(contentDir) });
    const linkTo = site
      ? (path: string) => new URL(path.slice(1), site.replace(/\/*$/, '/')).href
      : undefined;
    console.log(reportChanges(changes, format as ChangeFormat, linkTo));
  } else {
    console.error(`git не знает, что такое «${since}», или это не хранилище git.`);
    process.exitCode = 1;
  }
}

/**
 * Lists the entries that differ from a commit, where each stands on the site and what the check says of it.
 * Findings are no failure: exits with 0.
 */
import { basename } from 'node:path';
import { changedFiles } from '../src/check/changed-files.ts';
import { changedEntries } from '../src/check/changes.ts';
import { checkContent } from '../src/check/check.ts';
import { CHANGE_FORMATS, reportChanges } from '../src/check/report-changes.ts';
import { Refusal, runCommand, settingsWithContent } from './command.ts';

await runCommand(
  {
    about: 'Что изменилось с коммита или ветки:',
    usage: 'npm run changes -- --since main [параметры]',
    options: {
      since: { type: 'text', about: 'коммит или ветка, с которой сравнить' },
      format: { type: 'choice', of: CHANGE_FORMATS, default: 'text', about: 'вид отчёта' },
    },
  },
  async ({ since, format }) => {
    if (since === undefined)
      throw new Refusal('С чем сравнить? Например: npm run changes -- --since main', 2);
    const { contentDir } = settingsWithContent();
    const files = await changedFiles(contentDir, since).catch(() => undefined);
    if (!files) throw new Refusal(`git не знает, что такое «${since}», или это не хранилище git.`);
    const { content, issues } = await checkContent(contentDir);
    const changes = changedEntries(files, { content, issues, prefix: basename(contentDir) });
    console.log(reportChanges(changes, format));
  },
);

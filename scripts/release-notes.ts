/**
 * Prints the section of CHANGELOG.md that belongs to a tag, for the page of the release. A tag that does not fit the
 * project is refused: a release should not have to be taken back.
 */
import { readFileSync } from 'node:fs';
import { Refusal, runCommand } from './command.ts';

await runCommand(
  {
    about: 'Заметки к выпуску из CHANGELOG.md:',
    usage: 'npm run release-notes -- v1.2.0',
    options: {},
    words: 1,
  },
  (_, [tag]) => {
    if (tag === undefined) throw new Refusal('Какая метка? npm run release-notes -- v1.2.0', 2);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    if (tag !== `v${version}`)
      throw new Refusal(`Метка «${tag}», а в package.json версия ${version}: нужна метка v${version}.`);
    process.stdout.write(`${notesOf(version, readFileSync('CHANGELOG.md', 'utf8'))}\n`);
  },
);

function notesOf(version: string, changelog: string): string {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.split(/\s/, 1)[0] === version);
  if (section === undefined) throw new Refusal(`В CHANGELOG.md нет раздела «## ${version} — ГГГГ-ММ-ДД».`);
  const [heading = '', ...lines] = section.split('\n');
  if (!/ — \d{4}-\d{2}-\d{2}$/.test(heading))
    throw new Refusal(`В CHANGELOG.md раздел «## ${heading}» без даты: нужно «## ${version} — ГГГГ-ММ-ДД».`);
  const notes = lines.join('\n').trim();
  if (!notes) throw new Refusal(`В CHANGELOG.md раздел «## ${version}» пуст.`);
  return notes;
}

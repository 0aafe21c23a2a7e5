/** Stories by the grammar of MDX: parts that the gate lets through, and parts that it has to refuse. */
import * as fc from 'fast-check';
import { mark, words } from './words.ts';

/** Markup in the words would be refused, so that little came through: most of it is escaped, as an editor would. */
const prose = fc.oneof(
  { weight: 40, arbitrary: words.map((text) => text.replace(/[\\`*_{}[\]<>~|#&]/g, '\\$&')) },
  { weight: 1, arbitrary: words },
);

const attribute = words.map((text) => text.replaceAll('"', '').replaceAll('&', '&amp;'));
const source = '<Source id="vesti" />';

const inline = fc.oneof(
  { weight: 8, arbitrary: prose },
  prose.map((text) => `**${text.trim()}**`),
  prose.map((text) => `*${text.trim()}*`),
  prose.map((text) => `~~${text.trim()}~~`),
  words.map((text) => `\`${text.replaceAll('`', '')}\``),
  prose.map((text) => `[${text.trim()}](https://example.ru/a)`),
  prose.map((text) => `<sup>${text.trim()}</sup>`),
  fc.tuple(attribute, prose).map(([title, text]) => `<abbr title="${title}">${text}</abbr>`),
  fc.constant(source),
);

const line = fc
  .array(inline, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim());
const cell = line.map((text) => text.replaceAll('|', '\\|'));

const { block } = fc.letrec<{ block: string; inner: string }>((tie) => ({
  inner: fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((blocks) => blocks.join('\n\n')),
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 6, arbitrary: line },
    fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((lines) => lines.map((each) => `- ${each}`).join('\n')),
    fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((lines) => lines.map((each, at) => `${at + 1}. ${each}`).join('\n')),
    tie('inner').map((text) => text.replace(/^/gm, '> ')),
    fc
      .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 })
      .map((rows) =>
        ['| Кто | Что |', '| --- | :-: |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'),
      ),
    fc.tuple(attribute, tie('inner')).map(([title, text]) => `<Note title="${title}">\n\n${text}\n\n</Note>`),
    fc
      .tuple(attribute, attribute, tie('inner'))
      .map(([author, role, text]) => `<Quote author="${author}" role="${role}">\n\n${text}\n\n</Quote>`),
    fc
      .tuple(attribute, attribute)
      .map(
        ([unit, label]) =>
          `<KeyFigures>\n  <KeyFigure value="много" unit="${unit.slice(0, 30)}" label="${label.slice(0, 120)}" source="vesti" />\n</KeyFigures>`,
      ),
    fc
      .tuple(attribute, attribute)
      .map(
        ([alt, author]) =>
          `<Photo src="./prud.png" alt="${alt}" caption="${author}" author="${author}" licence="${alt}" />`,
      ),
    words.map((text) => `\`\`\`\n${text}\n\`\`\``),
    words.map((text) => `{/* ${text.replaceAll('*/', '')} */}`),
    prose.map((text) => `### ${text.trim()}`),
    tie('inner').map((text) => `<Steps>\n\n${text}\n\n</Steps>`),
    mark,
  ),
}));

/** Blocks of a text, with an empty line between them. */
export const blocks = fc.array(block, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n\n'));

/** The parts of a practice in their order, each with blocks of its own. */
export const story = fc
  .record({
    problem: blocks,
    steps: fc.array(line, { minLength: 1, maxLength: 4 }),
    more: blocks,
    result: blocks,
  })
  .map(({ problem, steps, more, result }) =>
    [
      `## Проблема\n\n${problem}`,
      `## Что сделали\n\n${steps.map((step, at) => `${at + 1}. ${step}${source}`).join('\n')}\n\n${more}`,
      `## Результат\n\n${result}`,
    ].join('\n\n'),
  );

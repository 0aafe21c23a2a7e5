/** Whoever looks a finished site through would see each kind of fault: a site without one says nothing otherwise. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { faultsOfSite } from '../scripts/fuzz/published.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
const zip = (name: string, text: string) => zipSync({ [name]: strToU8(text) });

test.each<[file: string, good: string | Uint8Array, bad: string | Uint8Array, fault: string]>([
  ['element.html', '<p>&lt;x-fuzz></p>', '<p><x-fuzz></p>', 'an element <x-fuzz>'],
  ['handler.html', '<p title="&quot; onload=&quot;x-fuzz">', '<p title="" onload="x-fuzz">', 'onLoad'],
  ['address.html', '<a href="/x-fuzz">а</a>', '<a href="javascript:x-fuzz">а</a>', 'leads to'],
  ['comment.html', '<p>x-fuzz</p><!-- а -->', '<!-- x-fuzz -->', 'a comment'],
  ['code.html', '<script>a()</script><p>x-fuzz</p>', '<script>a("x-fuzz")</script>', 'words in <script>'],
  [
    'data.html',
    '<script type="application/ld+json">["x-fuzz\\u003c/script>"]</script>',
    '<script type="application/ld+json">["x-fuzz</script>"]</script>',
    'SyntaxError',
  ],
  [
    'record.html',
    '<a href="data:application/x-research-info-systems,TI  - x-fuzz">а</a>',
    '<a href="data:application/x-research-info-systems,TI  - а%0D%0Ax-fuzz">а</a>',
    'no field',
  ],
  ['unseen.html', '<p>а\u00A0б</p>', '<p>а\u202Eб</p>', 'U+202e'],
  ['bytes.html', '<p>а</p>', Uint8Array.of(0xff), 'TypeError'],
  ['broken.json', '["а"]', '["а]', 'SyntaxError'],
  ['feed.json', '{"content_html":"&lt;x-fuzz>"}', '{"content_html":"<x-fuzz>"}', 'content_html: an element'],
  ['element.atom', '<a>&lt;x-fuzz></a>', '<a><x-fuzz/></a>', 'an element <x-fuzz'],
  [
    'markup.atom',
    '<content type="html">&amp;lt;x-fuzz></content>',
    '<content type="html">&lt;x-fuzz></content>',
    'an element <x-fuzz>',
  ],
  ['open.xml', '<a><b/></a>', '<a><b></a>', '<b> is not closed'],
  ['bare.svg', '<a>&amp;</a>', '<a>R&D</a>', 'a bare &'],
  ['formula.csv', "\uFEFFа;б\r\n'=а;-12\r\n", '\uFEFFа;б\r\n=а;-12\r\n', 'a formula: =а'],
  ['columns.csv', 'а,б\r\n1,2\r\n', 'а,б\r\n1\r\n', 'Invalid Record Length'],
  ['field.bib', '@online{a,\n  title = {а}\n}\n', '@online{a,\n  note = {а}\n}\n', 'no field'],
  ['braces.bib', '@online{a,\n  title = {а\\}}\n}\n', '@online{a,\n  title = {а}}\n}\n', 'braces'],
  ['command.bib', '@online{a,\n  title = {\\&}\n}\n', '@online{a,\n  title = {\\input}\n}\n', 'a command'],
  ['field.ris', 'TI  - а\r\n', 'TI  - а\r\nN1  - б\r\n', 'no field'],
  ['field.ics', calendar('SUMMARY:а'), calendar('SUMMARY:а', 'ATTACH:file:а'), 'the field attach'],
  ['paper.docx', zip('a.xml', '<a>&lt;x-fuzz></a>'), zip('a.xml', '<a><x-fuzz/></a>'), 'a.xml: an element'],
  ['outside.zip', zip('a.txt', 'а'), zip('../a.txt', 'а'), 'lies outside'],
])('%s', (file, good, bad, fault) => {
  const dir = mkdtempSync(join(folder, 'site-'));
  writeFileSync(join(dir, file), good);
  expect(faultsOfSite(dir)).toEqual([]);
  writeFileSync(join(dir, file), bad);
  expect(faultsOfSite(dir).join('\n')).toContain(fault);
});

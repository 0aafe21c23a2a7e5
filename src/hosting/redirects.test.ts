import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { REDIRECTS_FILE, redirectsOfSite, writeRedirects } from './redirects.ts';

const redirects = [
  { from: '/repo/themes/lakes/2/', to: '/repo/themes/ponds/2/' },
  { from: '/repo/tos/oblast/old/', to: '/repo/tos/#new' },
];

it('former addresses are lines of a file for hosts, of nginx and of Caddy', () => {
  expect(writeRedirects(redirects, 'text')).toBe(
    '/repo/themes/lakes/2/ /repo/themes/ponds/2/ 301\n/repo/tos/oblast/old/ /repo/tos/#new 301\n',
  );
  expect(writeRedirects(redirects, 'nginx')).toBe(
    'location = /repo/themes/lakes/2/ { return 301 /repo/themes/ponds/2/; }\nlocation = /repo/tos/oblast/old/ { return 301 /repo/tos/#new; }\n',
  );
  expect(writeRedirects(redirects, 'caddy')).toBe(
    'redir /repo/themes/lakes/2/ /repo/themes/ponds/2/ permanent\nredir /repo/tos/oblast/old/ /repo/tos/#new permanent\n',
  );
});

it('are read from the built site, which may have none', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'praktiki-redirects-'));
  const write = (text: string) => writeFileSync(join(dir, REDIRECTS_FILE), text);
  write(writeRedirects(redirects, 'text'));
  expect(await redirectsOfSite(dir)).toEqual(redirects);
  write('');
  expect(await redirectsOfSite(dir)).toEqual([]);
  rmSync(dir, { recursive: true });
});

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import {
  policiesOfSite,
  policyAt,
  readPolicy,
  withPolicy,
  writePolicies,
} from './content-security-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A page whose layout writes two styles and a script, and the content whatever it makes of the rest. */
const page = (rest = '') =>
  `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"> ${withPolicy(
    'pages',
    `<style>\n a{}\n</style><script>go()</script> <style>b{}</style><link rel="preload">`,
  )}${rest}`;

describe('what a page says of its own code', () => {
  it('is the hash of its script, and one of all its styles', () => {
    expect(page()).toMatch(/<style>a\{\}b\{\}<\/style><script>go\(\)<\/script> <link rel="preload">$/);
    const { policy, strangers } = readPolicy(page());
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash('go()')};`);
    expect(policy).toContain(`style-src 'self' ${hash('a{}b{}')};`);
    // No browser obeys it in a page, and each complains.
    expect(policy).not.toContain('frame-ancestors');
    expect(strangers).toEqual([]);
  });

  it.each([
    [
      'in an attribute',
      '<meta name="description" content="<script>alert(1)</script>"><p data-a="<style>c{}</style>">',
    ],
    ['in data', '<script type="application/ld+json">{"a":"\\u003cscript>alert(1)"}</script>'],
    ['in the title', '<title><script>alert(1)</script></title>'],
    ['in a file', '<script type="module" src="/_astro/a.js"></script>'],
  ])('stays the same when the words of code stand %s, where they are none', (_, rest) => {
    expect(readPolicy(page(rest))).toEqual({ ...readPolicy(page()), strangers: [] });
  });

  it.each([
    ['<p><script>alert(1)</script>', 'alert(1)'],
    ['<script type="importmap">{}</script>', '{}'],
    ['<style>c{}</style>', 'c{}'],
    ['<img onerror="alert(1)">', 'alert(1)'],
    [
      `<meta http-equiv="Content-Security-Policy" content="script-src ${hash('x()')}"><script>x()</script>`,
      'x()',
    ],
  ])('says nothing of what broke in, which is found: %s', (rest, stranger) => {
    expect(readPolicy(page(rest))).toEqual({ ...readPolicy(page()), strangers: [stranger] });
  });
});

const dir = temporaryFolder();
for (const [file, html] of Object.entries({
  'index.html': page(),
  'broken/index.html': page('<script>alert(1)</script>'),
  'embed/map/index.html': `<html><head><meta charset="utf-8">${withPolicy('embeds')}`,
  'proof-of-domain.html': 'Verification: 1',
})) {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), html);
}
const { strangers, ...policies } = await policiesOfSite(dir);

it('a page with code that is not its own is named', () => {
  expect(strangers).toEqual(['broken/index.html: "alert(1)"']);
});

describe('the policy of pages', () => {
  it('lets in what is the site’s own and nothing else, and the page into no frame', () => {
    expect(policies.pages.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'self' 'wasm-unsafe-eval' ${hash('go()')}`,
      `style-src 'self' ${hash('a{}b{}')}`,
      "img-src 'self' blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "frame-src 'self'",
      "worker-src 'none'",
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]);
  });
});

describe('the policy of embeds', () => {
  it('lets any site frame them, and them do nothing', () => {
    expect(policies.embeds).toBe(
      `default-src 'none'; script-src 'none'; style-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *`,
    );
  });

  it.each(['/embed/map/', '/embed/practices/prud/', '/embed/sezd/2-4/'])('is that of %s', (path) => {
    expect(policyAt(path, policies)).toBe(policies.embeds);
  });

  it.each(['/', '/embed/', '/embed/map.json', '/practices/embed/', '/404.html'])(
    'is not that of %s',
    (path) => {
      expect(policyAt(path, policies)).toBe(policies.pages);
    },
  );
});

it.each(Object.values(policies))(
  'a policy is one line without what would end a string of a server’s settings',
  (policy) => {
    expect(policy).not.toMatch(/["\n\r\\$]/);
  },
);

describe('the policies for a server', () => {
  const written = (format: Parameters<typeof writePolicies>[1]) =>
    writePolicies({ pages: "default-src 'self'", embeds: "default-src 'none'" }, format);

  it('are alone, lines of Caddy, or tables of nginx that spare bare pictures', () => {
    expect(written('text')).toBe("default-src 'self'\n\n/embed/*/\ndefault-src 'none'\n");
    expect(written('caddy')).toBe(
      'map {path} {tos_site_csp} {\n\t~^(?:/[\\w-]+)?/embed/[^/]+/ "default-src \'none\'"\n\tdefault "default-src \'self\'"\n}\nheader Content-Security-Policy {tos_site_csp}\n',
    );
    expect(written('nginx')).toContain(
      '"~^(?:/[\\w-]+)?/embed/[^/]+/" "default-src \'none\'";\n    default "default-src \'self\'";',
    );
    expect(written('nginx')).toContain('"~^image/(?!svg)" "";\n    default $tos_site_page_csp;');
  });
});

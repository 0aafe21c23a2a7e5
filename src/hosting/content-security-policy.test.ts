import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inlineHashes, policiesFor, policyAt, writePolicies } from './content-security-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('inline scripts and styles', () => {
  it('are named by the hash of exactly what stands between the tags', () => {
    const { scripts, styles } = inlineHashes(
      '<style>\n a{}\n</style><script>go()</script><script type="module">import "x"</script>',
    );
    expect([...styles]).toEqual([hash('\n a{}\n')]);
    expect([...scripts]).toEqual([hash('go()'), hash('import "x"')]);
  });

  it('are not files and not blocks of data', () => {
    const { scripts } = inlineHashes(
      '<script type="module" src="/_astro/a.js"></script><script type="application/ld+json">{"a":1}</script>',
    );
    expect([...scripts]).toEqual([]);
  });

  it('are named once for all pages', () => {
    const found = inlineHashes('<script>a</script>');
    expect(inlineHashes('<script>a</script><script>b</script>', found).scripts.size).toBe(2);
  });
});

const policies = policiesFor(
  inlineHashes('<script>a</script><style>b</style>'),
  inlineHashes('<style>c</style>'),
);

describe('the policy of pages', () => {
  const { pages } = policies;

  it('lets in what is the site’s own and nothing else, and the page into no frame', () => {
    expect(pages).toMatch(/^default-src 'none'; /);
    expect(pages).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash('a')};`);
    expect(pages).toContain(`style-src 'self' ${hash('b')};`);
    expect(pages).toMatch(/frame-ancestors 'none'$/);
    expect(pages).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*|data:/);
  });
});

describe('the policy of embeds', () => {
  it('lets any site frame them, and them do nothing', () => {
    expect(policies.embeds).toBe(
      `default-src 'none'; script-src 'none'; style-src 'self' ${hash('c')}; form-action 'none'; base-uri 'none'; frame-ancestors *`,
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

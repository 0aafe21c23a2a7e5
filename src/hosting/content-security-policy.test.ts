import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inlineHashes, policyFor, writePolicy } from './content-security-policy.ts';

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

describe('the policy', () => {
  const policy = policyFor(inlineHashes('<script>a</script><style>b</style>'));

  it('lets in what is the site’s own and nothing else', () => {
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash('a')};`);
    expect(policy).toContain(`style-src 'self' ${hash('b')};`);
    expect(policy).toMatch(/frame-ancestors 'none'$/);
    expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*|data:/);
  });

  it('is one line without what would end a header or a string of a server’s settings', () => {
    expect(policy).not.toMatch(/["\n\r\\$]/);
  });
});

describe('the policy for a server', () => {
  it('is alone, a line of Caddy, or a table of nginx that spares bare pictures', () => {
    expect(writePolicy("default-src 'none'", 'text')).toBe("default-src 'none'\n");
    expect(writePolicy("default-src 'none'", 'caddy')).toBe(
      'header Content-Security-Policy "default-src \'none\'"\n',
    );
    expect(writePolicy("default-src 'none'", 'nginx')).toBe(
      'map $sent_http_content_type $tos_site_csp {\n    "~^image/(?!svg)" "";\n    default "default-src \'none\'";\n}\n',
    );
  });
});

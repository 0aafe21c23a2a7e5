/**
 * The examples of `.deploy/` on a finished site: by their text anywhere, by the real servers where these are installed.
 * With `SERVERS="nginx caddy"` both have to be there.
 */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type RequestOptions } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policiesOfSite, writePolicies, type Policies } from '../../src/hosting/content-security-policy.ts';
import { redirectsOfSite, writeRedirects, type Redirect } from '../../src/hosting/redirects.ts';
import { builtSite } from '../sites.ts';

const site = await builtSite('large');
const prefixed = await builtSite('small');

const deploy = join(import.meta.dirname, '..', '..', '.deploy');
const example = (name: string) => readFileSync(join(deploy, name), 'utf8');
const installed = (program: string, ...args: string[]) => spawnSync(program, args).error === undefined;
const servers = ['nginx', 'caddy'] as const;
type Server = (typeof servers)[number];
const present = process.env.SERVERS?.split(' ') as Server[] | undefined;
const hasKeys = installed('openssl', 'version');
const started =
  present ?? servers.filter((server) => hasKeys && installed(server, server === 'nginx' ? '-v' : 'version'));

const SECURITY = {
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
};

describe.each(['nginx.conf', 'Caddyfile'])('the example %s', (name) => {
  const text = example(name);

  test('sets every header of security and takes the policy from the build', () => {
    for (const [header, value] of Object.entries(SECURITY)) {
      expect(text.toLowerCase()).toContain(`${header} "${value}"`);
    }
    expect(text).toMatch(/^\s*(?:include|import) \S*tos-site-csp\.\w+;?$/m);
    expect(text).toMatch(/^\s*(?:include|import) \S*tos-site-redirects\.\w+;?$/m);
    expect(text).not.toMatch(/unsafe/);
  });

  test('knows the types that servers do not', () => {
    for (const extension of [
      'webmanifest',
      'bib',
      'ris',
      'csv',
      'pagefind',
      'pf_index',
      'pf_fragment',
      'pf_meta',
    ])
      expect(text).toMatch(new RegExp(`[ .]${extension}\\b`));
  });

  test('closes every brace', () => {
    const code = text.replace(/#.*$/gm, '').replace(/\\./g, '');
    expect(code.split('{').length).toBe(code.split('}').length);
  });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

function ask(port: number, path: string, options: RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const host = { host: '127.0.0.1', servername: 'localhost', headers: { host: `localhost:${port}` } };
    const settings = { ...host, port, path, rejectUnauthorized: false, agent: false, ...options };
    request(settings, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** The example as it stands, but for the name of the host, the certificate, the port and the folder. */
const start: Record<
  Server,
  (at: {
    folder: string;
    root: string;
    port: number;
    policies: Policies;
    redirects: Redirect[];
  }) => ChildProcess
> = {
  nginx: ({ folder, root, port, policies, redirects }) => {
    const policyFile = join(folder, 'csp.conf');
    writeFileSync(policyFile, writePolicies(policies, 'nginx'));
    const redirectsFile = join(folder, 'redirects.conf');
    writeFileSync(redirectsFile, writeRedirects(redirects, 'nginx'));
    const own = example('nginx.conf')
      .replace(/listen \[::\]:\S+(?: ssl http2)?;/g, '')
      .replace('listen 80;', '')
      .replace(/server \{\s*server_name \S+;\s*return 301[^}]*\}/, '')
      .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port} ssl http2;`)
      .replace(/ssl_certificate .*;/, `ssl_certificate ${folder}/cert.pem;`)
      .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${folder}/key.pem;`)
      .replace('include mime.types;', 'include /etc/nginx/mime.types;')
      .replace('/etc/nginx/tos-site-csp.conf', policyFile)
      .replace('/etc/nginx/tos-site-redirects.conf', redirectsFile)
      .replace('root /srv/tos-site;', `root ${root};`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
      .join(' ');
    const log = `error_log ${folder}/error.log;`;
    const settings = `daemon off; master_process off; pid ${folder}/pid; ${log} events {} http { access_log off; ${temporary}\n${own}\n}`;
    writeFileSync(join(folder, 'nginx.conf'), settings);
    return spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')]);
  },
  caddy: ({ folder, root, port, policies, redirects }) => {
    writeFileSync(join(folder, 'tos-site-csp.caddy'), writePolicies(policies, 'caddy'));
    writeFileSync(join(folder, 'tos-site-redirects.caddy'), writeRedirects(redirects, 'caddy'));
    const own = example('Caddyfile')
      .replace(
        /^tos\.example\.ru \{/m,
        `https://localhost:${port} {\n\ttls ${folder}/cert.pem ${folder}/key.pem`,
      )
      .replace('root * /srv/tos-site', `root * ${root}`);
    writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${own}`);
    return spawn('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
      env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    });
  },
};

describe.each(started)('%s', (server) => {
  let folder: string;
  const running: ChildProcess[] = [];
  let port = 0;
  let prefixedPort = 0;
  let policies: Policies;

  async function serve(name: string, root: string, dir: string): Promise<number> {
    const own = join(folder, name);
    execFileSync('mkdir', ['-p', own]);
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    const files = ['-keyout', join(own, 'key.pem'), '-out', join(own, 'cert.pem')];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...files, ...subject],
      { stdio: 'ignore' },
    );
    const at = await freePort();
    const child = start[server]({
      folder: own,
      root,
      port: at,
      policies: await policiesOfSite(dir),
      redirects: await redirectsOfSite(dir),
    });
    running.push(child);
    let said = '';
    child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
    for (let tries = 0; tries < 100; tries += 1) {
      if (child.exitCode !== null) break;
      const answer = await ask(at, '/robots.txt').catch(() => undefined);
      if (answer) return at;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${server} did not start: ${said}`);
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), `praktiki-${server}-`));
    policies = await policiesOfSite(site.dir);
    port = await serve('root', site.dir, site.dir);
    // A site under a prefix lies in a folder of that name.
    const above = join(folder, 'above');
    execFileSync('mkdir', ['-p', above]);
    symlinkSync(prefixed.dir, join(above, 'repo'));
    prefixedPort = await serve('prefixed', above, prefixed.dir);
  });
  afterAll(async () => {
    for (const child of running) {
      child.kill();
      if (child.exitCode === null && child.signalCode === null)
        await new Promise((resolve) => child.once('exit', resolve));
    }
    rmSync(folder, { recursive: true, force: true });
  });

  test('sends the headers of security with pages, files and errors', async () => {
    for (const path of ['/', '/practices/testovye-sosedi.csv', '/pagefind/pagefind.js', '/nowhere/']) {
      const { headers } = await ask(port, path);
      expect([path, headers]).toEqual([path, expect.objectContaining(SECURITY)]);
      expect([path, headers['content-security-policy']]).toEqual([path, policies.pages]);
    }
    for (const [at, path] of [
      [port, '/embed/practices/testovo-prud/'],
      [prefixedPort, '/repo/embed/practices/testovo-prud/'],
    ] as const) {
      const { headers } = await ask(at, path);
      expect([path, headers]).toEqual([path, expect.objectContaining(SECURITY)]);
      expect([path, headers['content-security-policy']]).toEqual([path, policies.embeds]);
    }
    expect((await ask(port, '/embed/')).headers['content-security-policy']).toBe(policies.pages);
    const picture = await ask(port, '/apple-touch-icon.png');
    expect(picture.headers).toEqual(expect.objectContaining(SECURITY));
    expect(picture.headers).not.toHaveProperty('content-security-policy');
  });

  test('shows the site’s own page for what is not there', async () => {
    const notThere = readFileSync(join(site.dir, '404.html'), 'utf8');
    for (const path of [
      '/nowhere/',
      '/_astro/none.js',
      '/nowhere.csv',
      '/practices/none/',
      '/_astro/',
      '/.git/config',
    ]) {
      const { status, headers, body } = await ask(port, path);
      expect([path, status, headers['cache-control']]).toEqual([path, 404, 'no-store']);
      expect(headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/i);
      expect(body).toBe(notThere);
    }
  });

  test('leads a folder without its slash to the page, whatever the host is called', async () => {
    const { status, headers } = await ask(port, '/practices');
    expect([301, 308]).toContain(status);
    expect(headers.location).toBe('/practices/');
  });

  test('answers a former address with 301', async () => {
    const former = '/regions/testovaya-oblast/testovskiy-uezd/';
    const { status, headers } = await ask(port, former);
    expect(status).toBe(301);
    expect(headers.location).toBe('/regions/testovaya-oblast/testovskiy-okrug/');
    expect(headers).toEqual(expect.objectContaining(SECURITY));
    expect((await ask(prefixedPort, `/repo${former}`)).headers.location).toBe(`/repo${headers.location}`);
  });

  test('lets a browser keep what changes its name, and asks for the rest', async () => {
    const first = (at: string, pattern: RegExp) =>
      `/${at}/${readdirSync(join(site.dir, at)).find((name) => pattern.test(name))}`;
    const forever = 'public, max-age=31536000, immutable';
    for (const [path, expected] of [
      ['/', 'public, max-age=300, must-revalidate'],
      ['/practices/', 'public, max-age=300, must-revalidate'],
      ['/practices/testovye-sosedi.csv', 'public, max-age=300, must-revalidate'],
      ['/favicon.svg', 'public, max-age=86400'],
      [first('_astro', /\.css$/), forever],
      [first('_astro', /\.woff2$/), forever],
      [first('pagefind/index', /\.pf_index$/), forever],
      [first('pagefind', /\.pf_meta$/), forever],
      [first('pagefind/families', /\.txt$/), forever],
      [first('pagefind/fragment', /\.pf_fragment$/), forever],
      ['/pagefind/pagefind-entry.json', 'no-cache'],
      ['/pagefind/pagefind.js', 'no-cache'],
      ['/pagefind/catalogue.json', 'no-cache'],
    ] as const) {
      const { status, headers } = await ask(port, path);
      expect([path, status, headers['cache-control']]).toEqual([path, 200, expected]);
    }
  });

  test('calls every kind of file by its type', async () => {
    const types: Record<string, RegExp> = {
      html: /^text\/html; ?charset=utf-8$/i,
      css: /^text\/css; ?charset=utf-8$/i,
      js: /^(?:text|application)\/javascript; ?charset=utf-8$/i,
      json: /^application\/json; ?charset=utf-8$/i,
      csv: /^text\/csv; ?charset=utf-8$/i,
      ics: /^text\/calendar; ?charset=utf-8$/i,
      txt: /^text\/plain; ?charset=utf-8$/i,
      xml: /^(?:text|application)\/xml; ?charset=utf-8$/i,
      bib: /^application\/x-bibtex; ?charset=utf-8$/i,
      ris: /^application\/x-research-info-systems; ?charset=utf-8$/i,
      docx: /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document$/,
      zip: /^application\/zip$/,
      webmanifest: /^application\/manifest\+json; ?charset=utf-8$/i,
      svg: /^image\/svg\+xml/,
      png: /^image\/png$/,
      webp: /^image\/webp$/,
      avif: /^image\/avif$/,
      atom: /^application\/atom\+xml; ?charset=utf-8$/i,
      feeds: /^application\/feed\+json; ?charset=utf-8$/i,
      woff2: /^font\/woff2$/,
      mdx: /^text\/markdown; ?charset=utf-8$/i,
      bin: /^application\/octet-stream$/,
      pagefind: /^application\/octet-stream$/,
      pf_index: /^application\/octet-stream$/,
      pf_fragment: /^application\/octet-stream$/,
      pf_meta: /^application\/octet-stream$/,
    };
    const files = readdirSync(site.dir, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !name.startsWith('.'),
    );
    const unknown: string[] = [];
    // A feed in JSON is told by its place.
    const kindOf = (name: string) =>
      /^feeds(?=\/.*json$)/.exec(name)?.[0] ?? /\.(\w+)$/.exec(name)?.[1] ?? '';
    for (const [extension, file] of new Map(files.map((name) => [kindOf(name), name]))) {
      if (!extension) continue;
      const { status, headers } = await ask(port, encodeURI(`/${file}`));
      const type = headers['content-type'] ?? 'none';
      if (status !== 200 || !types[extension]?.test(type)) unknown.push(`${file}: ${status} ${type}`);
    }
    expect(unknown).toEqual([]);
  });

  test('keeps hidden files to itself', async () => {
    expect((await ask(port, '/.nojekyll')).status).toBe(404);
  });

  test('packs what can be packed, and says when a page is the same', async () => {
    const accept = (value: Record<string, string>) => ({ headers: { host: `localhost:${port}`, ...value } });
    const packed = await ask(port, '/practices/', accept({ 'accept-encoding': 'gzip' }));
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers.vary).toMatch(/accept-encoding/i);
    const fragment = readdirSync(join(site.dir, 'pagefind/fragment'))[0];
    const plain = await ask(port, `/pagefind/fragment/${fragment}`, accept({ 'accept-encoding': 'gzip' }));
    expect(plain.headers['content-encoding']).toBeUndefined();
    const { headers } = await ask(port, '/practices/');
    const again = await ask(port, '/practices/', accept({ 'if-none-match': headers.etag ?? '' }));
    expect(again.status).toBe(304);
  });

  test('serves a site under a path prefix out of a folder of that name', async () => {
    expect((await ask(prefixedPort, '/repo/')).status).toBe(200);
    const entry = await ask(prefixedPort, '/repo/pagefind/pagefind-entry.json');
    expect(entry.headers['cache-control']).toBe('no-cache');
    const [style] = readdirSync(join(prefixed.dir, '_astro')).filter((name) => name.endsWith('.css'));
    const { headers } = await ask(prefixedPort, `/repo/_astro/${style}`);
    expect(headers['cache-control']).toMatch(/immutable/);
  });
});

/** What `npm start` serves the site with: packed, kept by browsers no longer than it stays true, on a port that is free. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type SiteServer } from '../scripts/site-server.ts';

const SECRET = 'Nobody outside reads this.';
const LONG_TEXT = 'Колодец вычистили. '.repeat(200);
const FILES = {
  'index.html': LONG_TEXT,
  '404.html': LONG_TEXT,
  'map.geojson': LONG_TEXT,
  'feeds/all.atom': LONG_TEXT,
  'feeds/regions/one.json': LONG_TEXT,
  'practices/index.html': LONG_TEXT,
  'practices/one.json': LONG_TEXT,
  '.git/config': SECRET,
  '.env': SECRET,
  '../outside/hidden.txt': SECRET,
  '_astro/style.abc.css': LONG_TEXT,
  '_astro/photo.abc.webp': LONG_TEXT,
  'pagefind/index/ru_abc.pf_index': LONG_TEXT,
  'pagefind/pagefind-entry.json': LONG_TEXT,
};
const above = mkdtempSync(join(tmpdir(), 'praktiki-server-'));
const dir = join(above, 'site');
let server: SiteServer;

beforeAll(async () => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  symlinkSync(join(above, 'outside/hidden.txt'), join(dir, 'link.txt'));
  symlinkSync(join(above, 'outside'), join(dir, 'link'));
  server = await serveSite({ dir, basePath: '/', port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(above, { recursive: true, force: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What came over the wire: `fetch` unpacks it. */
function get(path: string, headers: Record<string, string> = { 'Accept-Encoding': 'gzip' }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(new URL(path, server.url), { headers }, (response) => {
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        );
    })
      .on('error', reject)
      .end();
  });
}

describe('what is sent', () => {
  test.each(['', 'map.geojson', '_astro/style.abc.css', 'pagefind/pagefind-entry.json', 'unknown'])(
    'text is packed: /%s',
    async (path) => {
      const { headers, body } = await get(path);
      expect(headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(body).toString()).toBe(LONG_TEXT);
    },
  );

  test('who does not ask for it gets nothing packed, and a cache is told so', async () => {
    const { headers, body } = await get('', {});
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBe('Accept-Encoding');
    expect(body.toString()).toBe(LONG_TEXT);
  });

  test.each(['_astro/photo.abc.webp', 'pagefind/index/ru_abc.pf_index'])(
    'what is packed already is sent as it is: /%s',
    async (path) => {
      expect((await get(path)).headers['content-encoding']).toBeUndefined();
    },
  );

  test.each([
    ['feeds/all.atom', 'application/atom+xml;charset=utf-8'],
    ['feeds/regions/one.json', 'application/feed+json;charset=utf-8'],
    ['practices/one.json', 'application/json;charset=utf-8'],
  ])('a feed is told from other data by its type, and packed: /%s', async (path, type) => {
    const { headers } = await get(path);
    expect(headers).toMatchObject({ 'content-type': type, 'content-encoding': 'gzip' });
  });
});

/** What came back for bytes as they are, which no client of Node’s would send. */
/** @param patience milliseconds of silence after which the answer is over: a server may well wait for the rest of what was sent */
function sendRaw(request: string, patience = 10_000): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () =>
      socket.write(request, 'latin1'),
    );
    socket.setTimeout(patience, () => socket.destroy());
    socket
      .on('data', (chunk) => chunks.push(chunk))
      .on('error', () => undefined)
      .on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
  });
}

describe('whatever is asked', () => {
  const GET = (path: string, header = '') =>
    sendRaw(`GET ${path} HTTP/1.1\r\nHost: a\r\n${header}Connection: close\r\n\r\n`);

  test.each([
    'bytes=0-13',
    'bytes=-10',
    'bytes=10-5',
    'bytes=0-99999999999999999999',
    'bytes=-',
    'lines=1-2',
  ])('part %s is answered with the whole file', async (range) => {
    const { status, body } = await get('', { Range: range });
    expect({ status, body: body.toString() }).toEqual({ status: 200, body: LONG_TEXT });
  });

  test.each([
    '/link.txt',
    '/link/hidden.txt',
    '/.git/config',
    '/.env',
    '/practices/../.env',
    '/%2e%2e/outside/hidden.txt',
    '/..%2foutside/hidden.txt',
    '/practices\\..\\.env',
    '//practices',
    '/\\practices',
    '/practices//one.json',
    '/%00',
    '/%',
    '/index.html%00.json',
    'http://example.org/',
    '*',
  ])('nothing is found at %s', async (path) => {
    expect(await GET(path)).toMatch(/^HTTP\/1\.1 404 /);
  });

  test('a folder without its slash leads to itself, on this host', async () => {
    expect(await GET('/practices?a=//b')).toMatch(
      /^HTTP\/1\.1 301 [^]*\r\nLocation: \/practices\/\?a=\/\/b\r\n/,
    );
  });

  test('the server lives on and gives away nothing', { timeout: 20_000 }, async () => {
    const pieces = (...of: string[]) =>
      fc.array(fc.constantFrom(...of), { maxLength: 6 }).map((all) => all.join(''));
    const path = pieces(
      '/',
      '//',
      '.',
      '..',
      '%2e',
      '%2F',
      '%00',
      '%',
      '%zz',
      '\\',
      '?',
      '#',
      ' ',
      'é',
      'http://a',
      'practices',
      'link',
      '.txt',
      '.env',
      '.git/config',
      'outside',
      'hidden.txt',
      'one.json',
      'a'.repeat(9000),
    );
    const value = pieces(
      'bytes=',
      '-',
      '0',
      '10',
      '5',
      ',',
      '9'.repeat(30),
      'gzip',
      '*',
      'W/"',
      '"',
      '\0',
      ' ',
      'ж',
      'a'.repeat(20_000),
    );
    const name = fc.constantFrom(
      'Range',
      'If-None-Match',
      'If-Range',
      'Accept-Encoding',
      'Host',
      'Expect',
      'Content-Length',
      'Transfer-Encoding',
      'Upgrade',
    );
    const method = fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'OPTIONS', 'CONNECT', 'BREW', '');
    const raw = fc
      .record({ method, path, headers: fc.array(fc.tuple(name, value), { maxLength: 3 }) })
      .map(
        ({ method, path, headers }) =>
          `${method} /${path} HTTP/1.1\r\n${headers.map((header) => header.join(': ')).join('\r\n')}\r\nConnection: close\r\n\r\n`,
      );
    const bytes = fc.string({ unit: 'binary', maxLength: 200 }).map((text) => `${text}\r\n\r\n`);
    const many = fc.array(fc.oneof({ weight: 9, arbitrary: raw }, bytes), { minLength: 20, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(many, async (requests) => {
        for (const answer of await Promise.all(requests.map((request) => sendRaw(request, 60)))) {
          expect(answer).toMatch(/^(?:HTTP\/1\.1 [234]\d\d |$)/);
          expect(answer).not.toContain(SECRET);
          expect(answer).not.toMatch(/\r\nLocation: (?!\/(?![/\\]))/);
        }
      }),
      { numRuns: 20 },
    );
    expect((await get('')).status).toBe(200);
  });
});

describe('how long it is kept', () => {
  test.each(['_astro/style.abc.css', '_astro/photo.abc.webp', 'pagefind/index/ru_abc.pf_index'])(
    'for ever what is named by its content: /%s',
    async (path) => {
      expect((await get(path)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    },
  );

  test.each(['', 'map.geojson', 'pagefind/pagefind-entry.json'])(
    'nothing else unasked: /%s',
    async (path) => {
      const { headers } = await get(path);
      expect(headers['cache-control']).toBe('no-cache');
      const again = await get(path, { 'Accept-Encoding': 'gzip', 'If-None-Match': headers.etag ?? '' });
      expect({ status: again.status, length: again.body.length }).toEqual({ status: 304, length: 0 });
    },
  );

  test('a connection as long as its client likes', async () => {
    const { headers } = await get('', { Connection: 'keep-alive' });
    expect(headers.connection).toBe('keep-alive');
    expect(headers['keep-alive']).toBeUndefined();
  });

  test('nothing that is not there', async () => {
    const { status, headers } = await get('unknown');
    expect({ status, caching: headers['cache-control'] }).toEqual({ status: 404, caching: 'no-store' });
  });
});

describe('a port that is taken', () => {
  let other: Server;
  let command: ChildProcess | undefined;
  beforeAll(async () => {
    other = createServer();
    await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    command?.kill();
    other.close();
  });

  test('the next free one is taken, and said', { timeout: 30_000 }, async () => {
    const { port } = other.address() as AddressInfo;
    const env = { ...process.env, OUT_DIR: dir, PORT: String(port), BASE_PATH: '' };
    const serving = spawn(process.execPath, ['scripts/serve.ts'], { env });
    command = serving;
    let output = '';
    for await (const chunk of serving.stdout) {
      output += String(chunk);
      if (output.includes('Сайт открыт')) break;
    }
    expect(output).toContain(`Порт ${port} занят, пробуем ${port + 1}.`);
    const url = /Сайт открыт: (\S+)/.exec(output)?.[1] ?? '';
    expect(Number(new URL(url).port)).toBeGreaterThan(port);
    expect(await (await fetch(url)).text()).toBe(LONG_TEXT);
  });
});

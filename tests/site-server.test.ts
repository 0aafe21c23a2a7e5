/** What `npm start` serves the site with: packed, kept by browsers no longer than it stays true, on a port that is free. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type SiteServer } from '../scripts/site-server.ts';

const LONG_TEXT = 'Колодец вычистили. '.repeat(200);
const FILES = {
  'index.html': LONG_TEXT,
  '404.html': LONG_TEXT,
  'map.geojson': LONG_TEXT,
  'feeds/all.atom': LONG_TEXT,
  'feeds/regions/one.json': LONG_TEXT,
  'practices/one.json': LONG_TEXT,
  '_astro/style.abc.css': LONG_TEXT,
  '_astro/photo.abc.webp': LONG_TEXT,
  'pagefind/index/ru_abc.pf_index': LONG_TEXT,
  'pagefind/pagefind-entry.json': LONG_TEXT,
};
const dir = mkdtempSync(join(tmpdir(), 'praktiki-server-'));
let server: SiteServer;

beforeAll(async () => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  server = await serveSite({ dir, basePath: '/', port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true, force: true });
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

  test('a part of a file is a part of the file, not of what it would be packed', async () => {
    const { status, headers, body } = await get('', { 'Accept-Encoding': 'gzip', Range: 'bytes=0-13' });
    expect({ status, encoding: headers['content-encoding'] }).toEqual({ status: 206, encoding: undefined });
    expect(body.toString()).toBe('Колодец');
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

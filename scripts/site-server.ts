/** Serves a finished site as a static host does: folder addresses end with a slash, what is unknown gets 404.html. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from '@polka/compression';
import sirv from 'sirv';

export interface SiteServer {
  /** Address of the home page, with the path prefix. */
  url: string;
  close: () => Promise<void>;
}

interface SiteServerOptions {
  dir: string;
  /** `/` or `/name/`. */
  basePath: string;
  /** 0: any free port. */
  port: number;
  /** Sent with the answer for a path below the prefix, as a real host is set up to. */
  headers?: (path: string) => Record<string, string>;
}

/** What sirv leaves without an encoding, so that Cyrillic would turn into signs, or without a type. */
const CONTENT_TYPES: Record<string, string> = {
  atom: 'application/atom+xml;charset=utf-8',
  bib: 'application/x-bibtex;charset=utf-8',
  css: 'text/css;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
  geojson: 'application/geo+json;charset=utf-8',
  js: 'text/javascript;charset=utf-8',
  json: 'application/json;charset=utf-8',
  jsonl: 'application/jsonl;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
  mdx: 'text/markdown;charset=utf-8',
  ris: 'application/x-research-info-systems;charset=utf-8',
  svg: 'image/svg+xml;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
  webmanifest: 'application/manifest+json;charset=utf-8',
  xml: 'application/xml;charset=utf-8',
  bin: 'application/octet-stream',
  pagefind: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
};

/** Ends as other data does; only its place tells it. */
const JSON_FEED = /^\/feeds\/.+\.json$/;

const COMPRESSIBLE = /^text\/|javascript|json|xml/;

/** Files whose names change with what they hold. */
const NAMED_BY_CONTENT = /^\/(?:_astro\/|pagefind\/.+\.(?:pf_index|pf_meta)$)/;

export async function serveSite({
  dir,
  basePath,
  port,
  headers = () => ({}),
}: SiteServerOptions): Promise<SiteServer> {
  // `dev` reads the folder on every request: a rebuilt site shows at once.
  const files = sirv(dir, { dev: true, etag: true, setHeaders: setFileHeaders });
  const compress = compression({ mimes: COMPRESSIBLE });
  const server = createServer((request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    const search = query === undefined ? '' : `?${query}`;
    const inside = path.startsWith(basePath) ? path.slice(basePath.length) : undefined;
    response.setHeaders(new Map(Object.entries(headers(`/${inside ?? ''}`))));
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (inside === undefined) {
      if (`${path}/` === basePath || path === '/') redirect(response, basePath + search);
      else void notFound(dir, response);
    } else if (isFolderWithoutSlash(dir, inside)) {
      redirect(response, `${path}/${search}`);
    } else {
      request.url = `/${inside}${search}`;
      // A part of a file is sent as it stands in the file.
      const send = () => files(request, response, () => void notFound(dir, response));
      if (request.headers.range) send();
      else compress(request, response, send);
    }
  });
  // None: clients close what is idle. If the server did, one that just then asks through it would get an error, as a
  // benchmark does whose server waits for a minute while another is measured.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location }).end();
}

function isFolderWithoutSlash(dir: string, path: string): boolean {
  if (path === '' || path.endsWith('/') || path.split('/').includes('..')) return false;
  return existsSync(join(dir, path, 'index.html'));
}

async function notFound(dir: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(dir, '404.html')).catch(() => 'Страница не найдена');
  const type = typeof page === 'string' ? 'text/plain' : 'text/html';
  response.writeHead(404, { 'Content-Type': `${type};charset=utf-8`, 'Cache-Control': 'no-store' }).end(page);
}

function setFileHeaders(response: ServerResponse, path: string): void {
  const type = JSON_FEED.test(path)
    ? 'application/feed+json;charset=utf-8'
    : CONTENT_TYPES[path.slice(path.lastIndexOf('.') + 1)];
  if (type) response.setHeader('Content-Type', type);
  response.setHeader('Vary', 'Accept-Encoding');
  // All else is asked for again each time, and not sent again unless it has changed.
  if (NAMED_BY_CONTENT.test(path)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
}

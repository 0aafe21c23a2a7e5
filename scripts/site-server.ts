/** Serves a finished site as a static host does: folder addresses end with a slash, what is unknown gets 404.html. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import compression from '@polka/compression';
import { lookup } from 'mrmime';

export type SiteServer = Awaited<ReturnType<typeof serveSite>>;

interface SiteServerOptions {
  dir: string;
  /** `/` or `/name/`. */
  basePath: string;
  /** 0: any free port. */
  port: number;
  /** Sent with the answer for a path below the prefix, as a real host is set up to. */
  headers?: (path: string) => Record<string, string>;
}

/** What `mrmime` does not know, or calls by another name than real hosts do. */
const CONTENT_TYPES: Record<string, string> = {
  bib: 'application/x-bibtex',
  jsonl: 'application/jsonl',
  ris: 'application/x-research-info-systems',
  xml: 'application/xml',
};

/** Ends as other data does; only its place tells it. */
const JSON_FEED = /^\/feeds\/.+\.json$/;

/** Cyrillic in it would turn into signs if its encoding were not said. */
const TEXT = /^text\/|javascript|json|[+/]xml|bibtex|research/;

/** Files whose names change with what they hold. */
const NAMED_BY_CONTENT = /^\/(?:_astro\/|pagefind\/.+\.(?:pf_index|pf_meta)$)/;

export async function serveSite({ dir, basePath, port, headers = () => ({}) }: SiteServerOptions) {
  const compress = compression({ mimes: TEXT });
  const server = createServer((request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    const search = query === undefined ? '' : `?${query}`;
    const inside = path.startsWith(basePath) ? path.slice(basePath.length) : undefined;
    response.setHeaders(new Map(Object.entries(headers(`/${inside ?? ''}`))));
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (inside === undefined && (`${path}/` === basePath || path === '/')) {
      redirect(response, basePath + search);
    } else {
      compress(request, response, () => void answer(inside));
    }

    async function answer(path: string | undefined) {
      const file = path === undefined ? undefined : await fileAt(dir, path);
      if (file) send(request, response, file);
      else if (path && (await fileAt(dir, `${path}/`))) redirect(response, `${basePath}${path}/${search}`);
      else await notFound(dir, response);
    }
  });
  // None: clients close what is idle. If the server did, one that just then asks through it would get an error, as a
  // benchmark does whose server waits for a minute while another is measured.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    /** Address of the home page, with the path prefix. */
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath}`,
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location }).end();
}

/**
 * What is sent for an address, read anew each time, so that a rebuilt site shows at once. Nothing that is hidden, and nothing
 * that a link brings in from outside of the folder.
 */
async function fileAt(dir: string, address: string) {
  try {
    const path = decodeURIComponent(`/${address}`).replace(/\/$/, '/index.html');
    if (/\/[./]|\\/.test(path)) return undefined;
    const [folder, file] = await Promise.all([realpath(dir), realpath(join(dir, path))]);
    const about = await stat(file);
    if (!about.isFile() || !file.startsWith(folder + sep)) return undefined;
    return { path, bytes: await readFile(file), etag: `W/"${about.size}-${about.mtime.getTime()}"` };
  } catch {
    // There is none, or the address is none: a bad percent sign, a NUL.
    return undefined;
  }
}

type SiteFile = NonNullable<Awaited<ReturnType<typeof fileAt>>>;

/** Always the whole file: whoever asks for a part of it has to be ready for that. */
function send({ headers }: IncomingMessage, response: ServerResponse, { path, bytes, etag }: SiteFile): void {
  if (headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const type = JSON_FEED.test(path)
    ? 'application/feed+json'
    : (CONTENT_TYPES[extension] ?? lookup(extension) ?? 'application/octet-stream');
  response
    .writeHead(200, {
      'Content-Type': TEXT.test(type) ? `${type};charset=utf-8` : type,
      'Content-Length': bytes.length,
      ETag: etag,
      Vary: 'Accept-Encoding',
      // All else is asked for again each time, and not sent again unless it has changed.
      'Cache-Control': NAMED_BY_CONTENT.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    .end(bytes);
}

async function notFound(dir: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(dir, '404.html')).catch(() => 'Страница не найдена');
  const type = typeof page === 'string' ? 'text/plain' : 'text/html';
  response.writeHead(404, { 'Content-Type': `${type};charset=utf-8`, 'Cache-Control': 'no-store' }).end(page);
}

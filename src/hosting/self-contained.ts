/**
 * A page of a finished site as one file that opens anywhere without asking for another: styles, fonts and pictures stand
 * in it, scripts do not.
 */
import { Parser } from 'htmlparser2';
import { AS_WRITTEN, type Attributes, openingTag, pictures, VOID, withUrls } from './markup.ts';

export interface Surroundings {
  /** Full address of the page. */
  address: string;
  /** Bytes of a file of the site, by its full address. */
  fileAt: (address: string) => Buffer | undefined;
  /** Where a link to a page of the site leads, by its full address; nowhere without an answer. */
  linkTo: (address: string) => string | undefined;
  /** Said above the page. */
  note: string;
}

/** What needs a script, or another file that no page shows. */
const DROPPED = new Set(['script', 'template', 'dialog', 'source', 'link']);
const NOT_COPIED = new Set(['sizes', 'loading', 'crossorigin', 'fetchpriority', 'integrity']);
/** In pixels: wide enough for a column of text on a sharp screen. */
const WIDEST = 1280;

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  woff2: 'font/woff2',
};

/** For who looks over what a stranger proposes: the file runs no script and asks for nothing outside of itself. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'";

export function selfContained(html: string, { address, fileAt, linkTo, note }: Surroundings): string {
  const site = new URL(address).origin;
  let page = '';
  /** Open elements, the innermost last, that are left out. */
  let dropped = 0;

  const parser = new Parser(
    {
      onprocessinginstruction: (_, data) => (page += `<${data}>`),
      onopentag(name, attributes) {
        if (name === 'link' && attributes.rel === 'stylesheet') {
          const sheet = new URL(attributes.href ?? '', address).href;
          page += `<style>${withFiles(String(fileAt(sheet) ?? ''), sheet)}</style>`;
        }
        if (attributes['http-equiv'] === 'Content-Security-Policy') attributes.content = POLICY;
        if (dropped || DROPPED.has(name)) {
          if (!VOID.has(name)) dropped += 1;
        } else if (name !== 'noscript') {
          page += openingTag(name, attributesOf(name, attributes));
          if (name === 'body') page += note;
        }
      },
      ontext(text) {
        if (!dropped) page += text.includes('url(') ? withFiles(text, address) : text;
      },
      onclosetag(name) {
        if (VOID.has(name) || name === 'noscript') return;
        if (dropped) dropped -= 1;
        else page += `</${name}>`;
      },
    },
    AS_WRITTEN,
  );
  parser.end(html);
  return page;

  function attributesOf(
    name: string,
    { srcset, ...attributes }: Readonly<Record<string, string>>,
  ): Attributes {
    const kept = Object.entries(attributes).filter(([key]) => !NOT_COPIED.has(key));
    return Object.fromEntries(
      kept.map(([key, value]) => {
        if (key === 'src') return [key, inFile(fitting(srcset) ?? value, address)];
        if (key === 'style') return [key, withFiles(value, address)];
        if ((key !== 'href' && key !== 'action') || value.startsWith('#')) return [key, value];
        const target = new URL(value, address);
        if (target.origin !== site) return [key, value];
        return [key, name === 'a' || name === 'form' ? linkTo(target.href) : inFile(value, address)];
      }),
    );
  }

  /** The file as an address that holds its bytes. */
  function inFile(written: string, from: string): string | undefined {
    if (written.startsWith('data:')) return written;
    const { href, pathname } = new URL(written, from);
    const type = TYPES[pathname.slice(pathname.lastIndexOf('.') + 1)];
    const bytes = type && fileAt(href);
    return bytes ? `data:${type};base64,${bytes.toString('base64')}` : undefined;
  }

  function withFiles(css: string, from: string): string {
    return withUrls(css, (written) => inFile(written, from) ?? 'data:,');
  }
}

/** Of the sizes of a picture the widest that is not wider than needed. */
function fitting(srcset = ''): string | undefined {
  const known = pictures(srcset).map(({ address, size }) => ({ address, width: parseInt(size, 10) }));
  return known.filter(({ width }) => width <= WIDEST).sort((a, b) => b.width - a.width)[0]?.address;
}

/** A page of a finished site as it reads from a disk: addresses are relative, scripts are none that a disk refuses. */
import { Parser } from 'htmlparser2';
import { policyOnDisk } from '../hosting/content-security-policy.ts';
import { AS_WRITTEN, openingTag, pictures, VOID, withUrls, type Attributes } from '../hosting/markup.ts';
import { fileAt, ROOT } from './packs.ts';

export interface Surroundings {
  /** Address of the home page of the living site, with the slash at its end. */
  home: string;
  /** Where a file of the site is: in the archive, or on the living site alone; nowhere without an answer. */
  placeOf: (file: string) => 'here' | 'online' | undefined;
}

/** What is wrong with the site, for who makes an archive of it. */
export class ArchiveError extends Error {}

/** What a page gets besides, as HTML, unless it lets no script in. */
export interface Additions {
  head: string;
  end: string;
}

const ADDRESSES = new Set(['href', 'src', 'action', 'poster', 'xlink:href']);
/** Of the links in a head, those that mean something on a disk; the canonical one leads to the living page. */
const LINKS = new Set(['stylesheet', 'icon', 'canonical']);

/** From a file to the folder of the site. */
export function rootFrom(file: string): string {
  return '../'.repeat(file.split('/').length - 1);
}

/**
 * @param file of the page inside the site
 * @param additions without them, it is the page that scripts fetch: its addresses begin with `ROOT`, and it has no styles,
 * which the page that fetches it has already
 * @throws ArchiveError where it leads to a file that the site does not have
 */
export function pageOnDisk(html: string, file: string, site: Surroundings, additions?: Additions): string {
  const root = additions ? rootFrom(file) : ROOT;
  /** Open templates. What an address in one says is a pattern, which scripts fill. */
  let templates = 0;
  const here = (written: string) => {
    try {
      return addressOnDisk(written, file, root, site);
    } catch (error) {
      if (templates) return written;
      throw error;
    }
  };
  const written: string[] = [];
  let policy: { at: number; attributes: Attributes; content: string } | undefined;
  let style: { attributes: Attributes; css: string } | undefined;
  let styles = '';
  const add = (what: keyof Additions) => {
    if (additions && !policy?.content.includes("script-src 'none'")) written.push(additions[what]);
  };

  new Parser(
    {
      onprocessinginstruction: (_, data) => void written.push(`<${data}>`),
      onopentag(name, attributes) {
        if (name === 'link' && !LINKS.has(attributes.rel ?? '')) return;
        if (name === 'style') {
          style = { attributes, css: '' };
          return;
        }
        if (name === 'template') templates += 1;
        const { content } = attributes;
        if (attributes['http-equiv'] === 'Content-Security-Policy' && content !== undefined)
          policy = { at: written.length, attributes, content };
        written.push(openingTag(name, attributesOnDisk(attributes, here)));
      },
      ontext(text) {
        if (style) style.css += text;
        else written.push(text);
      },
      onclosetag(name) {
        if (style) {
          styles = withUrls(style.css, here);
          if (additions) written.push(openingTag(name, style.attributes), styles, `</${name}>`);
          style = undefined;
          return;
        }
        if (name === 'template') templates -= 1;
        if (name === 'head') add('head');
        if (name === 'body') add('end');
        if (!VOID.has(name)) written.push(`</${name}>`);
      },
    },
    AS_WRITTEN,
  ).end(html);
  if (policy)
    written[policy.at] = openingTag('meta', {
      ...policy.attributes,
      content: policyOnDisk(policy.content, styles),
    });
  return written.join('');
}

function attributesOnDisk(attributes: Record<string, string>, here: (written: string) => string): Attributes {
  const { type, crossorigin: _, ...kept } = attributes;
  // Known by its address, a page of the living site stays there.
  if (kept.rel === 'canonical') return attributes;
  const changed = Object.entries(kept).map(([key, value]) => {
    if (ADDRESSES.has(key)) return [key, here(value)];
    if (key === 'style') return [key, withUrls(value, here)];
    if (key !== 'srcset') return [key, value];
    return [
      key,
      pictures(value)
        .map(({ address, size }) => `${here(address)} ${size}`.trim())
        .join(', '),
    ];
  });
  return {
    // A module waits for the page, and so does the script that stands for it here.
    ...(type === 'module' ? { defer: '' } : type === undefined ? {} : { type }),
    ...Object.fromEntries(changed),
  };
}

/** @param file of the site that has this address in it */
export function addressOnDisk(
  written: string,
  file: string,
  root: string,
  { home, placeOf }: Surroundings,
): string {
  const [, place = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(written) ?? [];
  const target = place === '' ? undefined : URL.parse(place, home + file);
  if (!target?.href.startsWith(home)) return written;
  const path = fileAt(decodeURI(target.href.slice(home.length)));
  const where = placeOf(path);
  if (where === 'here') return root + encodeURI(path) + rest;
  if (where === 'online') return target.href + rest;
  throw new ArchiveError(`${file}: адрес «${written}» ведёт к файлу, которого на сайте нет.`);
}

/**
 * Stands before the scripts of the site on each page of the archive and does what no browser does for a page of a disk: hands
 * over files that they fetch, and leads to the file of a page where they write the address that a server would know.
 */
import { fileAt, folderOf, PACK, ROOT, type PackedFile } from './packs.ts';

declare global {
  /** Called by the script with the files of a folder. */
  var packed: (files: Record<string, PackedFile>) => void;
}

const script = document.currentScript as HTMLScriptElement;
/** Folder of the site on this disk. */
const root = new URL('.', script.src);
/** Address of the home page of the living site, and the path prefix in it. */
const { home = '' } = script.dataset;
const base = new URL(home).pathname;

/** Path inside the site, and the rest of the address; nothing if it is no address of a server. */
function pathIn(address: string): [path: string, rest: string] | undefined {
  if (!address.startsWith(base) || address.startsWith(root.pathname)) return undefined;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? [];
  return [fileAt(path), rest];
}

function onDisk(address: string): string {
  const found = pathIn(address);
  return found ? root.href + found.join('') : address;
}

const files: Record<string, PackedFile> = {};
globalThis.packed = (more) => void Object.assign(files, more);
const asked = new Map<string, Promise<void>>();

function load(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const pack = document.createElement('script');
    pack.src = root.href + folder + PACK;
    pack.onload = () => resolve();
    pack.onerror = () => reject(new TypeError(`${pack.src} is not in the archive`));
    document.head.append(pack);
  });
}

globalThis.fetch = async (input) => {
  const address = String(input);
  const [path] = pathIn(address) ?? [''];
  const folder = folderOf(path);
  const loaded = asked.get(folder) ?? load(folder);
  asked.set(folder, loaded);
  await loaded;
  const file = files[path];
  if (file === undefined) throw new TypeError(`${address} is not in the archive`);
  return new Response(
    typeof file === 'string'
      ? file.replaceAll(ROOT, root.href)
      : Uint8Array.from(atob(file[0]), (sign) => sign.charCodeAt(0)),
  );
};

// A page of a disk keeps its path: with another one, the browser goes to the page that has it.
for (const name of ['pushState', 'replaceState'] as const) {
  const plain = history[name].bind(history);
  history[name] = (state, unused, address) => {
    const there = new URL(onDisk(String(address ?? '')), location.href);
    if (there.pathname === location.pathname) plain(state, unused, address && there);
    else location.assign(there);
  };
}

// An address that is copied is for others, who do not have this disk.
const clipboard = navigator.clipboard as Clipboard | undefined;
if (clipboard) {
  const copy = clipboard.writeText.bind(clipboard);
  clipboard.writeText = (text) =>
    copy(text.startsWith(root.href) ? home + text.slice(root.href.length).replace('index.html', '') : text);
}

// Scripts write links from the root of a server; all others are relative.
new MutationObserver(() => {
  for (const link of document.querySelectorAll(`a[href^="${base}"]`)) {
    const written = link.getAttribute('href') ?? '';
    if (pathIn(written)) link.setAttribute('href', onDisk(written));
  }
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] });

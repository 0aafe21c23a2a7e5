/** Parts of pages that are the same wherever they stand, like a card in a dozen of lists. */
const drawn = new Map<string, Promise<string>>();

/**
 * @param name of all that the part shows
 * @param draw gives its HTML
 */
export function renderOnce(name: string, draw: () => Promise<string>): Promise<string> {
  // Content changes under the development server.
  if (!import.meta.env.PROD) return draw();
  let html = drawn.get(name);
  if (!html) drawn.set(name, (html = draw().then(inOnePiece)));
  return html;
}

function inOnePiece(html: string): string {
  return Buffer.from(html).toString();
}

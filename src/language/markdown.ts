/** Words of others inside our Markdown: shown as they are, never as markup, a link or a call for somebody. */
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '@': '&#64;',
  '|': '&#124;',
};

export function markdownText(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[&<>@|\\`*_[\]#~!:]/g, (sign) => ENTITIES[sign] ?? `\\${sign}`);
}

/** A table of cells that are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Code span of words without a backtick; with one it is plain text. */
export function markdownCode(words: string): string {
  return /[`|\n]/.test(words) ? markdownText(words) : `\`${words}\``;
}

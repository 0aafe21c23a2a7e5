/** Copies the text and returns what to tell the reader: browsers refuse without a secure connection, or on request. */
export async function copy(text: string, done: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return done;
  } catch {
    return 'Браузер не дал скопировать: выделите текст и скопируйте сами.';
  }
}

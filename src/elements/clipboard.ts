/** Whether the text is on the clipboard: browsers refuse without a secure connection, or when forbidden by the reader. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Where a reader who found a mistake, or knows more, can act. */

/** What is written about. */
export interface Concern {
  title: string;
  /** Full address of the page. */
  url: string;
  /** Where its text lies, from the root of the repository. */
  file?: string | undefined;
}

interface Ways {
  /** E-mail or page of those who answer readers. */
  readers: string | undefined;
  /** The pages of the forge that holds the files. */
  forge: { edit: (file: string) => string; mistake: (url: string) => string } | undefined;
  /** The form that makes a card. */
  form: string;
}

/** A letter with its subject and the address of the page filled in; else the page, the forge or the form. */
export function correctionAddress({ title, url, file }: Concern, { readers, forge, form }: Ways): string {
  if (readers && !isPage(readers)) {
    const [subject, body] = [`Поправка: ${title}`, `${url}\n\n`].map(encodeURIComponent);
    return `mailto:${readers}?subject=${subject}&body=${body}`;
  }
  // Content that lies outside of the project is not in its repository, and where it lies is nobody's business.
  const isThere = file && !file.startsWith('../');
  return readers ?? (forge && (isThere ? forge.edit(file) : forge.mistake(url))) ?? form;
}

/** Whether an address of the publisher is a page and no e-mail. */
export function isPage(address: string): boolean {
  return address.includes('://');
}

/** Photos of the form «Предложить практику»: upright, not too large, and without what a camera writes about the place. */
const LONGEST = 2400;
const QUALITY = 0.85;

const rules = () => import('../authoring/suggestion.ts');

/** Photos that were chosen, by their fields. */
export class Photos {
  readonly #files = new Map<HTMLElement, Blob>();
  /** What is wrong with those that cannot be taken. */
  readonly troubles = new Map<HTMLElement, string>();

  /** Files by the names that they will have beside the card. */
  get files(): { name: string; file: Blob }[] {
    return [...this.#files].map(([field, file]) => ({ name: nameOf(field), file }));
  }

  async take(field: HTMLElement, [original]: Iterable<File>): Promise<void> {
    const { photoFinding, photoName } = await rules();
    const preview = field.querySelector('[data-preview]');
    this.forget(field);
    delete field.dataset.file;
    preview?.replaceChildren();
    if (!original) return;
    let trouble;
    try {
      const { canvas, file } = await prepared(original);
      canvas.setAttribute('aria-hidden', 'true');
      preview?.replaceChildren(canvas);
      trouble = photoFinding(canvas);
      const taken = new Set([...this.#files.keys()].map(nameOf));
      field.dataset.file = `./${photoName(original.name, taken)}`;
      this.#files.set(field, file);
    } catch {
      trouble = photoFinding(new Uint8Array(await original.slice(0, 1000).arrayBuffer()));
    }
    if (trouble) this.troubles.set(field, trouble);
  }

  forget(field: HTMLElement): void {
    this.#files.delete(field);
    this.troubles.delete(field);
  }

  forgetAll(): void {
    this.#files.clear();
    this.troubles.clear();
  }
}

const nameOf = ({ dataset }: HTMLElement): string => dataset.file?.slice(2) ?? '';

/** Rejects when the browser cannot read the file as a picture. */
async function prepared(original: File): Promise<{ canvas: HTMLCanvasElement; file: Blob }> {
  const picture = await createImageBitmap(original, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  // JPEG has no transparency: transparent pixels would become black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const file = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  if (!file) throw new Error('no picture');
  return { canvas, file };
}

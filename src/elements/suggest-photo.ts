/** A photo as it may be published: upright, not too large, and without what a camera writes about the place. */
const LONGEST = 2400;
const QUALITY = 0.85;

export interface PreparedPhoto {
  canvas: HTMLCanvasElement;
  file: Blob;
}

/** Rejects when the browser cannot read the file as a picture. */
export async function preparePhoto(original: File): Promise<PreparedPhoto> {
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

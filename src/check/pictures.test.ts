/** What the build cannot decode, or would show otherwise, is refused here, and nothing else. */
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { pictureFault } from './pictures.ts';

/** Grain, so that half of a file is half of a picture; the same each time, because what is broken in it has to break. */
const photo = (width = 600, height = 450): Sharp => {
  let state = 1;
  const grain = Uint8Array.from({ length: width * height * 3 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 98 + (state >>> 24) / 4;
  });
  return sharp(grain, { raw: { width, height, channels: 3 } });
};
const plain = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#7fa7c9' } });
const frames = (): Sharp =>
  sharp(Buffer.concat([0, 90, 180].map((grey) => Buffer.alloc(400 * 300 * 3, grey))), {
    raw: { width: 400, height: 900, channels: 3, pageHeight: 300 },
  });
const turned = (picture: Sharp): Sharp => picture.withMetadata({ orientation: 6 });
const half = async (picture: Sharp) => {
  const whole = await picture.toBuffer();
  return whole.subarray(0, whole.length / 2);
};

async function spoiled(): Promise<Buffer> {
  const whole = await photo().jpeg().toBuffer();
  return whole.fill(0xff, 20_000, 20_060);
}

/** A PNG whose first chunk after its head says that it moves. */
async function movingPng(): Promise<Buffer> {
  const still = await photo().png().toBuffer();
  const animation = Buffer.from('0000000861 63544c0000000200000000f38dab3d'.replace(' ', ''), 'hex');
  return Buffer.concat([still.subarray(0, 33), animation, still.subarray(33)]);
}

async function movingAvif(): Promise<Buffer> {
  const still = await plain(400, 300).avif().toBuffer();
  still.write('avis', 8, 'latin1');
  return still;
}

/** The head of a small PNG says that it is large. */
async function enormous(width: number, height: number): Promise<Buffer> {
  const small = await plain(400, 300).png().toBuffer();
  small.writeUInt32BE(width, 16);
  small.writeUInt32BE(height, 20);
  return small;
}

const REFUSED: Record<string, [message: RegExp, make: () => Promise<Buffer> | Buffer]> = {
  'HEIC of a phone, called .jpg': [
    /^это снимок HEIC/,
    () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
  ],
  'JPEG cut off in upload': [/^снимок оборван/, () => half(photo().jpeg())],
  'PNG cut off in upload': [/^снимок оборван/, () => half(photo().png())],
  'WebP cut off in upload': [/^снимок оборван/, () => half(photo().webp())],
  'AVIF cut off in upload': [/^снимок оборван/, () => half(photo().avif({ effort: 0 }))],
  'JPEG of broken data': [/^снимок оборван/, spoiled],
  'SVG called .png': [/^это рисунок SVG/, () => Buffer.from('<?xml version="1.0"?>\n<svg width="900" />')],
  'page of a site called .jpg': [/^это веб-страница/, () => Buffer.from('<!DOCTYPE html><svg /><p>404')],
  'pointer of Git LFS': [
    /^вместо снимка лежит ссылка Git LFS/,
    () => Buffer.from('version https://git-lfs.gi'),
  ],
  'nothing at all': [/^файл пуст/, () => Buffer.alloc(0)],
  'GIF called .jpg': [/^это файл GIF/, () => plain(600, 450).gif().toBuffer()],
  'TIFF called .jpg': [/^это файл TIFF/, () => plain(600, 450).tiff().toBuffer()],
  'moving WebP': [/^в файле не одна картинка/, () => frames().webp().toBuffer()],
  'moving PNG': [/^в файле не одна картинка/, movingPng],
  'moving AVIF': [/^в файле не одна картинка/, movingAvif],
  'too many pixels': [/^картинка слишком большая: 9000 × 9000/, () => enormous(9000, 9000)],
  'more pixels than sharp reads': [
    /^картинка слишком большая: 17000 × 16500/,
    () => enormous(17_000, 16_500),
  ],
  'longer than a copy in WebP can be': [
    /^картинка слишком большая: 400 × 20000/,
    () => plain(400, 20_000).jpeg().toBuffer(),
  ],
  'wide as it is stored, narrow as it is seen': [
    /^картинка узкая: 300\u00A0точек/,
    () => turned(plain(600, 300)).jpeg().toBuffer(),
  ],
  'turned WebP': [/^снимок повёрнут/, () => turned(plain(600, 450)).webp().toBuffer()],
  'turned PNG': [/^снимок повёрнут/, () => turned(plain(600, 450)).png().toBuffer()],
  'turned AVIF': [/^снимок повёрнут/, () => turned(plain(600, 450)).avif({ effort: 0 }).toBuffer()],
};

describe('is refused, and called by its name', () => {
  test.each(Object.entries(REFUSED))('%s', async (_name, [message, make]) => {
    const [said, advice] = (await pictureFault(await make(), 'prud.jpg')) ?? [];
    expect(said).toMatch(message);
    expect(advice).toMatch(/[а-яё]/);
  });
});

describe('is accepted', () => {
  test.each([
    ['one picture under the ending of its format', photo().webp()],
    ['low as it is stored, upright as it is seen', turned(plain(900, 400)).jpeg()],
    ['upside down in a format other than JPEG', plain(600, 450).withMetadata({ orientation: 3 }).png()],
    ['colours of a printer', plain(600, 450).toColourspace('cmyk').jpeg()],
  ])('%s', async (_name, picture) => {
    const bytes = await picture.toBuffer();
    const { format } = await sharp(bytes).metadata();
    expect(await pictureFault(bytes, `PRUD.${format}`)).toBeUndefined();
    expect(await pictureFault(bytes, `prud.${format === 'webp' ? 'jpeg' : 'webp'}`)).toEqual([
      expect.stringMatching(/^внутри файла картинка (?:WEBP|JPG|PNG)$/),
      expect.stringMatching(/переименуйте файл/),
    ]);
  });
});

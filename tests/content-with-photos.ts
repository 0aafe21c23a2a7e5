/**
 * The fixture content, documents and a direction that lack what its own have, and one more practice, whose photos are
 * drawn here: real files of the shapes that people send.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { copyFixtures } from './fixture-content.ts';

interface Shape {
  file: string;
  alt: string;
  /** Size as it is stored, in pixels. */
  width: number;
  height: number;
  /** EXIF orientation: 6 is a phone held upright, 3 one upside down. */
  orientation?: 3 | 6;
  transparent?: boolean;
}

export const SHAPES: Shape[] = [
  { file: 'lezha.jpg', alt: 'Двор в день субботника', width: 3000, height: 2000 },
  { file: 'stoya.jpg', alt: 'Соседка у новой яблони', width: 2000, height: 3000 },
  { file: 'telefon.jpg', alt: 'Снято телефоном стоя', width: 2400, height: 1800, orientation: 6 },
  { file: 'vverh-nogami.jpg', alt: 'Снято вверх ногами', width: 600, height: 400, orientation: 3 },
  { file: 'panorama.jpg', alt: 'Весь двор от края до края', width: 4200, height: 900 },
  { file: 'kvadrat.webp', alt: 'Скамейка под липой', width: 640, height: 640 },
  { file: 'plan.png', alt: 'План двора', width: 1200, height: 800, transparent: true },
  { file: 'malaya.avif', alt: 'Вывеска ТОС', width: 420, height: 300 },
];

/** Address of the practice with the photos, without the path prefix. */
export const PHOTO_PRACTICE = 'practices/testovo-albom/';

export async function contentWithPhotos(contentDir: string): Promise<void> {
  copyFixtures(contentDir);
  const folder = join(contentDir, PHOTO_PRACTICE);
  mkdirSync(folder, { recursive: true });
  for (const shape of SHAPES) await draw(shape, join(folder, shape.file));
  const photos = SHAPES.map(
    ({ file, alt }) =>
      `  - file: ./${file}\n    alt: ${alt}\n    author: Имя Фамилия\n    licence: CC BY 4.0\n    people: none\n`,
  ).join('');
  const card = readFileSync('tests/fixtures/content/practices/testovo-skver/index.mdx', 'utf8')
    .replace(/^title: .*$/m, 'title: Альбом выдуманного двора')
    .replace('example.ru/skver', 'example.ru/albom')
    .replace(/^sources:/m, `photos:\n${photos}sources:`);
  const [first] = SHAPES;
  const inText = `<Photo src="./${first?.file}" alt="Тот же двор в рассказе" caption="Двор выдуман" author="Имя Фамилия" licence="CC BY 4.0" />`;
  writeFileSync(join(folder, 'index.mdx'), card.replace('## Результат', `${inText}\n\n## Результат`));
}

/** Sky, ground and a house: enough to see which side is up. Carries what a phone writes into a photo. */
async function draw({ width, height, orientation, transparent = false }: Shape, file: string): Promise<void> {
  const upright = orientation === 6;
  const [w, h] = upright ? [height, width] : [width, height];
  const ground = transparent ? '' : `<rect width="${w}" height="${h}" fill="#7fa7c9"/>`;
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}">${ground}
    <rect y="${h * 0.7}" width="${w}" height="${h * 0.3}" fill="#6b7f45"/>
    <path d="M${w * 0.3} ${h * 0.75}V${h * 0.45}L${w * 0.5} ${h * 0.25}L${w * 0.7} ${h * 0.45}V${h * 0.75}z" fill="#a5673f"/>
    <rect x="${w * 0.45}" y="${h * 0.55}" width="${w * 0.1}" height="${h * 0.2}" fill="#2f2a26"/></svg>`;
  // Turned back, as a phone stores it.
  const back = orientation === 3 ? 180 : 0;
  const drawn = sharp(Buffer.from(picture)).rotate(upright ? 270 : back);
  await drawn
    .withExif({
      IFD0: { Artist: 'Secret Author' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '57/1 49/1 0/1', GPSLongitudeRef: 'E' },
    })
    .withMetadata(orientation ? { orientation } : {})
    .toFile(file);
}

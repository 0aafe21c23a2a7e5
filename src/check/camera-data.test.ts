import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Exif, type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { cameraData, picturesWithCameraData } from './camera-data.ts';

const photo = (): Sharp => sharp({ create: { width: 400, height: 300, channels: 3, background: '#7fa7c9' } });
const PLACE = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '57/1 49/1 0/1' } };
const PHONE = { IFD0: { Make: 'Phone', Model: 'X' } };

test.each<[string[], Exif]>([
  [['координаты съёмки'], PLACE],
  [['модель телефона или камеры'], PHONE],
  [
    ['серийный номер камеры', 'имя автора или владельца'],
    { IFD2: { BodySerialNumber: '7', CameraOwnerName: 'Я' } },
  ],
  [['служебные записи камеры'], { IFD2: { MakerNote: 'words of its own' } }],
  [[], { IFD0: { Software: 'Editor' } }],
])('what stands in EXIF is named: %s', async (words, exif) => {
  expect(await cameraData(await photo().withExif(exif).jpeg().toBuffer())).toEqual(words);
});

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('it is found in %s', async (format) => {
  const file = await photo()
    .withExif({ ...PLACE, ...PHONE })
    .toFormat(format)
    .toBuffer();
  expect(await cameraData(file)).toEqual(['координаты съёмки', 'модель телефона или камеры']);
});

test('what stands in XMP alone is named too, and the turn of the camera is not', async () => {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description exif:GPSLatitude="57,49N" aux:SerialNumber="7"/></rdf:RDF></x:xmpmeta>`;
  expect(await cameraData(await photo().withXmp(xmp).jpeg().toBuffer())).toEqual([
    'координаты съёмки',
    'серийный номер камеры',
  ]);
  expect(await cameraData(await photo().withMetadata({ orientation: 6 }).jpeg().toBuffer())).toEqual([]);
});

test('a block that leads round in circles ends', async () => {
  const file = await photo().withExif(PLACE).jpeg().toBuffer();
  const parts = file.indexOf(Buffer.from([0x25, 0x88]));
  file.writeUInt32LE(8, parts + 8);
  expect(await cameraData(file)).toEqual([]);
});

test('in a finished site every picture that has any of it is found, and every one that cannot be read', async () => {
  const dir = temporaryFolder();
  const write = (name: string, bytes: Buffer) => writeFileSync(join(dir, name), bytes);
  write('clean.jpg', await photo().jpeg().toBuffer());
  write('style.css', Buffer.from('a{}'));
  write('original.avif', await photo().withExif(PHONE).jpeg().toBuffer());
  write('turned.webp', await photo().withMetadata({ orientation: 6 }).webp().toBuffer());
  write('no-picture.png', Buffer.from('<svg />'));
  mkdirSync(join(dir, 'share'));
  write('share/drawn.png', Buffer.from('not looked at'));
  expect((await picturesWithCameraData(dir, 'share')).sort()).toEqual([
    'no-picture.png',
    'original.avif',
    'turned.webp',
  ]);
});

import { describe, expect, it } from 'vitest';
import { sharePicturePath } from './share-card.ts';

describe('sharePicturePath', () => {
  it.each([
    ['/', '/share/home.png'],
    ['/practices/', '/share/practices.png'],
    ['/practices/testovo-prud/', '/share/practices/testovo-prud.png'],
  ])('%s → %s', (path, picture) => {
    expect(sharePicturePath(path)).toBe(picture);
  });
});

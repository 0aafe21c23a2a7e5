import { describe, expect, it } from 'vitest';
import { shareCard, sharePicturePath } from './share-card.ts';

describe('sharePicturePath', () => {
  it.each([
    ['/', '/share/home.png'],
    ['/practices/', '/share/practices.png'],
    ['/practices/testovo-prud/', '/share/practices/testovo-prud.png'],
  ])('%s → %s', (path, picture) => {
    expect(sharePicturePath(path)).toBe(picture);
  });
});

describe('shareCard', () => {
  it('gives the same page the same motif, and pages different ones', () => {
    const motif = (path: string) => shareCard(path, 'Тема', 'Пруды').motif;
    expect(motif('/themes/ponds/')).toBe(motif('/themes/ponds/'));
    expect(
      new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => motif(`/themes/${name}/`))).size,
    ).toBeGreaterThan(1);
  });
});

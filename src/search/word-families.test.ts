import { describe, expect, it } from 'vitest';
import { familyFiles, openFamilies, type WordFamily } from './word-families.ts';

const families = new Map<string, WordFamily>(
  Array.from({ length: 1000 }, (_, number) => [
    `о${String(number).padStart(4, '0')}`,
    { same: [`г${number}`], kin: number % 2 ? ['сел', 'рек'] : [] },
  ]),
);

function open() {
  const { files, texts } = familyFiles(families);
  const asked: string[] = [];
  const opened = openFamilies(files, async (name) => {
    asked.push(name);
    return texts[files.names.indexOf(name)] ?? '';
  });
  return { ...opened, asked, files };
}

describe('families', () => {
  it('are read as they were written, of each file no more than once', async () => {
    const { of, asked, files } = open();
    for (const [stem, family] of families) expect(await of(stem)).toEqual(family);
    expect(asked).toEqual(files.names);
    expect(files.names.length).toBeGreaterThan(1);
  });

  it('are empty for a stem that none has, whatever its letters', async () => {
    const { of } = open();
    for (const stem of ['а', 'о05005', 'я', '']) expect(await of(stem)).toEqual({ same: [], kin: [] });
    expect(await openFamilies({ names: [], from: [] }, () => Promise.reject()).of('пруд')).toEqual({
      same: [],
      kin: [],
    });
  });

  it('are found by the beginning of their stems, in several files too', async () => {
    const { withPrefix } = open();
    expect(await withPrefix('о0')).toHaveLength(1000);
    expect(await withPrefix('о012')).toEqual(Array.from({ length: 10 }, (_, last) => `г${120 + last}`));
    expect(await withPrefix('я')).toEqual([]);
  });

  it('are asked for again when they did not come', async () => {
    let times = 0;
    const { of } = openFamilies({ names: ['1'], from: ['а'] }, async () => {
      times += 1;
      if (times === 1) throw new Error('offline');
      return 'площадок площадк';
    });
    await expect(of('площадок')).rejects.toThrow('offline');
    expect(await of('площадок')).toEqual({ same: ['площадк'], kin: [] });
  });
});

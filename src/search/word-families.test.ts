import { describe, expect, it } from 'vitest';
import { familyFiles, openFamilies, type WordFamily } from './word-families.ts';
import { stemOf } from './word-key.ts';

/** In the order of the alphabet: «обббб», «обббв», … */
const stemNumber = (number: number) =>
  `о${String(number)
    .padStart(4, '0')
    .replace(/\d/g, (digit) => 'бвгджзклмп'[Number(digit)] ?? '')}`;
const families = new Map<string, WordFamily>(
  Array.from({ length: 1000 }, (_, number) => [
    stemNumber(number),
    { heads: [`г${number}`], kin: number % 2 ? ['сел', 'рек'] : [], exceptions: new Map() },
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
    for (const [stem, { heads, kin }] of families) expect(await of(stem)).toEqual({ heads, kin });
    expect(asked).toEqual(files.names);
    expect(files.names.length).toBeGreaterThan(1);
  });

  it('are its own stem for a word that none has, whatever its letters', async () => {
    const { of } = open();
    for (const word of ['а', 'обббббп', 'я', ''])
      expect(await of(word)).toEqual({ heads: [stemOf(word)], kin: [] });
    expect(await openFamilies({ names: [], from: [] }, () => Promise.reject()).of('пруды')).toEqual({
      heads: ['пруд'],
      kin: [],
    });
  });

  it('tell words of one stem apart, reflexive verbs by their ends', async () => {
    const { files, texts } = familyFiles(
      new Map([
        [
          'ед',
          {
            heads: ['есть'],
            kin: ['обед'],
            exceptions: new Map([
              ['еда', { heads: ['ед'], kin: ['едальн'] }],
              ['еду', { heads: ['ед', 'ехать'], kin: [] }],
              ['едами', { heads: [], kin: ['есть'] }],
            ]),
          },
        ],
        [
          'зап',
          {
            heads: ['записать', 'записаться'],
            kin: [],
            exceptions: new Map([['запись', { heads: ['запис'], kin: [] }]]),
          },
        ],
        ['получ', { heads: ['получить', 'получиться'], kin: [], exceptions: new Map() }],
      ]),
    );
    const { of, withPrefix } = openFamilies(files, async (name) => texts[files.names.indexOf(name)] ?? '');
    expect(await of('едим')).toEqual({ heads: ['есть'], kin: ['обед'] });
    expect(await of('Еда')).toEqual({ heads: ['ед'], kin: ['едальн'] });
    expect(await of('едами')).toEqual({ heads: [], kin: ['есть'] });
    expect((await of('еду')).heads).toEqual(['ед', 'ехать']);
    expect((await of('получили')).heads).toEqual(['получить']);
    expect((await of('получилось')).heads).toEqual(['получиться']);
    expect((await of('запись')).heads).toEqual(['запис']);
    expect(await withPrefix('за')).toEqual(['записать', 'записаться']);
  });

  it('are found by the beginning of their stems, in several files too', async () => {
    const { withPrefix } = open();
    expect(await withPrefix('об')).toHaveLength(1000);
    expect(await withPrefix('обвг')).toEqual(Array.from({ length: 10 }, (_, last) => `г${120 + last}`));
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
    expect(await of('площадок')).toEqual({ heads: ['площадк'], kin: [] });
  });
});

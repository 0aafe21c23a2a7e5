import { describe, expect, it } from 'vitest';
import { ID_PATTERN } from '../model/fields.ts';
import { latinName } from '../language/latin-name.ts';
import { folderName, photoName } from './entry-name.ts';

describe('latinName', () => {
  it.each([
    ['Старый колодец', 'staryy-kolodets'],
    ['Подъезд, щебень — и ёлка!', 'podezd-shcheben-i-elka'],
    ['ТОС «Объячево» 2024', 'tos-obyachevo-2024'],
    ['!!!', ''],
  ])('%s → %s', (words, name) => expect(latinName(words)).toBe(name));

  it('cuts between words', () => {
    expect(latinName('колодец возле магазина', 14)).toBe('kolodets-vozle');
    expect(latinName('колодец возле магазина', 17)).toBe('kolodets-vozle');
  });
});

describe('folderName', () => {
  const well = {
    region: 'zarechnaya-oblast',
    settlement: 'деревня Примерово',
    title: 'Соседи вернули воду в старый колодец',
  };

  it('spells as the folders that are there', () => {
    const title = 'Старый колодец: новый сруб';
    expect(folderName({ region: 'zarechnaya-oblast', settlement: '', title }, new Set())).toBe(
      'zarechnaya-staryy-kolodets-novyy-srub',
    );
  });

  it('tells the place and the matter', () =>
    expect(folderName(well, new Set())).toBe('zarechnaya-primerovo-sosedi-vernuli-vodu-staryy-kolodets'));

  it('is cut between phrases', () => {
    const title = 'Двор на улице Мира в Зареченске: соседи поставили детскую площадку';
    expect(folderName({ region: 'zarechnaya-oblast', settlement: '', title }, new Set())).toBe(
      'zarechnaya-dvor-ulitse-mira-zarechenske-sosedi',
    );
  });

  it('is not taken', () => {
    const first = folderName(well, new Set());
    const second = folderName(well, new Set([first]));
    expect(second).toBe(`${first}-2`);
    expect(folderName(well, new Set([first, second]))).toBe(`${first}-3`);
  });

  it('is a name whatever was typed', () => {
    const regions = ['', 'zarechnaya-oblast', 'zarechnyy-autonomous-oblast', 'r'.repeat(80)];
    const titles = ['', '«»', '日本', 'Ъ', 'а'.repeat(200), 'Слово '.repeat(40)];
    const names = regions.flatMap((region) =>
      titles.map((title) => folderName({ region, settlement: '', title }, new Set())),
    );
    expect(names.filter((name) => !ID_PATTERN.test(name) || name.length > 80)).toEqual([]);
  });
});

describe('photoName', () => {
  it.each([
    ['Пруд летом.JPEG', [], 'prud-letom.jpg'],
    ['Пруд летом.png', ['prud-letom.jpg'], 'prud-letom-2.jpg'],
    ['日本.heic', [], 'foto.jpg'],
  ])('%s beside %j → %s', (original, taken, name) => expect(photoName(original, new Set(taken))).toBe(name));
});

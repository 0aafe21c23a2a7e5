import { expect, it } from 'vitest';
import { latinName } from './import/latin-name.ts';
import { namesEqual, NamesInText } from './names.ts';

const places = [
  { id: 'region', names: ['Архангельская область', 'Архангельской области'] },
  { id: 'city', names: ['Архангельск'] },
  { id: 'okrug', names: ['Печорский муниципальный округ'] },
  { id: 'tos', names: ['ТОС «Мечта новосёлов»'] },
];
const named = (text: string) => new NamesInText(text).among(places).map(({ id }) => id);

it.each([
  ['в Архангельской области', ['region']],
  ['город Архангельск', ['city']],
  ['под Архангельском, в Архангельской области', ['region', 'city']],
  ['жители Печорского муниципального округа', ['okrug']],
  ['активисты ТОС "Мечта новоселов"', ['tos']],
  ['муниципальный округ', []],
  ['Мечта сбылась', []],
])('%s names %j', (text, ids) => expect(named(text)).toEqual(ids));

it('compares names by their words', () => {
  expect(namesEqual('ТОС «Мечта новосёлов»', 'тос "мечта новоселов"')).toBe(true);
  expect(namesEqual('ТОС «Мечта»', 'ТОС «Мечты»')).toBe(false);
});

it('spells names in Latin letters, whole words, at most sixty', () => {
  expect(latinName('Щука и ёж: «Чудо»!')).toBe('shchuka-i-ezh-chudo');
  const long = latinName('В Середкинской волости появились две площадки для спорта под открытым небом');
  expect(long).toBe('v-seredkinskoy-volosti-poyavilis-dve-ploshchadki-dlya-sporta');
  expect(latinName('—')).toBe('');
});

import { expect, it } from 'vitest';
import { namesEqual, NamesInText } from './names.ts';

const places = [
  { id: 'region', name: 'Архангельская область', others: ['Архангельской области'] },
  { id: 'city', name: 'Архангельск' },
  { id: 'okrug', name: 'Примеровский муниципальный округ' },
  { id: 'tos', name: 'ТОС «Мечта новосёлов»' },
];
const named = (text: string) => new NamesInText(text).among(places).map(({ id }) => id);

it.each([
  ['в Архангельской области', ['region']],
  ['город Архангельск', ['city']],
  ['под Архангельском, в Архангельской области', ['region', 'city']],
  ['жители Примеровского муниципального округа', ['okrug']],
  ['активисты ТОС "Мечта новоселов"', ['tos']],
  ['муниципальный округ', []],
  ['Мечта сбылась', []],
])('%s names %j', (text, ids) => expect(named(text)).toEqual(ids));

it('compares names by their words', () => {
  expect(namesEqual('ТОС «Мечта новосёлов»', 'тос "мечта новоселов"')).toBe(true);
  expect(namesEqual('ТОС «Мечта»', 'ТОС «Мечты»')).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { parse, print } from './codec.ts';
import { leavesOf, fieldsOf, type Field } from './field.ts';
import { imagePath } from './image.ts';
import { practiceSchema } from './practice.ts';

const leaves = leavesOf(fieldsOf(practiceSchema({ image: imagePath })));
const field = (code: string): Field => {
  const found = leaves.find((leaf) => leaf.code === code);
  if (!found) throw new Error(`no field ${code}`);
  return found.field;
};

describe('what is printed is read back', () => {
  it.each([
    ['results.value', 3.125],
    ['results.value', 0.5],
    ['results.value', -65_000.25],
    ['money.total.rub', 1_250_000],
    ['awards.year', 2024],
    ['start', '2024'],
    ['start', '2024-05'],
    ['start', '2024-05-17'],
    ['checked', '2024-05-17'],
    ['photos.consent', true],
    ['photos.people', 'crowd'],
  ])('%s: %s', (code, value) => {
    expect(parse(field(code), print(field(code), value))).toEqual({ value });
  });
});

describe('names', () => {
  const names = {
    municipalities: [
      { id: 'a-okrug', name: 'Примеровский округ' },
      { id: 'b-okrug', name: 'примеровский  округ' },
      { id: 'c-okrug', name: 'Дновский округ', others: ['Дновский муниципальный округ'] },
      { id: 'gorod', name: 'Примеров' },
    ],
    sources: [
      { id: 'vesti', name: 'Новый пруд', others: ['Газета «Вести»', 'https://vesti.ru/a'] },
      { id: 'vesti-primerovo', name: '', others: ['ВП', 'https://vesti-primerovo.ru/b'] },
    ],
  };
  const read = (code: string, words: string) => parse(field(code), words, names);

  it('stand for ids, and ids for themselves', () => {
    expect(read('municipality', 'дновский округ')).toEqual({ value: 'c-okrug' });
    expect(read('municipality', 'b-okrug')).toEqual({ value: 'b-okrug' });
    expect(read('municipality', 'Тридевятый округ')).toHaveProperty('message');
  });

  it.each([
    ['Дновский м.о.', 'c-okrug'],
    ['МО «Дновский округ»', 'c-okrug'],
    ['округ Дновский', 'c-okrug'],
    ['г. Примеров', 'gorod'],
  ])('are known in short: «%s»', (words, value) => {
    expect(read('municipality', words)).toEqual({ value });
  });

  it('are known by a part only where no other means anything', () => {
    const known = (id: string, name: string) => [{ id, name }];
    const inPart = (code: string, words: string, list: object) =>
      parse(field(code).item ?? field(code), words, list);
    expect(inPart('region', 'Примерная обл.', { regions: known('p-oblast', 'Примерная область') })).toEqual({
      value: 'p-oblast',
    });
    expect(
      inPart('directions', 'Благоустройство', { directions: known('housing', 'Жильё и благоустройство') }),
    ).toEqual({ value: 'housing' });
    expect(
      inPart('organisations', 'ТОС „Надежда“', { organisations: known('n', 'ТОС «Надежда и опора»') }),
    ).toHaveProperty('message');
  });

  it('that are like one are answered with it', () => {
    expect(read('municipality', 'Дновский район')).toEqual({
      message: expect.stringMatching(/^«Дновский район» — .* Похоже на «Дновский округ»\.$/) as string,
    });
  });

  it('of a choice are known from older forms, too, but no longer offered', () => {
    expect(read('status', 'Идёт')).toEqual({ value: 'running' });
    expect(read('status', 'готово')).toEqual({ value: 'done' });
    expect(read('status', 'почти готово')).toEqual({
      message: expect.not.stringContaining('задумано') as string,
    });
    expect(read('kind', 'ТОС')).toEqual({ value: 'tos' });
  });

  it('of several that are called so none is taken', () => {
    expect(read('municipality', 'Примеровский округ')).toEqual({
      message:
        '«Примеровский округ» — так называются несколько: a-okrug, b-okrug. Напишите одно из этих имён.',
    });
  });

  it.each([
    ['1', 'vesti'],
    ['новый пруд', 'vesti'],
    ['Газета "Вести"', 'vesti'],
    ['1, 2', ['vesti', 'vesti-primerovo']],
    ['ВП; vesti', ['vesti-primerovo', 'vesti']],
  ])('of sources: «%s»', (words, value) => {
    expect(read('money.total.source', words)).toEqual({ value });
  });

  it('of sources that are not there are refused', () => {
    expect(read('money.total.source', '1, 3')).toEqual({
      message: '«3» — такого источника нет, всего их 2. Напишите номер его строки или название целиком.',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { fieldsAlong, fieldsOf, type Field } from './field.ts';
import { imagePath } from './image.ts';
import { practiceSchema } from './practice.ts';

const fields = fieldsOf(practiceSchema({ image: imagePath }));
const field = (...names: string[]): Field => {
  const found = names.reduce<Field | undefined>(
    (at, name) => (at ? (at.fields ?? at.item?.fields ?? []) : fields).find((each) => each.name === name),
    undefined,
  );
  if (!found) throw new Error(`no field ${names.join('.')}`);
  return found;
};

describe('fieldsOf', () => {
  it.each([
    [['title'], 'text'],
    [['kind'], 'choice'],
    [['region'], 'reference'],
    [['start'], 'date'],
    [['checked'], 'day'],
    [['themes'], 'list'],
    [['money'], 'group'],
    [['money', 'rows', 'rub'], 'money'],
    [['money', 'rows', 'source'], 'source'],
    [['participants', 'value'], 'integer'],
    [['results', 'before'], 'number'],
    [['photos', 'consent'], 'yes-no'],
    [['photos', 'file'], 'photo'],
    [['sources', 'url'], 'url'],
  ])('%j is a %s', (names, kind) => expect(field(...names).kind).toBe(kind));

  it('says what must be filled in, and how much of it', () => {
    expect(fields.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      'title',
      'summary',
      'kind',
      'region',
      'status',
      'directions',
      'sources',
      'checked',
    ]);
    expect(field('title').most).toBe(100);
    expect(field('directions')).toMatchObject({ least: 1, most: 3, item: { target: 'directions' } });
  });

  it('knows what each value is called', () => {
    expect(field('kind').names).toMatchObject({ municipal: 'Муниципальная поддержка' });
    expect(field('money', 'rows', 'from').names).toMatchObject({ residents: 'Жители' });
  });

  it('knows which field says how exact a number is', () => {
    expect(field('money', 'total', 'rub').precision).toBe('precision');
    expect(field('results', 'value').precision).toBe('precision');
    expect(field('results', 'before').precision).toBeUndefined();
    expect(field('participants', 'value').precision).toBe('precision');
    expect(field('participants', 'label').precision).toBeUndefined();
  });

  it('names every field in Russian', () => {
    const all = (inner: readonly Field[]): Field[] =>
      inner.flatMap((each) => [each, ...all(each.fields ?? each.item?.fields ?? [])]);
    expect(all(fields).filter(({ label }) => !/^[А-ЯЁ][^:;(]+$/.test(label))).toEqual([]);
    expect(field('title')).toMatchObject({ label: 'Заголовок', hint: 'что произошло' });
  });
});

describe('fieldsAlong', () => {
  const labels = (path: (string | number)[]) =>
    fieldsAlong(fieldsOf(practiceSchema({ image: imagePath })), path).map(({ label }) => label);

  it.each([
    [['title'], ['Заголовок']],
    [
      ['money', 'total', 'rub'],
      ['Деньги дела', 'Вся стоимость', 'Сумма в рублях'],
    ],
    [
      ['themes', 0],
      ['Темы', 'themes'],
    ],
    [
      ['awards', 7, 'contest'],
      ['Награды', 'awards', 'Конкурс'],
    ],
    [
      ['awards', 'contest'],
      ['Награды', 'Конкурс'],
    ],
    [['title', 'nothing'], ['Заголовок']],
    [['nothing', 'deeper'], []],
    [[], []],
  ])('names what %j passes', (path, passed) => {
    expect(labels(path)).toEqual(passed);
  });
});

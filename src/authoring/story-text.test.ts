import { describe, expect, it } from 'vitest';
import { gate } from '../content-layer/gate.ts';
import { inspectStory } from '../content-layer/story-rules.ts';
import { storyFindings, storyText, type TypedStory } from './story-text.ts';

const SOURCES = ['vesti', 'vesti-primerovo'];

/** What the check itself says of the text. */
function checked(story: TypedStory): string[] {
  const { issues, root } = gate(`${storyText(story, SOURCES)}\n`, 'practices', 'index.mdx');
  return [...issues, ...(root ? inspectStory(root, 'index.mdx') : [])].map(({ rule }) => rule);
}

const STEP = { text: 'Вычистили дно.' };

describe('storyText', () => {
  it('writes the parts in their order, and what is empty not at all', () => {
    expect(
      storyText(
        {
          result: { text: 'Вода есть.' },
          problem: { text: 'Вода ушла.\nСруб сгнил.' },
          done: [STEP, { text: 'Собрали 65 тысяч.', source: '1' }],
          repeat: { text: ' ' },
        },
        SOURCES,
      ),
    ).toBe(
      '## Проблема\n\nВода ушла.\n\nСруб сгнил.\n\n## Что сделали\n\n1. Вычистили дно.\n2. Собрали 65 тысяч<Source id="vesti" />.\n\n## Результат\n\nВода есть.',
    );
  });

  it('puts the mark where the number of a source is typed', () => {
    expect(storyText({ done: [{ text: 'Собрали 65 [1] и 400 [2].' }] }, SOURCES)).toContain(
      'Собрали 65<Source id="vesti" /> и 400<Source id="vesti-primerovo" />.',
    );
  });

  it.each([
    'import всё, что нужно',
    'export { a }',
    '{фигурные} <скобки> и <Note>',
    '# решётка',
    '- дефис',
    '> больше',
    '+ плюс',
    '=== и ---',
    '---',
    '* звезда *и* **«жирно»**слово',
    '[слово](javascript:alert) и [^a]',
    '![снимок](a.png)',
    '`код` и ~~зачёркнуто~~ | таблица |',
    '&lt; &copy; &amp;',
    'обратная \\ черта',
    'https://example.ru/a_b?c=*d*&e',
    '<!-- заметка -->',
  ])('what means something in MDX stands for itself: %s', (text) => {
    expect(checked({ problem: { text }, done: [STEP, { text }] })).toEqual([]);
  });

  it('a number at the start of a line makes no list', () => {
    expect(storyText({ problem: { text: '2024. Начали.', source: '1' } }, SOURCES)).toContain(
      '2024\\. Начали<Source id="vesti" />.',
    );
  });
});

describe('storyFindings', () => {
  it.each<[string, TypedStory]>([
    ['all is well', { done: [STEP] }],
    ['no steps', { problem: { text: 'Вода ушла.' } }],
    ['nothing', {}],
    ['a number without a source', { done: [{ text: 'Прошло 3 дня.' }] }],
    ['a number in a text', { problem: { text: 'Первое.\nПрошло 3 дня.' }, done: [STEP] }],
  ])('says what the check says: %s', (_case, story) => {
    expect(storyFindings(story, SOURCES).map(({ rule }) => rule)).toEqual(checked(story));
  });

  it('misses a source that is not in the list', () => {
    expect(storyFindings({ done: [STEP, { text: 'Прошло 3 дня.', source: '4' }] }, SOURCES)).toEqual([
      { path: ['story', 'done', 1, 'source'], rule: 'reference', message: 'источника № 4 нет' },
    ]);
  });

  it('knows where it was typed', () => {
    const story = { done: [STEP, { text: 'Прошло 3 дня.' }], result: { text: 'Ещё 5.', source: '9' } };
    expect(storyFindings(story, SOURCES).map(({ path }) => path)).toEqual([
      ['story', 'done', 1, 'source'],
      ['story', 'result', 'source'],
    ]);
  });
});

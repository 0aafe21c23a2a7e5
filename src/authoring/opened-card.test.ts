import { describe, expect, it } from 'vitest';
import { changedText, openCard } from './opened-card.ts';

const FRONT = `---
# Пишет редактор.
title:   'Пруд'
region: zarechnaya-oblast # здесь
start: 2024
results:
  # мерили сами
  - { label: Глубина, value: 1.125, unit: м, source: [gazeta, vesti], headline: false }
implements: [sezd/1.1]
sources:
  - id: vesti
    url: https://example.ru/a
    publisher: Вести
  - id: gazeta
    url: https://example.ru/b
    publisher: Газета
checked: 2026-11-23
---
`;
const STORY = `
## Проблема

<Note>Пруд зарос.</Note>

## Что сделали

Начали весной<Source id="gazeta vesti" />.

1. Вычистили дно \\<сами\\><Source id="vesti" />.
2. Поставили мостки.

## Результат

Есть   вода.
`;
const card = openCard('prud', FRONT + STORY);
const after = (changed: object) => changedText(card, { ...card.typed, ...changed });

it('shows what the form can show', () => {
  expect(card.typed.story).toEqual({
    opening: { text: 'Начали весной[2, 1].' },
    done: [{ text: 'Вычистили дно <сами>[1].' }, { text: 'Поставили мостки.' }],
  });
  expect(card.typed.results).toEqual([
    { label: 'Глубина', value: '1,1250', unit: 'м', source: '2, 1', headline: 'false' },
  ]);
  // A component, and spaces that would not come back.
  expect(card.kept).toEqual(['problem', 'result']);
});

describe('changedText', () => {
  it('gives back the same bytes when nothing was changed, or nothing was read', () => {
    expect(after({})).toBe(FRONT + STORY);
    expect(changedText(card, {})).toBe(FRONT + STORY);
  });

  it('writes a field anew, with its comments, and leaves its neighbours', () => {
    const results = [...(card.typed.results as object[]), { label: 'Мостки' }];
    expect(after({ results })).toBe(
      (FRONT + STORY)
        .replace(
          /  # мерили.*\n.*\n/,
          '  # мерили сами\nresults:\n  - label: Глубина\n    value: 1.125\n    unit: м\n    source: [gazeta, vesti]\n    headline: false\n  - label: Мостки\n',
        )
        .replace('results:\n  # мерили', '  # мерили'),
    );
  });

  it('puts a new field into its place and takes an emptied one away', () => {
    expect(after({ end: '2025', start: '' })).toBe((FRONT + STORY).replace('start: 2024', "end: '2025'"));
    expect(after({ formerly: ['ozero'] })).toContain('checked: 2026-11-23\nformerly: [ozero]\n---\n');
  });

  it('writes a part anew, a new one in its place, and leaves the others', () => {
    const story = { ...(card.typed.story as object), repeat: { text: 'Начните весной.' } };
    expect(after({ story })).toBe(`${FRONT}${STORY}\n## Как повторить\n\nНачните весной.\n`);
    const done = { ...(card.typed.story as object), done: [{ text: 'Всё.' }] };
    expect(after({ story: done })).toContain('vesti" />.\n\n1. Всё.\n\n## Результат\n\nЕсть   вода.\n');
  });
});

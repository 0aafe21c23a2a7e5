import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { entryText } from './entry-text.ts';
import { Refusal } from './typed-values.ts';

describe('entryText', () => {
  it('writes what is filled in, in its order, and the text', () => {
    const text = entryText(
      {
        title: 'Пруд: вернули',
        themes: ['ponds'],
        start: '',
        sources: [{ url: 'https://example.org', title: '' }],
        results: [],
      },
      '\n## Проблема\n',
    );
    expect(text).toBe(
      "---\ntitle: 'Пруд: вернули'\nthemes: [ponds]\nsources:\n  - url: https://example.org\n---\n\n## Проблема\n",
    );
  });

  it('keeps refused words at their fields, in lists and in rows that hold nothing else', () => {
    const refused = (words: string) => new Refusal([], `«${words}» — непонятно.`);
    const values = {
      region: refused('Там'),
      themes: ['ponds', refused('утки')],
      rows: [{ from: refused('мы') }],
    };
    expect(entryText(values, '')).toBe(
      [
        '---',
        '# «Там» — непонятно.',
        'region:',
        'themes:',
        '  - ponds',
        '  # «утки» — непонятно.',
        '  - ',
        'rows:',
        '  - # «мы» — непонятно.',
        '    from:',
        '---\n\n\n',
      ].join('\n'),
    );
  });

  it('keeps texts that look like something else', () => {
    const values = { a: '2024', b: 'да: нет # и', c: 'yes', d: 5, e: true };
    expect(parse(entryText(values, '').split('---\n')[1] ?? '')).toEqual(values);
  });
});

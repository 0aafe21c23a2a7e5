import { describe, expect, it } from 'vitest';
import { knownReading } from './reading-choices.ts';

describe('knownReading', () => {
  it('keeps what the panel offers', () => {
    expect(knownReading({ size: 'large', theme: 'dark' })).toEqual({ size: 'large', theme: 'dark' });
  });

  it.each([null, 'dark', 7, { size: 'huge', theme: '', colour: 'red', spacing: {} }])(
    'drops what it does not know: %j',
    (stored) => {
      expect(knownReading(stored)).toEqual({});
    },
  );
});

import { describe, expect, it } from 'vitest';
import { clearBlank, isEmpty, placeWord, toggleOption } from './change-answer';

describe('toggleOption', () => {
  it('adds and takes back, in the order of the numbers', () => {
    const none = { kind: 'multiple-choice' as const, options: [] };
    const both = toggleOption(toggleOption(none, '10'), '2');
    expect(both.options).toEqual(['2', '10']);
    expect(toggleOption(both, '2').options).toEqual(['10']);
    expect(isEmpty(toggleOption(toggleOption(both, '2'), '10'))).toBe(true);
  });
});

describe('placeWord', () => {
  const none = { kind: 'cloze' as const, blanks: {} };

  it('moves a word that already stands in another blank', () => {
    const first = placeWord(none, 'a', '1');
    expect(placeWord(first, 'b', '1').blanks).toEqual({ b: '1' });
  });

  it('replaces the word of a filled blank', () => {
    expect(placeWord(placeWord(none, 'a', '1'), 'a', '2').blanks).toEqual({ a: '2' });
  });

  it('can be undone', () => {
    const filled = placeWord(none, 'a', '1');
    expect(isEmpty(filled)).toBe(false);
    expect(isEmpty(clearBlank(filled, 'a'))).toBe(true);
  });
});

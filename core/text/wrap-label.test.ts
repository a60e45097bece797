import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureEm, wrapLabel } from './wrap-label';

test('a short name stays on one line', () => {
  expect(wrapLabel('工匠精神', 8)).toEqual(['工匠精神']);
});

test('lines are even, break at spaces and never begin with a closing mark', () => {
  expect(wrapLabel('Highly skilled workforce', 8)).toEqual(['Highly skilled', 'workforce']);
  expect(wrapLabel('伟大创造精神、伟大奋斗精神', 7)).toEqual(['伟大创造精神、', '伟大奋斗精神']);
});

test('property: no word is lost, and only what cannot be broken is longer than allowed', () => {
  const word = fc.constantFrom('labor', '劳动', '，', 'of', 'workers’', '2020年', 'reform');
  const words = fc.array(word, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 12 }), (parts, most) => {
      const text = parts.join(' ');
      const lines = wrapLabel(text, most);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const line of lines)
        if (measureEm(line) > most) expect(wrapLabel(line, 0.1)).toEqual([line]);
    }),
  );
});

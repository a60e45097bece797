import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashText } from './hash';
import { chanceOf, shuffle } from './random';

test('a hash has 32 hexadecimal digits and follows the text alone', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(hashText(text)).toMatch(/^[0-9a-f]{32}$/);
      expect(hashText(text)).toBe(hashText(text.slice()));
    }),
  );
});

test('the hash of a text never changes', () => {
  expect(hashText('')).toBe('cbf29ce48422232584222325cbf29ce4');
  expect(hashText('劳动精神')).toBe('a7a52d23f1a0e0551c01bc91ad24fa80');
});

test('texts that differ in one character have different hashes', () => {
  const texts = Array.from({ length: 5000 }, (_, index) => `劳动${index}`);
  expect(new Set(texts.map(hashText)).size).toBe(texts.length);
});

test('a chance is at least 0 and less than 1, and evenly spread', () => {
  const chances = Array.from({ length: 4000 }, (_, index) => chanceOf('seed', String(index)));
  expect(Math.min(...chances)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...chances)).toBeLessThan(1);
  const mean = chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.02);
});

test('a shuffle keeps every item, whatever order they come in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.string(), (items, seed) => {
      const name = (item: string): string => item;
      const mixed = shuffle(items, seed, name);
      expect([...mixed].sort()).toEqual([...items].sort());
      expect(shuffle([...items].reverse(), seed, name)).toEqual(mixed);
    }),
  );
});

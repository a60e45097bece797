import { expect, test } from 'vitest';
import { multiple, single } from '@/tests/fixtures/lint-questions';
import { measureGuesses } from './measure';

test('a key that is the longest every time is told as a gain over chance, with the items counted', () => {
  const given = [
    single(['a gate that closes by itself at night', 'a lamp', 'a rope', 'a bell']),
    single(['a ledger with the names of all the crews', 'a map', 'a flag']),
    multiple(['a boat', 'a crane', 'a shed', 'a barge'], 2),
  ];
  const measures = measureGuesses(given);
  // 1 of 1 twice, less the mean of a quarter and a third.
  expect(measures['guess: longest']).toBe('70.8 points above chance (2 items)');
  expect(measures['guess: shortest']).toBe('-29.2 points above chance (2 items)');
});

test('a set in which the longest is as often wrong gains nothing by it', () => {
  const given = [
    single(['a gate that closes by itself at night', 'a lamp']),
    single(['a lamp', 'a gate that closes by itself at night']),
  ];
  expect(measureGuesses(given)['guess: longest']).toBe('0.0 points above chance (2 items)');
});

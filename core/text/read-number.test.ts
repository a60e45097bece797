import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from './read-number';

describe('readNumber', () => {
  it.each([
    ['2493', 2493],
    ['２４９３', 2493],
    ['2,493', 2493],
    ['２，４９３', 2493],
    ['2 493', 2493],
    ["1'234'567.5", 1234567.5],
    ['2493人', 2493],
    ['2493 people in all', 2493],
    ['二千四百九十三', 2493],
    ['二千四百九十三人', 2493],
    ['两万', 20_000],
    ['兩萬', 20_000],
    ['532万', 5_320_000],
    ['5.32 million', 5_320_000],
    ['About 1.525 Million talents', 1_525_000],
    ['1.5万亿', 1.5e12],
    ['3千万', 30_000_000],
    ['约35万人', 350_000],
    ['−3', -3],
    ['-3.5', -3.5],
    ['负三', -3],
    ['二十八点七', 28.7],
    ['.5', 0.5],
    ['0', 0],
  ])('reads %s as %d', (text, value) => {
    expect(readNumber(text)).toEqual({ value, percent: false });
  });

  it.each([
    ['28.7%', 28.7],
    ['28.7 ％', 28.7],
    ['28.7 percent', 28.7],
    ['百分之二十八点七', 28.7],
    ['百分之28.7', 28.7],
  ])('reads %s as so many in a hundred', (text, value) => {
    expect(readNumber(text)).toEqual({ value, percent: true });
  });

  it.each([
    '',
    ' ',
    'many',
    '人',
    '1689 + 804',
    '12 or 13',
    '28,7',
    '1,2345',
    '1.2.3',
    '三 or 四',
    '%',
    '-',
  ])('finds no single number in "%s"', (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it('reads what it would print itself, with and without separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        expect(readNumber(String(value))?.value).toBe(value);
        expect(readNumber(value.toLocaleString('en'))?.value).toBe(value);
      }),
    );
  });

  it('reads any text without an error, and never as infinite', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 64 }), (text) => {
        const read = readNumber(text);
        expect(read === null || Number.isFinite(read.value)).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates, parseChineseNumeral } from '.';

const digits = [...'零一二三四五六七八九'];

/** Writes 1 to 9999 as a Chinese reader would. */
function write(value: number): string {
  const places = [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const;
  let text = '';
  let rest = value;
  for (const [size, unit] of places) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit > 0) text += `${digits[digit] ?? ''}${unit}`;
    else if (text !== '' && rest > 0 && !text.endsWith('零')) text += '零';
  }
  return value >= 10 && value < 20 ? text.replace(/^一/u, '') : text;
}

describe('Chinese numerals', () => {
  test.each([
    ['一千六百八十九', 1689],
    ['八百零四', 804],
    ['十四', 14],
    ['二〇三五', 2035],
    ['两千', 2000],
    ['１６８９', 1689],
    ['1,689', 1689],
    ['532万', 5_320_000],
    ['152.5万', 1_525_000],
    ['三十五万', 350_000],
    ['十三亿零五百万', 1_305_000_000],
    ['零', 0],
  ])('reads %j', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  test.each(['', '劳动', '十千', '百', '一千一千', '第一', '三万四亿'])('refuses %j', (text) => {
    expect(parseChineseNumeral(text)).toBeNull();
  });

  test('reads what is written, for every number below ten thousand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(parseChineseNumeral(write(value))).toBe(value);
      }),
    );
  });
});

describe('dates', () => {
  test.each([
    ['(2020年11月24日)', [{ year: 2020, month: 11, day: 24 }]],
    ['实现二〇三五年远景目标', [{ year: 2035, month: null, day: null }]],
    ['二〇二〇年十一月二十四日', [{ year: 2020, month: 11, day: 24 }]],
    ['2024-05-17 15:58', [{ year: 2024, month: 5, day: 17 }]],
    ['On the morning of November 24, 2020, it', [{ year: 2020, month: 11, day: 24 }]],
    ['the report of 17 May 2024', [{ year: 2024, month: 5, day: 17 }]],
    ['held in Beijing on 80 December', []],
    ['2020年2月30日', []],
    ['2024年2月29日', [{ year: 2024, month: 2, day: 29 }]],
    [
      '1950年以来到2020年',
      [
        { year: 1950, month: null, day: null },
        { year: 2020, month: null, day: null },
      ],
    ],
  ])('finds those of %j', (text, dates) => {
    const found = findDates(text);
    expect(found.map(({ year, month, day }) => ({ year, month, day }))).toEqual(dates);
    for (const { start, end } of found) expect(text.slice(start, end)).not.toBe('');
  });
});

import { describe, expect, test } from 'vitest';
import { exactness, findChineseDates } from './dates';
import { findFigures } from './figures';

const figures = (text: string): string[] =>
  findFigures(text).map(
    ({ text: printed, value, unit, hedged }) => `${printed}=${value} ${unit}${hedged ? ' ~' : ''}`,
  );

describe('figures', () => {
  test('Arabic and Chinese numerals, scales and units', () => {
    expect(figures('共有1,350人参加，投入12.5亿元，占35%。')).toEqual([
      '1,350人=1350 人',
      '12.5亿元=1250000000 元',
      '35%=35 %',
    ]);
    expect(figures('自收到通知之日起三十日内，处五百元罚款。')).toEqual([
      '三十日=30 日',
      '五百元=500 元',
    ]);
  });
  test('hedges belong to the figure, a range has no single value', () => {
    expect(figures('近300人，400余座，10-14个叉。')).toEqual([
      '300人=300 人 ~',
      '400余座=400 座 ~',
      '10-14个=null 个',
    ]);
  });
  test('ordinals, years, days of a month and 一个 are no figures', () => {
    expect(figures('第三条，第十五届，1986年，5月13日，一个，二年级，人民币，两种。')).toEqual([]);
  });
});

describe('dates', () => {
  test('as exact as they are printed', () => {
    const found = findChineseDates('1986年，1990年3月，2001年5月6日，1946年（昭和21年）');
    expect(found.map(({ text, year }) => `${text} ${year}`)).toEqual([
      '1986年 1986',
      '1990年3月 1990',
      '2001年5月6日 2001',
      '1946年（昭和21年） 1946',
    ]);
    expect(found.map(exactness)).toEqual([1, 2, 3, 1]);
  });
  test('decades, spans and impossible months are none', () => {
    expect(findChineseDates('1950年代，1986年至1990年，1990年13月')).toEqual([]);
  });
});

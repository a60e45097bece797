import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chineseNumber,
  formatClock,
  formatDay,
  formatMoment,
  formatPoints,
  formatShare,
  formatWeekday,
  labelCitation,
  spellCount,
} from './format';

describe('days', () => {
  it('puts the day before the month in English and uses 年月日 in Chinese', () => {
    expect(formatDay('2020-11-24', 'en')).toBe('24 November 2020');
    expect(formatDay('2020-11-24', 'zh-CN')).toBe('2020年11月24日');
  });

  it('names the weekday', () => {
    const noon = new Date(2026, 10, 20, 12);
    expect(formatWeekday(noon, 'en')).toBe('Friday 20 November');
    expect(formatWeekday(noon, 'zh-CN')).toBe('11月20日，星期五');
  });

  it('gives a due time to the minute', () => {
    const due = new Date(2026, 10, 23, 18, 5);
    expect(formatMoment(due, 'en')).toBe('23 November 2026, 18:05');
    expect(formatMoment(due, 'zh-CN')).toBe('2026年11月23日 18:05');
  });
});

describe('numbers', () => {
  it('writes halves as a fraction', () => {
    expect([0, 0.5, 1, 7.5, 2.25, 1 / 3].map(formatPoints)).toEqual([
      '0',
      '½',
      '1',
      '7½',
      '2.25',
      '0.33',
    ]);
  });

  it('shows a clock with hours only where there are some', () => {
    expect([0, 59, 760, 3723, -5].map(formatClock)).toEqual([
      '0:00',
      '0:59',
      '12:40',
      '1:02:03',
      '0:00',
    ]);
  });

  it('rounds to 0 or 100 percent only what is exactly that', () => {
    expect([0, 0.001, 0.745, 0.999, 1].map(formatShare)).toEqual([
      '0%',
      '1%',
      '75%',
      '99%',
      '100%',
    ]);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const shown = Number(formatShare(share).slice(0, -1));
        expect(Math.abs(shown - share * 100)).toBeLessThanOrEqual(1);
        expect(shown === 100).toBe(share === 1);
      }),
    );
  });

  it('opens a citation that stands by itself with a capital', () => {
    expect(labelCitation('the speech of 24 November 2020')).toBe('Speech of 24 November 2020');
    expect(labelCitation('2020年11月24日的讲话')).toBe('2020年11月24日的讲话');
  });

  it('counts in Chinese up to 99', () => {
    expect([1, 8, 10, 11, 20, 35, 99].map(chineseNumber)).toEqual([
      '一',
      '八',
      '十',
      '十一',
      '二十',
      '三十五',
      '九十九',
    ]);
  });

  it('spells small counts out in English only', () => {
    expect(spellCount(12, 'en')).toBe('Twelve');
    expect(spellCount(13, 'en')).toBe('13');
    expect(spellCount(0, 'en')).toBe('No');
    expect(spellCount(12, 'zh-CN')).toBe('12');
  });
});

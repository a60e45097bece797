import { expect, it } from 'vitest';
import { calendarWeeks } from './calendar-days';

it('starts the month under its weekday, Sunday first', () => {
  // 1 November 2026 is a Sunday, 1 December 2026 a Tuesday.
  expect(calendarWeeks('2026-11-20', []).lead).toHaveLength(0);
  expect(calendarWeeks('2026-12-05', []).lead).toHaveLength(2);
  expect(calendarWeeks('2026-11-20', []).cells).toHaveLength(30);
});

it('fills in three steps and tells a rest day from a day before the start', () => {
  const { cells } = calendarWeeks('2026-11-06', [
    { day: '2026-11-02', answers: 5 },
    { day: '2026-11-03', answers: 6 },
    { day: '2026-11-05', answers: 16 },
  ]);
  expect(cells.slice(0, 7).map(({ tone }) => tone)).toEqual([
    'none',
    'few',
    'some',
    'rest',
    'many',
    'none',
    'none',
  ]);
});

import { parseChineseNumeral } from './numerals';
import type { Span } from './spans';

/** A date as far as a text gives it; `month` and `day` are null where it does not. */
export interface FoundDate extends Span {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number | null;
  /** 1 to the last of the month. */
  readonly day: number | null;
}

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
const monthName = months.map((name) => `${name}|${name.slice(0, 3)}`).join('|');

const numeral = '[0-9０-９〇○零一二三四五六七八九十]';
const patterns = [
  new RegExp(`(${numeral}{4})年(?:(${numeral}{1,3})月(?:(${numeral}{1,3})日)?)?`, 'gu'),
  /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g,
  new RegExp(`\\b(?<month>${monthName})\\.? (?<day>\\d{1,2}), (?<year>\\d{4})\\b`, 'gi'),
  new RegExp(`\\b(?<day>\\d{1,2}) (?<month>${monthName})\\.? (?<year>\\d{4})\\b`, 'gi'),
];

/**
 * The dates with a year in a Chinese or English text, in order: 2020年11月24日, 二〇三五年,
 * 2024-05-17, November 24, 2020, 17 May 2024. Impossible days (80 December) are left out.
 */
export function findDates(text: string): FoundDate[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): FoundDate[] => {
      const date = readDate(match);
      if (!date || !isPossible(date)) return [];
      return [{ ...date, start: match.index, end: match.index + match[0].length }];
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}

type Date3 = Pick<FoundDate, 'year' | 'month' | 'day'>;

function readDate(match: RegExpMatchArray): Date3 | null {
  if (match.groups) {
    const { year, month = '', day } = match.groups;
    const index = months.findIndex((name) => name.slice(0, 3) === month.slice(0, 3).toLowerCase());
    return { year: Number(year), month: index + 1, day: Number(day) };
  }
  const [year, month, day] = match
    .slice(1, 4)
    .map((part) => (part === undefined ? null : parseChineseNumeral(part)));
  return year === null || year === undefined
    ? null
    : { year, month: month ?? null, day: day ?? null };
}

function isPossible({ year, month, day }: Date3): boolean {
  if (month === null) return day === null;
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= daysIn(year, month));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

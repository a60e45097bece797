import type { Span } from '@/core/text';

/** A date with a year where it stands in a text. */
export interface ChineseDate extends Span {
  readonly text: string;
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const pattern =
  /(?:公元)?(?<![\d.])(?<year>(?:1\d|20)\d\d|(?<=公元)\d{3}|[一二][〇零一二三四五六七八九]{3})年(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?)?/gu;

/** The dates of a Chinese text in order, impossible ones and 1950年代 left out. */
export function findChineseDates(text: string): ChineseDate[] {
  return [...text.matchAll(pattern)].flatMap((match): ChineseDate[] => {
    const { year = '', month, day } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (
      /^(?:代|间|[初底末春夏秋冬中度级版]|[上下]半年|以[来前后]|[至—–\-~～])/u.test(text.slice(end))
    )
      return [];
    if (/[至—–\-~～]$/u.test(text.slice(0, match.index))) return [];
    const months = month === undefined ? null : Number(month);
    const days = day === undefined ? null : Number(day);
    if (
      (months !== null && (months < 1 || months > 12)) ||
      (days !== null && (days < 1 || days > 31))
    )
      return [];
    return [
      { start: match.index, end, text: match[0], year: numberOf(year), month: months, day: days },
    ];
  });
}

function numberOf(year: string): number {
  if (/^\d/u.test(year)) return Number(year);
  return Number(
    [...year].map((digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join(''),
  );
}

/** How exactly the date is given: 1 a year, 2 a month, 3 a day. */
export function exactness({ month, day }: Pick<ChineseDate, 'month' | 'day'>): 1 | 2 | 3 {
  return day !== null ? 3 : month !== null ? 2 : 1;
}

/** A number that orders dates. */
export function timeOf({ year, month, day }: Pick<ChineseDate, 'year' | 'month' | 'day'>): number {
  return year * 10_000 + (month ?? 0) * 100 + (day ?? 0);
}

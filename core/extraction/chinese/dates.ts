import type { Span } from '@/core/text';

/** A date with a year where it stands in a text. */
export interface ChineseDate extends Span {
  readonly text: string;
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const pattern =
  /(?:公元)?(?<![\d.])(?<year>(?:1\d|20)\d\d|(?<=公元)\d{3}|[一二][〇零一二三四五六七八九]{3})\s?年(?:\s?(?<month>\d{1,2})\s?月(?:\s?(?<day>\d{1,2})\s?日)?)?/gu;

/** 太清二年（公元548年） and 天嘉六年（565年）: the name of the era, and the year in brackets. */
const ofEra =
  /(?<=^|[，。；])(?<era>(?:(?![迄至到于在自、])\p{Script=Han}){2,9}?[元一二三四五六七八九十]{1,3}年)（(?:公元|西元)?(?<year>\d{3,4})年）/gu;
/** 1946年（昭和21年）. */
const eraBehind =
  /^[（(][\p{Script=Han}]{2,4}[元\d一二三四五六七八九十]+年[）)](?:\s?(?<month>\d{1,2})\s?月(?:\s?(?<day>\d{1,2})\s?日)?)?/u;

/** The dates of a Chinese text in order, impossible ones and 1950年代 left out. */
export function findChineseDates(text: string): ChineseDate[] {
  const eras = [...text.matchAll(ofEra)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    year: Number(match.groups?.year),
    month: null,
    day: null,
  }));
  const plain = [...text.matchAll(pattern)].flatMap((match) => plainDate(text, match));
  const rest = plain.filter(
    (date) => !eras.some((era) => era.start <= date.start && date.end <= era.end),
  );
  return [...eras, ...rest].sort((a, b) => a.start - b.start);
}

const span =
  /(?<![\d.])(?<year>(?:1\d|20)\d\d)年(?:(?<month>\d{1,2})月)?[至到—–－\-~～](?:(?:1\d|20)\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?![\d])/gu;

/** Spans of time such as 1963年12月至1967年4月, in order, each with the date when it begins. */
export function findSpans(text: string): ChineseDate[] {
  return [...text.matchAll(span)].flatMap((match): ChineseDate[] => {
    const { year = '', month } = match.groups ?? {};
    if (!/[年月日]$/u.test(match[0])) return [];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        year: Number(year),
        month: month === undefined ? null : Number(month),
        day: null,
      },
    ];
  });
}

function plainDate(text: string, match: RegExpExecArray): ChineseDate[] {
  const { year = '' } = match.groups ?? {};
  let { month, day } = match.groups ?? {};
  let end = match.index + match[0].length;
  const behind = month === undefined ? eraBehind.exec(text.slice(end)) : null;
  if (behind) {
    end += behind[0].length;
    ({ month, day } = behind.groups ?? {});
  }
  const after = text.slice(end);
  if (/^(?:代|间|龄|[初底末春夏秋冬中度级版]|[上下]半年|以[来前后]|[至到—–－\-~～])/u.test(after))
    return [];
  if (/(?:[年月日][至到]|[至—–－\-~～])$/u.test(text.slice(0, match.index))) return [];
  const months = month === undefined ? null : Number(month);
  const days = day === undefined ? null : Number(day);
  if (months !== null && (months < 1 || months > 12)) return [];
  if (days !== null && (days < 1 || days > 31)) return [];
  return [
    {
      start: match.index,
      end,
      text: text.slice(match.index, end),
      year: numberOf(year),
      month: months,
      day: days,
    },
  ];
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

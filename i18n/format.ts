import type { Formats as IntlFormats } from 'next-intl';
import type { Language } from '@/core/content';

/** Where the people of this installation live, as an IANA name: that of the server (`TZ`). */
export const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Named formats for ICU arguments, such as `{share, number, percent}`. */
export const formats = {
  number: {
    percent: { style: 'percent', maximumFractionDigits: 0 },
  },
} as const satisfies IntlFormats;

export type Formats = typeof formats;

// Day before month, as the sources print it.
const tags: Record<Language, string> = { en: 'en-GB', 'zh-CN': 'zh-CN' };

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than using it a hundred times. */
function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(tags[language], options);
  dateFormats.set(key, known);
  return known;
}

/** An ISO day in words. Example: `2020-11-24` → `24 November 2020`, `2020年11月24日`. */
export function formatDay(isoDay: string, language: Language): string {
  const day = dateFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return day.format(new Date(`${isoDay}T00:00:00Z`));
}

/** Day and weekday without the year. Example: `Friday 20 November`, `11月20日，星期五`. */
export function formatWeekday(date: Date, language: Language): string {
  const day = dateFormat(language, { day: 'numeric', month: 'long', timeZone });
  const weekday = dateFormat(language, { weekday: 'long', timeZone });
  return language === 'en'
    ? `${weekday.format(date)} ${day.format(date)}`
    : `${day.format(date)}，${weekday.format(date)}`;
}

/** A moment to the minute. Example: `24 November 2026, 18:00`, `2026年11月24日 18:00`. */
export function formatMoment(date: Date, language: Language): string {
  const day = dateFormat(language, { dateStyle: 'long', timeZone });
  const time = dateFormat(language, { timeStyle: 'short', timeZone });
  return `${day.format(date)}${language === 'en' ? ', ' : ' '}${time.format(date)}`;
}

/** A share from 0 to 1 as a whole percentage; 0 and 100 only where they are exact. */
export function formatShare(share: number): string {
  const percent = share === 0 || share === 1 ? share * 100 : clamp(Math.round(share * 100), 1, 99);
  return `${percent}%`;
}

/** Seconds as a clock. Example: `760` → `12:40`, `3723` → `1:02:03`. Below zero counts as zero. */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** Points, with halves as a fraction. Example: `7.5` → `7½`, `0.5` → `½`, `2.25` → `2.25`. */
export function formatPoints(points: number): string {
  if (points < 0) return `−${formatPoints(-points)}`;
  const rounded = Math.round(points * 100) / 100;
  const whole = Math.floor(rounded);
  if (rounded - whole === 0.5) return `${whole === 0 ? '' : whole}½`;
  return String(rounded);
}

/** A number from 1 to 99 in Chinese. Example: `8` → `八`, `20` → `二十`. */
export function chineseNumber(value: number): string {
  const digits = '零一二三四五六七八九';
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`;
  return ones === 0 && tens > 0 ? ten : `${ten}${digits.charAt(ones)}`;
}

/** A citation standing by itself. Example: `the speech of 24 November 2020` → `Speech of …`. */
export function labelCitation(citation: string): string {
  const bare = citation.replace(/^the /, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** A count that opens a sentence: English spells it out up to twelve. Example: `12` → `Twelve`. */
export function spellCount(count: number, language: Language): string {
  const words = 'No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ');
  return (language === 'en' && words[count]) || String(count);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

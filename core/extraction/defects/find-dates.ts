import { type Detector, lookFor, textBefore } from './defect';

const months =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days that no calendar has: 13月5日, 31 April, 2021-02-30. */
export const findImpossibleDates: Detector = (passages) =>
  [chinese, written, dayFirst, monthFirst].flatMap((find) => find(passages));

function exists(month: number, day: number, year: number | null = null): boolean {
  if (month < 1 || month > 12 || day < 1 || day > (lengths[month - 1] ?? 31)) return false;
  if (month !== 2 || day !== 29 || year === null) return true;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const chinese = lookFor('impossible-date', 'A', null, [
  {
    pattern: /(?<!\d)(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,3})[日号](?!\d)/gu,
    confidence: 0.98,
    holds: ({ groups }) =>
      !exists(
        Number(groups?.month),
        Number(groups?.day),
        groups?.year ? Number(groups.year) : null,
      ),
  },
  {
    // 十三月 would be a count of months without 个.
    pattern:
      /(?:十[三四五六七八九]|二十[一二三四五六七八九]?)月(?:[一二三四五六七八九十]{1,3})日/gu,
    confidence: 0.95,
  },
  {
    pattern:
      /[一二三四五六七八九十]{1,2}月(?:三十[二三四五六七八九]|[四五六七八九]十[一二三四五六七八九]?)日/gu,
    confidence: 0.95,
  },
  {
    pattern: /(?<!十)二月三十(?:一)?日|(?<!十)[四六九]月三十一日|十一月三十一日/gu,
    confidence: 0.95,
  },
]);

const written = lookFor('impossible-date', 'A', null, [
  {
    pattern:
      /(?<![\d./-])(?<year>(?:19|20)\d{2})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d./-])/gu,
    confidence: 0.9,
    holds: ({ groups }) =>
      !exists(Number(groups?.month), Number(groups?.day), Number(groups?.year)) &&
      // A version or a section number is no date.
      groups?.mark !== '.',
  },
]);

const dayFirst = lookFor('impossible-date', 'A', 'en', [
  {
    pattern: new RegExp(
      `(?<![\\d.,:$£€-])(?<day>\\d{1,3})(?:st|nd|rd|th)?(?: of)? (?<month>${months})\\b(?! ?\\d{1,2}\\b(?!\\d))`,
      'gu',
    ),
    confidence: 0.9,
    holds: ({ groups, input, index }) =>
      !exists(monthOf(groups?.month), Number(groups?.day)) &&
      // "a 45 May" needs a word that a date follows.
      /(?:\b(?:on|of|to|from|until|till|since|by|before|after|dated|and|the)|[,(–-])\s*$|^$/iu.test(
        textBefore(input, index),
      ),
  },
]);

const monthFirst = lookFor('impossible-date', 'A', 'en', [
  {
    pattern: new RegExp(
      `\\b(?<month>${months})\\.? (?<day>\\d{1,2})(?:(?:st|nd|rd|th)\\b|(?=, ?\\d{4}\\b)|(?= ?[.;)]))`,
      'gu',
    ),
    confidence: 0.9,
    holds: ({ groups, input, index }) =>
      !exists(monthOf(groups?.month), Number(groups?.day)) &&
      !/\b(?:class|issue|no|number|vol)\b[^.]{0,8}$/iu.test(
        input.slice(Math.max(0, index - 16), index),
      ),
  },
]);

function monthOf(name: string | undefined): number {
  return monthNames.indexOf(name?.slice(0, 3).toLowerCase() ?? '') + 1;
}

import type { Span } from '@/core/text';
import {
  adverbs,
  auxiliaries,
  conjunctions,
  determiners,
  isPlural,
  numberWords,
  prepositions,
  relatives,
} from './grammar-words';
import { tokenize } from './tokens';
import { readVerb } from './verbs';

export interface FoundFigure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly counted: Span | null;
}

const hedge =
  '(?:(?:more than|over|nearly|almost|about|around|approximately|at least|up to|fewer than|less than|at most|no more than|as many as|roughly) )?';
const numeral = `[£$€]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|[£$€]?\\d+(?:\\.\\d+)?|(?<![\\p{L}-])(?:${[...numberWords.keys()].filter((word) => word !== 'one').join('|')})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?`;
const pattern = new RegExp(
  `(?<![\\p{L}\\d.,/–-])(?<hedge>${hedge})(?<digits>${numeral})(?<scale> (?:hundred|thousand|million|billion|trillion)|bn|m)?(?<percent> ?%| percent| per cent)?(?![\\p{L}\\d/–%-]|,\\d|\\.\\d)`,
  'dgiu',
);
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const notCounted = new RegExp(
  `(?:${month}|No\\.|[Nn]umber|[Ss]ections?|[Aa]rticles?|[Cc]hapters?|[Pp]arts?|[Pp]ages?|[Rr]ule|[Ss]tep|[Ff]igure|[Tt]able|[Aa]ged?|[Vv]olume|[Tt]ype|[Ll]evel|[Gg]rade|[Cc]lass|and|or|–|-|\\(|\\d (?:to|and|or))\\s*$`,
  'u',
);

/** Numbers with what they count, between two offsets; years, dates, ages and labels are left out. */
export function findFigures(text: string, from: number, to: number): FoundFigure[] {
  return [...text.slice(from, to).matchAll(pattern)].flatMap((match): FoundFigure[] => {
    const start = from + match.index;
    const end = start + match[0].length;
    const digits = match.groups?.digits ?? '';
    const value = numberOf(digits, (match.groups?.scale ?? '').trim().toLowerCase());
    if (value === null || value === 1) return [];
    const isYear = /^(?:1\d|20)\d\d$/u.test(digits) && !match.groups?.hedge && !match.groups?.scale;
    if (
      /\b(?:age of|aged|ages?)(?: about)? $|^At $/u.test(
        text.slice(Math.max(from, start - 14), start),
      )
    )
      return [];
    if (isYear || notCounted.test(text.slice(Math.max(0, start - 14), start))) return [];
    if (isInName(text, start, end, digits)) return [];
    if (
      new RegExp(`^ ${month}`, 'u').test(text.slice(end)) ||
      /^ (?:or|to) |^\s?\(/u.test(text.slice(end, end + 5))
    )
      return [];
    const counted = countedAfter(text, end, to);
    // "73 miles (117 km)": two figures of one thing.
    if (/^ ?[\p{L}/.-]*(?: [\p{Ll}-]+){0,2} \(\D{0,3}\d/u.test(text.slice(end, end + 40)))
      return [];
    const isOldYear =
      /^\d{3,4}$/u.test(digits) &&
      !counted &&
      /\b(?:in|by|since|until|from|around|of) $/iu.test(text.slice(Math.max(0, start - 8), start));
    if (isOldYear) return [];
    if (
      !counted &&
      /\b(?:by|at|aged) $/iu.test(text.slice(Math.max(0, start - 6), start)) &&
      value < 100 &&
      !match.groups?.percent
    )
      return [];
    if (/^ ?(?:GMT|BST|UTC|[ap]\.?m\b|hours GMT|o['’]clock)|^:\d/u.test(text.slice(end, end + 12)))
      return [];
    // "Mara Holt, 36, was": an age.
    if (
      /\p{L}, $/u.test(text.slice(Math.max(0, start - 3), start)) &&
      text.charAt(end) === ',' &&
      value < 120
    )
      return [];
    // "27 – 3", "5: 32", "# 2": a score, a time, a rank.
    if (
      /^ ?[–:-] ?\d/u.test(text.slice(end, end + 4)) ||
      /(?:\d ?[–:-] ?|# ?)$/u.test(text.slice(Math.max(0, start - 4), start))
    )
      return [];
    // "who was 87", "won 3": an age, a score.
    if (
      !counted &&
      value < 130 &&
      /\b(?:is|was|were|are|be|been|turned|won|lost|drew) $/iu.test(
        text.slice(Math.max(0, start - 8), start),
      ) &&
      !match.groups?.percent &&
      !match.groups?.scale &&
      !/[£$€]/u.test(digits)
    )
      return [];
    const isMeasure =
      Boolean(match.groups?.scale || match.groups?.percent) || /[£$€]/u.test(digits);
    if (!counted && !isMeasure && followsNoun(text, start)) return [];
    return [{ start, end, value, counted }];
  });
}

/** "the Six Nations", "the Indianapolis 500", "at 12 Mill Lane": a part of a name or an address. */
function isInName(text: string, start: number, end: number, digits: string): boolean {
  const before = /(?<word>[\p{L}’'-]+) $/u.exec(text.slice(Math.max(0, start - 24), start))?.groups
    ?.word;
  const after = /^ (?<word>[\p{L}’'-]+)/u.exec(text.slice(end, end + 24))?.groups?.word ?? '';
  const isCapital = /^\p{Lu}/u.test(after);
  if (/^\p{Lu}/u.test(digits) && isCapital && before !== undefined) return true;
  if (isCapital && before?.toLowerCase() === 'at') return true;
  if (before === undefined || !/^\p{Lu}/u.test(before)) return false;
  return (
    !prepositions.has(before.toLowerCase()) &&
    !/^(?:The|All|These|Some|Only|Its|His|Her|Their)$/u.test(before)
  );
}

/** "element 113", "flight 17": a number that only tells one of a kind from the others. */
function followsNoun(text: string, start: number): boolean {
  const before = /(?<word>\p{Ll}{3,}) $/u.exec(text.slice(Math.max(0, start - 24), start))?.groups
    ?.word;
  return (
    before !== undefined &&
    !prepositions.has(before) &&
    !auxiliaries.has(before) &&
    !determiners.has(before) &&
    !adverbs.has(before) &&
    !conjunctions.has(before) &&
    readVerb(before).length === 0 &&
    !/(?:ed|ing|ly|s)$/u.test(before)
  );
}

function numberOf(digits: string, scale: string): number | null {
  const factor = scale === '' ? 1 : (scales[scale] ?? 1);
  const plain = digits.replace(/[£$€,]/gu, '').toLowerCase();
  if (/^\d/u.test(plain)) return Number(plain) * factor;
  const value = plain
    .split('-')
    .reduce((sum, word) => sum + (numberWords.get(word) ?? Number.NaN), 0);
  return Number.isNaN(value) ? null : value * factor;
}

/** The noun phrase after a number: at most five words, and with "of" what follows it. */
function countedAfter(text: string, end: number, to: number): Span | null {
  const tokens = tokenize(text, end, Math.min(to, end + 90));
  let last = -1;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word' || index > 4) break;
    if (prepositions.has(token.lower) || auxiliaries.has(token.lower)) break;
    if (conjunctions.has(token.lower) || relatives.has(token.lower) || token.lower === 'to') break;
    last = index;
    if (isPlural(token.text) && !/^(?:percent|sports|arms|savings)$/u.test(token.lower)) break;
  }
  const final = tokens[last];
  const first = tokens[0];
  if (!final || !first || !isPlural(final.text)) return null;
  return { start: first.start, end: final.end };
}

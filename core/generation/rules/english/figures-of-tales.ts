import type { Words } from '@/core/extraction';
import type { Clause } from './clauses';
import { part } from './times';

/** A figure of what happened, with the style in which it is printed. */
export interface ToldFigure {
  readonly words: Words;
  readonly value: number;
  readonly style: 'percent' | 'money' | 'digits' | 'word';
}

/** A clause, or a sentence that is not taken apart. */
export type Told = Pick<Clause, 'core' | 'years'> &
  Partial<Pick<Clause, 'subject' | 'verb' | 'apposition' | 'opening' | 'modal'>>;

const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const units = 'three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const scale = '(?: ?(?:million|billion|trillion|bn|m)\\b)?';
const figure = new RegExp(
  [
    `(?<percent>\\d+(?:\\.\\d+)?(?:%| per ?cent)|\\b(?:${tens})(?:-\\p{Ll}+)? per ?cent)`,
    `(?<money>[£$€]\\d(?:[\\d,]*\\d)?(?:\\.\\d+)?${scale})`,
    `(?<digits>\\b\\d(?:[\\d,]*\\d)?(?:\\.\\d+)?(?: ?(?:million|billion|trillion|bn)\\b)?)(?= ?\\p{Ll})`,
    `(?<word>\\b(?:(?:${tens})(?:-\\p{Ll}+)?|${units})(?: (?:hundred|thousand|million))?(?= [\\p{L}-]+))`,
  ].join('|'),
  'giu',
);

/** What follows these words is told beside the matter of the sentence. */
const beside =
  /\b(?:which|who|whom|whose|when|where|because|although|though|while|whereas|if|than|unless|as|despite)\b|[,:;–—] (?:\p{Ll}+ing|with|including)\b/u;

/** True for words in the main clause: its subject, or its predicate before anything is told beside. */
function isInMainClause(clause: Told, words: Words): boolean {
  const { core, subject = part(clause.core, 0, 0), verb = subject, apposition = null } = clause;
  if (words.start < subject.start) return false;
  const text = core.text.slice(subject.start - core.start, words.start - core.start);
  if (words.end > subject.end && words.start < verb.start) return false;
  if (apposition !== null && words.start < verb.start) return false;
  return !beside.test(text) && text.lastIndexOf('(') <= text.lastIndexOf(')');
}

/** Shares, sums and counts that carry a clause; none of a range, a rate, a score, a name or a row. */
export function toldFigures(clause: Told): ToldFigure[] {
  const { core } = clause;
  const all = [...core.text.matchAll(figure)];
  return all.flatMap((match): ToldFigure[] => {
    const [text] = match;
    const words = part(core, match.index, match.index + text.length);
    const before = core.text.slice(0, match.index);
    const after = core.text.slice(match.index + text.length);
    const { percent, money, digits, word } = match.groups ?? {};
    if (!isInMainClause(clause, words) || isBound(before, after)) return [];
    if (digits && (!/\d{2}|[a-z]/u.test(digits) || isYear(digits))) return [];
    // The shares of a whole tell one another.
    if (percent && all.filter(({ groups }) => groups?.percent).length > 1) return [];
    // How many of a few things there are weighs nothing, except in what is counted first.
    if (word && !isHeavy(word) && words.end > (clause.subject?.end ?? 0)) return [];
    if (word && !/^ (?:[\p{L}-]+ ){0,3}\p{L}+s\b/u.test(after)) return [];
    const value = Number.parseFloat(text.replace(/[^\d.]/gu, ''));
    const style = percent ? 'percent' : money ? 'money' : digits ? 'digits' : 'word';
    return [{ words, value: Number.isNaN(value) ? 1 : value, style }];
  });
}

function isHeavy(word: string): boolean {
  return /hundred|thousand|million|ty\b|ty-/u.test(word);
}

function isYear(digits: string): boolean {
  return /^(?:1\d{3}|20\d\d)$/u.test(digits);
}

function isBound(before: string, after: string): boolean {
  return (
    /[\p{L}\d.,/×x–-]$|\d ?[–-] $|\b(?:between|and|or|to|No\.|aged|age|group|level|part|chapter|article|section|first|last|top|other|the) (?:\d+ )?$/iu.test(
      before,
    ) ||
    // "the December 20 signing": a date.
    /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? $/u.test(
      before,
    ) ||
    // "18F", "the 100m title": part of a name.
    /^(?:\p{L}| (?:secs?|seconds|notes?|bills|coins)\b|[–/×:]| [–-] \d|-\d| ?x ?\d|[ap]\.?m\b|(?:st|nd|rd|th)\b| (?:and|or|to|out of|of the) [£$€]?\d|[^,.;]{0,25}\([£$€\d]| (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/u.test(
      after,
    )
  );
}

/** Years in which what the main clause tells happened; none of a name, a row or an aside. */
export function toldYears(clause: Told): Words[] {
  const { core, opening = null, years, modal = null } = clause;
  // What may once happen has no year yet.
  if (modal !== null) return [];
  return years.filter((year) => {
    const before = core.text.slice(0, year.start - core.start);
    const after = core.text.slice(year.end - core.start);
    if (
      !/\b(?:in|by|since|until|of) (?:(?:early|late) )?(?:\p{Lu}\p{Ll}+ )?(?:\d+, )?$/iu.test(
        before,
      )
    )
      return false;
    // "the War of 1812", "June and July 1776", "between 2006 and 2013".
    if (/\p{Lu}\p{Ll}+ of $|\bbetween\b|\b(?:and|or|from) (?:\p{Lu}\p{Ll}+ )?$/u.test(before))
      return false;
    if (/^ (?:and|or|to|\p{Lu}|poll|election|treaty)/u.test(after)) return false;
    if (opening !== null && year.end <= opening.end)
      return /^(?:In|By|Since|On|Until)\b/u.test(opening.text) && opening.end - year.end < 2;
    return isInMainClause(clause, year);
  });
}

import type { Words } from '@/core/extraction';
import type { Clause } from './clauses';

export interface TimedClause {
  readonly clause: Clause;
  readonly year: Words;
  readonly value: number;
  /** "in November 1704": what a question about the year leaves out. */
  readonly phrase: Words;
  /** The rest of the clause as printed: "Rogers completed his apprenticeship". */
  readonly event: Words;
  /** The preposition: "in", "by", "since". */
  readonly preposition: string;
}

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const date = `(?:(?:the )?(?:early|late|mid|summer of|spring of|autumn of|winter of|beginning of|end of) ?-?)?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${month},? )?(?:\\d{1,2}, )?`;
const atEnd = new RegExp(
  `(?:^|,? )(?<preposition>in|on|by|since|until) ${date}(?<year>(?:1\\d|20)\\d\\d)$`,
  'du',
);
const atStart = new RegExp(
  `^(?<preposition>In|On|By|Since|Until) ${date}(?<year>(?:1\\d|20)\\d\\d)$`,
  'du',
);

/** A clause with one year, which stands at its end or in its opening. */
export function timeOf(clause: Clause): TimedClause | null {
  if (clause.years.length !== 1 || clause.negated) return null;
  const { opening, predicate, core } = clause;
  const match = opening ? atStart.exec(opening.text) : atEnd.exec(predicate.text);
  const place = match?.indices?.groups;
  if (!match || !place?.year || !place.preposition) return null;
  const base = opening ?? predicate;
  if (
    !opening &&
    /\b(?:which|who|that|when|after|before|because|while|although|between|from|since|until|than)\b|, /u.test(
      predicate.text.slice(0, match.index),
    )
  )
    return null;
  const phrase = part(base, match.index, match.index + match[0].length);
  const event = opening
    ? part(core, clause.subject.start - core.start, core.text.length)
    : part(core, 0, core.text.slice(0, phrase.start - core.start).trimEnd().length);
  const year = part(base, place.year[0], place.year[1]);
  if (wordsOf(event.text) < 3) return null;
  return {
    clause,
    year,
    value: Number(year.text),
    phrase,
    event,
    preposition: (match.groups?.preposition ?? 'in').toLowerCase(),
  };
}

/** The event as a statement of its own, with a name where the text has "he". */
export function eventOf({ clause, event }: TimedClause): string {
  return `${clause.name}${event.text.slice(clause.subject.text.length)}`;
}

/** True for what somebody or something was or had, and not for what happened: "was hit" is read as being. */
export function isState({ base, passive, predicate }: Clause): boolean {
  if (base === 'have') return true;
  return (
    base === 'be' && !passive && !/^(?:set|put|cut|hit|cast|left|lit|read)\b/u.test(predicate.text)
  );
}

/** A stretch of a run of words, by offsets into its text. */
export function part(words: Words, start: number, end: number): Words {
  return {
    ...words,
    start: words.start + start,
    end: words.start + end,
    text: words.text.slice(start, end),
  };
}

function wordsOf(text: string): number {
  return text.split(' ').length;
}

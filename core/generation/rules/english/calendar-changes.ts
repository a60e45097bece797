import { chanceOf } from '../../random';
import type { Change } from './changes';
import type { Clause } from './clauses';
import { part } from './times';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const pattern = new RegExp(
  `(?<month>\\b(?:${months.join('|')})\\b)|(?<day>\\b(?:${days.join('|')})\\b)|(?<decade>\\b1[5-9]\\d0s\\b)|(?<rank>\\b\\d{1,2}(?:st|nd|rd|th)\\b)|(?<ordinal>\\b(?:${ordinals.slice(1).join('|')})\\b)`,
  'gu',
);

/** Months, days, decades, centuries and ranks, each with another that is near it. */
export function calendarChanges(clause: Clause, seed: string): Change[] {
  const { core } = clause;
  return [...core.text.matchAll(pattern)].flatMap((match): Change[] => {
    const [text] = match;
    const chance = chanceOf(text, seed, clause.key);
    const fresh = freshFor(match, chance);
    const before = core.text.slice(0, match.index);
    const after = core.text.slice(match.index + text.length);
    if (fresh === null || core.text.includes(fresh) || isNamed(before, after, match)) return [];
    const old = part(core, match.index, match.index + text.length);
    const what = match.groups?.rank || match.groups?.ordinal ? 'figure' : 'year';
    return [{ old, fresh, what, source: null }];
  });
}

function freshFor({ groups = {} }: RegExpMatchArray, chance: number): string | null {
  const { month, day, decade, rank, ordinal } = groups;
  const step = chance < 0.5 ? 2 : 3;
  if (month) return months[(months.indexOf(month) + step) % 12] ?? null;
  if (day) return days[(days.indexOf(day) + step) % 7] ?? null;
  if (decade) {
    const fresh = Number(decade.slice(0, 4)) + (chance < 0.5 ? -20 : -10);
    return fresh % 100 === 0 ? `${fresh + 30}s` : `${fresh}s`;
  }
  if (rank) {
    const value = Number.parseInt(rank, 10);
    return rankOf(value > 3 ? value + (chance < 0.5 ? -2 : -1) : value + 1);
  }
  const at = ordinals.indexOf(ordinal ?? '');
  return at < 1 ? null : (ordinals[chance < 0.5 && at > 1 ? at - 1 : at + 1] ?? null);
}

function rankOf(value: number): string {
  const end =
    value % 100 > 10 && value % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${end}`;
}

/** "the March Hare", "Second Avenue", "May" as a verb, "the second half" and "a second time" where two are all there are. */
function isNamed(before: string, after: string, { groups = {} }: RegExpMatchArray): boolean {
  if (
    groups.month === 'May' &&
    !/(?:\d |\b(?:in|of|since|until|by|early|late) )$/iu.test(before) &&
    !/^ \d/u.test(after)
  )
    return true;
  if (groups.month === 'March' && !/^ \d|^$|^[,.]|^ (?:and|the|to|of|in|at)\b/u.test(after))
    return true;
  // "Sheffield Wednesday".
  if (
    groups.day &&
    /\p{Lu}[\p{L}’'-]* $/u.test(before) &&
    !/\b(?:On|Last|Since|Until|By|From) $/u.test(before)
  )
    return true;
  if (groups.ordinal)
    return (
      !/\b(?:the|its|his|her|their) $/iu.test(before) ||
      /^ (?:half|one|time|and|or|of|in|to|[A-Z])/u.test(after) ||
      after === ''
    );
  return /^ \p{Lu}/u.test(after) && /\b(?:the|The) $/u.test(before);
}

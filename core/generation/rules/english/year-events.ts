import type { Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { capitalise, cite, placeOf } from '../../citation';
import type { Context } from '../../context';
import type { Distractor, SingleDraft } from '../../draft';
import { inLanguages } from '../../names';
import {
  accordingTo,
  type Clause,
  clausesOf,
  groundOf,
  isPlain,
  isRenamed,
  sharedContent,
  wordsIn,
} from './clauses';
import { eventOf, isState, part, type TimedClause, timeOf } from './times';
import { worthOf } from './worth';

/** Deeds and happenings with a year, which can be told by themselves. */
export function eventsOf(context: Context): TimedClause[] {
  return clausesOf(context).flatMap((clause) => {
    const time = timeOf(clause);
    if (!time || !/^(?:in|on)$/u.test(time.preposition)) return [];
    const { tense, modal, verb, apposition } = clause;
    const happens = tense === 'past' && modal === null && !isState(clause);
    const clear = !/^had\b/u.test(verb.text) && apposition === null;
    const size = wordsIn(time.event.text);
    const whole = !/\b(?:also|then|later|again)\b|[()]/u.test(time.event.text);
    return happens && clear && whole && size >= 3 && size <= 22 ? [time] : [];
  });
}

/** What happened in a year? Wrong ones happened in other years. */
export function askWhatHappened(context: Context): SingleDraft[] {
  const all = eventsOf(context);
  const events = all.filter(({ clause }) => !isRenamed(clause));
  return [
    ...all.flatMap((one) => goOn(context, all, one)),
    ...events.flatMap((one) => ask(context, events, one)),
  ];
}

function ask(context: Context, events: readonly TimedClause[], one: TimedClause): SingleDraft[] {
  const others = rivals(events, one, eventOf);
  if (others.length < 2) return [];
  const { names } = context;
  const document = one.year.documentId;
  return [
    {
      kind: 'single-choice',
      rule: 'clause-happened',
      variant: '',
      fact: one.clause,
      stem: {
        en: `${accordingTo(names, one.year)}, which of these happened in ${one.year.text}?`,
      },
      rationale: {
        en: `The text gives ${one.year.text} as the year of this ${placeOf(names, one.clause.proof, document, 'en')}.`,
      },
      key: { wording: { text: capitalise(eventOf(one)), language: 'en' }, words: one.event },
      distractors: others.map(
        (other): Distractor => ({
          wording: { text: capitalise(eventOf(other)), language: 'en' },
          words: other.event,
          distance: 2,
          reason: {
            en: `The text gives ${other.year.text} as the year of this ${placeOf(names, other.clause.proof, document, 'en')}.`,
          },
        }),
      ),
      arrangement: 'mixed',
      evidence: proofs(
        [one.clause.proof],
        others.map(({ clause }) => clause.proof),
      ),
      concepts: [],
      level: 'understand',
      salience: 0.5 + 0.3 * worthOf(context, one.clause),
    },
  ];
}

/** "In 1953, Mara Holt …": how does it go on? Wrong ones are what the same person did in other years. */
function goOn(context: Context, events: readonly TimedClause[], one: TimedClause): SingleDraft[] {
  const own = events.filter(({ clause }) => clause.name === one.clause.name && isPlain(clause));
  const others = own.includes(one)
    ? rivals(own, one, ({ clause, event }) => tailOf(clause, event).text)
    : [];
  if (others.length < 2) return [];
  const { names } = context;
  const document = one.year.documentId;
  const because = ({ clause, year }: TimedClause): Distractor['reason'] =>
    inLanguages((language) => {
      const place = placeOf(names, clause.proof, document, language);
      return language === 'en'
        ? `The text gives ${year.text} as the year of this ${place}.`
        : `原文中这件事的年份是${year.text}${place}。`;
    });
  const key = tailOf(one.clause, one.event);
  return [
    {
      kind: 'single-choice',
      rule: 'clause-in-year',
      variant: '',
      fact: one.clause,
      stem: inLanguages((language) => {
        const source = cite(names, document, language);
        const start = `In ${one.year.text}, ${one.clause.name} …`;
        return language === 'en'
          ? `According to ${source}, how does the statement “${start}” go on?`
          : `按照${source}，“${start}”应当怎样接下去？`;
      }),
      rationale: because(one),
      key: { wording: { text: key.text, language: 'en' }, words: key },
      distractors: others.map((other): Distractor => {
        const words = tailOf(other.clause, other.event);
        return {
          wording: { text: words.text, language: 'en' },
          words,
          distance: 2,
          reason: because(other),
        };
      }),
      arrangement: 'mixed',
      evidence: proofs(
        groundOf(one.clause),
        others.map(({ clause }) => clause.proof),
      ),
      concepts: [],
      level: 'understand',
      salience: 0.55 + 0.3 * worthOf(context, one.clause),
    },
  ];
}

/** What the text tells of the subject, without the year: "moved to Bergen". */
function tailOf(clause: Clause, event: Words): Words {
  return part(event, clause.verb.start - event.start, event.text.length);
}

/** Three events of other years: of nearly the same length, the nearest years first. */
function rivals(
  events: readonly TimedClause[],
  one: TimedClause,
  textOf: (one: TimedClause) => string,
): TimedClause[] {
  const size = wordsIn(textOf(one));
  const same = events.filter(
    ({ value, year }) => value === one.value && year.documentId === one.year.documentId,
  );
  const found: TimedClause[] = [];
  const near = events
    .filter(({ year, value }) => year.documentId === one.year.documentId && value !== one.value)
    .filter(
      (other) => wordsIn(textOf(other)) <= size * 2 && wordsIn(textOf(other)) * 1.25 >= size * 0.7,
    )
    .sort((a, b) => Math.abs(a.value - one.value) - Math.abs(b.value - one.value));
  for (const other of near) {
    if (found.length === 3) break;
    const told = textOf(other);
    const alike = [...same, ...found].some((known) => sharedContent(textOf(known), told) > 0.75);
    if (!alike) found.push(other);
  }
  return found;
}

import { proofs } from '../../choices';
import { placeOf } from '../../citation';
import type { Context } from '../../context';
import type { Distractor, ShortDraft, SingleDraft } from '../../draft';
import { chanceOf } from '../../random';
import { invert } from './ask';
import { accordingTo, clausesOf, groundOf } from './clauses';
import { isState, type TimedClause, timeOf } from './times';
import { worthOf } from './worth';

/** In which year? Wrong ones are other years of the document, or near the right one. */
export function askWhichYear(context: Context): (SingleDraft | ShortDraft)[] {
  const clauses = clausesOf(context);
  const timed = clauses.flatMap((clause) => timeOf(clause) ?? []);
  const yearsOf = (document: string): number =>
    new Set(
      clauses
        .flatMap(({ years }) => years)
        .filter(({ documentId }) => documentId === document)
        .map(({ text }) => text),
    ).size;
  return timed.flatMap((one): (SingleDraft | ShortDraft)[] => {
    const question = invert(one.clause, one.phrase);
    if (question === null || one.clause.modal !== null) return [];
    // Where a text does not tell with years, a year is a detail.
    if (yearsOf(one.year.documentId) < 3) return [];
    if (isState(one.clause) || one.preposition === 'until') return [];
    if (
      one.clause.tense !== 'past' ||
      /^(?:had|was being|were being)\b/u.test(one.clause.verb.text)
    )
      return [];
    if (question.split(' ').length > 22) return [];
    if (one.preposition === 'since' || one.preposition === 'by') return [];
    const { names } = context;
    const place = placeOf(names, one.clause.proof, one.year.documentId, 'en');
    const preposition = one.preposition === 'on' ? 'in' : one.preposition;
    const common = {
      fact: one.clause,
      variant: '',
      stem: { en: `${accordingTo(names, one.year)}, ${preposition} which year ${question}?` },
      rationale: { en: `The text gives the year ${one.year.text} ${place}.` },
      concepts: [],
      level: 'remember',
      salience: 0.4 + 0.3 * worthOf(context, one.clause),
    } as const;
    const wrong = wrongYears(context, one, timed);
    const short: ShortDraft = {
      ...common,
      kind: 'short-answer',
      rule: 'clause-year-short',
      accepted: { en: [one.year.text] },
      points: [],
      evidence: proofs(groundOf(one.clause), []),
    };
    if (wrong === null || chanceOf('short', context.seed, one.clause.key) < 0.35) return [short];
    return [
      {
        ...common,
        kind: 'single-choice',
        rule: 'clause-year',
        key: {
          wording: { text: one.year.text, language: 'en' },
          words: one.year,
          value: one.value,
        },
        distractors: wrong,
        arrangement: 'figures',
        evidence: proofs(groundOf(one.clause), []),
      },
    ];
  });
}

/** Three years: those of other sentences first, then such that make the right one stand anywhere. */
function wrongYears(
  context: Context,
  one: TimedClause,
  timed: readonly TimedClause[],
): Distractor[] | null {
  const { names } = context;
  const seen = new Set([one.value]);
  const others = timed
    .filter(
      ({ year, value }) =>
        year.documentId === one.year.documentId && Math.abs(value - one.value) <= 40,
    )
    .sort(
      (a, b) =>
        Math.abs(a.value - one.value) - Math.abs(b.value - one.value) ||
        a.year.start - b.year.start,
    )
    .flatMap((other): Distractor[] => {
      if (seen.has(other.value)) return [];
      seen.add(other.value);
      const place = placeOf(names, other.clause.proof, one.year.documentId, 'en');
      return [
        {
          wording: { text: other.year.text, language: 'en' },
          words: other.year,
          value: other.value,
          distance: 2,
          reason: {
            en: `The text gives ${other.year.text} for something else: “${other.event.text}” ${place}.`,
          },
        },
      ];
    });
  // Years that the text does not have are no years that somebody has read.
  if (others.length < 2) return null;
  const earlier = others.filter(({ value }) => (value ?? 0) < one.value).length;
  const below = earlier === 0 ? 1 : earlier === others.length ? 2 : Math.min(2, earlier);
  const lower = others.filter(({ value }) => (value ?? 0) < one.value).slice(0, below);
  const upper = others.filter(({ value }) => (value ?? 0) > one.value).slice(0, 3 - below);
  const step = 1 + Math.floor(chanceOf('step', context.seed, one.clause.key) * 3);
  const made = (sign: 1 | -1, wanted: number, have: readonly Distractor[]): Distractor[] =>
    [1, 2, 3]
      .map((times) => one.value + sign * times * step)
      .filter((value) => !have.some((other) => other.value === value) && value <= 2030)
      .slice(0, Math.max(0, wanted - have.length))
      .map((value) => ({
        wording: { text: String(value), language: 'en' },
        words: null,
        value,
        distance: 2,
        reason: { en: `The text gives ${one.year.text} for this, not ${value}.` },
      }));
  return [...lower, ...made(-1, below, lower), ...upper, ...made(1, 3 - below, upper)];
}

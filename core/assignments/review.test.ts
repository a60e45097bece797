import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultOrder, publicView, shownId } from '@/core/content';
import { feedbackFor, grade, withKey } from '@/core/grading';
import { anyAnswer, anyKey, oneOfEach } from '@/tests/fixtures/any-answer';
import {
  openReview,
  type ReviewPolicy,
  ReviewPolicySchema,
  type ReviewStage,
  restrictFeedback,
  reviewMoments,
  reviewParts,
  type Shown,
  shownAt,
  waitsForClosing,
} from './review';

const moment = fc.constantFrom(...reviewMoments);
const anyPolicy = fc.record({
  ...{ points: moment, correctness: moment, solution: moment, explanation: moment },
}) satisfies fc.Arbitrary<ReviewPolicy>;
const stages = ['open', 'submitted', 'closed'] as const satisfies readonly ReviewStage[];
const nothing = { points: false, correctness: false, solution: false, explanation: false };
const everything = { points: true, correctness: true, solution: true, explanation: true };

describe('what is shown when', () => {
  it('is everything after submission unless said otherwise, and at once in practice', () => {
    const policy = ReviewPolicySchema.parse({});
    expect(stages.map((stage) => shownAt(policy, stage))).toEqual([
      ...[nothing, everything, everything],
    ]);
    expect(shownAt(openReview, 'open')).toEqual(everything);
  });

  it('never grows less as an attempt goes on', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        for (const part of reviewParts) {
          const seen = stages.map((stage) => Number(shownAt(policy, stage)[part]));
          expect(seen).toEqual([...seen].sort());
        }
      }),
    );
  });

  it('is nothing that is never shown, or not yet', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        expect(shownAt(policy, 'closed').solution).toBe(policy.solution !== 'never');
        expect(shownAt(policy, 'open').points).toBe(policy.points === 'during');
        if (policy.solution === 'after-closing')
          expect(shownAt(policy, 'submitted')).toMatchObject({
            solution: false,
            explanation: false,
          });
      }),
    );
  });

  it('tells why only with the answer, and what was right with either', () => {
    fc.assert(
      fc.property(anyPolicy, fc.constantFrom(...stages), (policy, stage) => {
        const { correctness, solution, explanation } = shownAt(policy, stage);
        if (explanation) expect(solution).toBe(true);
        if (solution) expect(correctness).toBe(true);
      }),
    );
  });

  it('waits for the closing exactly where the closing shows more', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        const [before, then] = [shownAt(policy, 'submitted'), shownAt(policy, 'closed')];
        expect(waitsForClosing(policy)).toBe(JSON.stringify(before) !== JSON.stringify(then));
      }),
    );
  });
});

const library = { documents: [], passages: [], corrections: [] };

describe.each(oneOfEach)('restricted feedback on $kind', (question) => {
  const order = defaultOrder(question);
  const answer = anyAnswer(question);
  const full = (asked: typeof question, given: Parameters<typeof grade>[1] | null) =>
    feedbackFor({ question: asked, answer: given, order, language: 'en', library });
  const kept = { points: true, correctness: true, solution: false, explanation: false };

  it('is nothing where nothing is shown, and everything where everything is', () => {
    fc.assert(
      fc.property(fc.option(answer, { nil: null }), (given) => {
        const feedback = full(question, given);
        expect(restrictFeedback(feedback, nothing)).toBeNull();
        expect(restrictFeedback(feedback, { ...nothing, points: true })).toBeNull();
        expect(restrictFeedback(feedback, everything)).toEqual(feedback);
      }),
    );
  });

  it('says nothing about why unless that is shown', () => {
    fc.assert(
      fc.property(answer, fc.boolean(), (given, solution) => {
        const told = restrictFeedback(full(question, given), { ...kept, solution });
        expect(told).toMatchObject({ rationale: '', evidence: [] });
        for (const { reason } of told?.marks ?? []) expect(reason).toBeNull();
      }),
    );
  });

  it('speaks of nothing but what was chosen where the answer is kept back', () => {
    fc.assert(
      fc.property(fc.option(answer, { nil: null }), fc.boolean(), (given, explanation) => {
        const shown: Shown = { ...kept, explanation };
        const told = restrictFeedback(full(question, given), shown);
        expect(told?.solution).toEqual([]);
        const chosen = JSON.stringify(given ?? '');
        for (const { id, state } of told?.marks ?? []) {
          expect(['correct', 'incorrect']).toContain(state);
          const named = question.kind === 'cloze' ? [] : order;
          const stored = named.find((one) => shownId(one, order) === id) ?? id;
          const whole = question.kind === 'numeric' || question.kind === 'short-answer';
          if (!whole) expect(chosen).toContain(stored);
        }
      }),
    );
  });

  it('is the same whatever else is right, as long as what was chosen is worth the same', () => {
    let compared = 0;
    fc.assert(
      fc.property(answer, anyKey(question), anyKey(question), (given, one, other) => {
        const [these, those] = [withKey(question, one), withKey(question, other)];
        const states = (asked: typeof question) =>
          full(asked, given)
            .marks.filter(({ state }) => state === 'correct' || state === 'incorrect')
            .map(({ id, state }) => `${id}${state}`)
            .sort();
        const worth = (asked: typeof question) => grade(asked, given)?.earned;
        const same =
          worth(these) === worth(those) &&
          JSON.stringify(states(these)) === JSON.stringify(states(those));
        if (!same) return;
        compared += 1;
        expect(restrictFeedback(full(these, given), kept)).toEqual(
          restrictFeedback(full(those, given), kept),
        );
      }),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(5);
  });

  it('says of every choice whether it was right', () => {
    const given = publicView(question, 'en', order);
    expect(given.kind).toBe(question.kind);
    fc.assert(
      fc.property(anyKey(question), (key) => {
        const told = restrictFeedback(full(withKey(question, key), key), kept);
        expect(told?.grade.verdict).toBe('correct');
        expect(told?.marks.length).toBeGreaterThan(0);
        for (const { state } of told?.marks ?? []) expect(state).toBe('correct');
      }),
    );
  });
});

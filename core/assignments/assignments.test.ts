import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, defaultOrder, publicView, storedAnswer } from '@/core/content';
import { clozeKeyXy, multipleKeyAbc, singleKeyB } from '@/tests/fixtures/sample-questions';
import { availability } from './availability';
import { seededRandom, shuffled } from './chance';
import {
  type Acquaintance,
  apart,
  asksSameFact,
  type Candidate,
  choosePractice,
  drawQuestions,
} from './choice';
import { countingAttempt, scoreOf } from './policy';
import { shownAnswer } from './shown-answer';

const now = new Date('2026-11-20T12:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

describe('chance', () => {
  it('depends on the seed alone', () => {
    const draw = (seed: string) => Array.from({ length: 5 }, seededRandom(seed));
    expect(draw('one')).toEqual(draw('one'));
    expect(draw('one')).not.toEqual(draw('two'));
    for (const value of draw('one')) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
    }
  });

  it('shuffles without loss, and every place is as likely', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
        expect(shuffled(list, seededRandom(seed)).sort()).toEqual([...list].sort());
      }),
    );
    const counts = [0, 0, 0, 0];
    const random = seededRandom('fair');
    for (let turn = 0; turn < 4000; turn += 1) {
      const place = shuffled(['a', 'b', 'c', 'd'], random).indexOf('a');
      counts[place] = (counts[place] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

function candidate(id: string, passage: string, concepts: string[] = []): Candidate {
  return { id, concepts, proof: [{ passageId: passage, start: 0, end: 5 }] };
}

describe('choosing practice', () => {
  const bank = Array.from({ length: 30 }, (_, index) =>
    candidate(`q${index}`, `p${index % 20}`, [`c${index % 4}`]),
  );
  const choose = (acquaintance: ReadonlyMap<string, Acquaintance>, count: number, seed = 'seed') =>
    choosePractice(bank, acquaintance, count, now, seededRandom(seed)).map(({ id }) => id);

  it('takes what is due first, then what was never seen, then what is known least', () => {
    const known = new Map<string, Acquaintance>(
      bank
        .slice(0, 18)
        .map(({ id }, index) => [
          id,
          { due: hours(index < 3 ? -index - 1 : 100), recall: 0.5 + index / 100 },
        ]),
    );
    const chosen = choose(known, 10);
    expect(chosen).toEqual(expect.arrayContaining(['q0', 'q1', 'q2']));
    const unseen = chosen.filter((id) => !known.has(id));
    // Ten questions are unseen beside facts that are not due; all of them come before known ones.
    expect(unseen).toHaveLength(7);
    const all = new Map(bank.map(({ id }, index) => [id, { due: hours(9), recall: index / 100 }]));
    expect(choose(all, 3).sort()).toEqual(['q0', 'q1', 'q2']);
  });

  it('spreads new questions over the concepts', () => {
    const asked = new Map<string, number>();
    for (const id of choose(new Map(), 8)) {
      const concept = bank.find((question) => question.id === id)?.concepts[0] ?? '';
      asked.set(concept, (asked.get(concept) ?? 0) + 1);
    }
    expect([...asked.values()]).toEqual([2, 2, 2, 2]);
  });

  it('asks the same for the same seed, never twice the same, never more than there are', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (seed, count) => {
        const chosen = choose(new Map(), count, seed);
        expect(chosen).toEqual(choose(new Map(), count, seed));
        expect(chosen).toHaveLength(Math.min(count, bank.length));
        expect(new Set(chosen).size).toBe(chosen.length);
      }),
    );
  });

  it('does not ask about one fact twice in a row', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const chosen = choosePractice(bank, new Map(), 25, now, seededRandom(seed));
        for (const [index, question] of chosen.entries()) {
          const next = chosen[index + 1];
          if (next) expect(asksSameFact(question, next)).toBe(false);
        }
      }),
    );
  });

  it('keeps facts apart only as far as there is something to put between', () => {
    const [a, b, c] = [candidate('a', 'p'), candidate('b', 'p'), candidate('c', 'r')];
    expect(apart([a, b, c]).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(apart([a, b]).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('draws what was not seen before, while there is enough of it', () => {
    const seen = new Set(bank.slice(0, 15).map(({ id }) => id));
    const drawn = drawQuestions(bank, seen, 8, seededRandom('x'));
    expect(drawn.filter(({ id }) => seen.has(id))).toEqual([]);
    expect(drawQuestions(bank, seen, 40, seededRandom('x'))).toHaveLength(30);
  });
});

describe('availability', () => {
  const times = { opensAt: hours(0), dueAt: hours(10), closesAt: null, maxAttempts: 2 };

  it('opens at the moment itself and closes at the moment itself', () => {
    expect(availability(times, 0, hours(-0.001))).toMatchObject({
      phase: 'upcoming',
      refusal: 'assignment-not-open',
    });
    expect(availability(times, 0, hours(0))).toMatchObject({ phase: 'open', refusal: null });
    expect(availability(times, 0, hours(10))).toMatchObject({
      phase: 'closed',
      refusal: 'assignment-closed',
    });
  });

  it('is late between due and closing', () => {
    const late = { ...times, closesAt: hours(20) };
    expect(availability(late, 0, hours(10))).toMatchObject({ phase: 'late', refusal: null });
    expect(availability(late, 0, hours(20)).phase).toBe('closed');
  });

  it('counts attempts', () => {
    expect(availability(times, 1, hours(1))).toMatchObject({ attemptsLeft: 1, refusal: null });
    expect(availability(times, 2, hours(1))).toMatchObject({ refusal: 'no-attempts-left' });
    expect(availability({ ...times, maxAttempts: null }, 99, hours(1)).refusal).toBeNull();
  });
});

describe('scores', () => {
  const attempts = [
    { number: 1, earned: 3, possible: 5 },
    { number: 2, earned: 4, possible: 5 },
    { number: 3, earned: 2, possible: 5 },
    { number: 4, earned: null, possible: null },
  ];

  it('take the highest, the last or the first submitted attempt', () => {
    expect(scoreOf(attempts, { score: 'highest' })).toEqual({ earned: 4, possible: 5 });
    expect(scoreOf(attempts, { score: 'last' })).toEqual({ earned: 2, possible: 5 });
    expect(scoreOf(attempts, { score: 'first' })).toEqual({ earned: 3, possible: 5 });
    expect(scoreOf([], { score: 'last' })).toBeNull();
    const tie = [...attempts, { number: 5, earned: 4, possible: 5 }];
    expect(countingAttempt(tie, { score: 'highest' })?.number).toBe(2);
  });
});

describe('ids in answers', () => {
  it('go to the browser and come back', () => {
    const given: [Parameters<typeof defaultOrder>[0], Answer][] = [
      [singleKeyB, { kind: 'single-choice', option: 'c' }],
      [singleKeyB, { kind: 'single-choice', option: null }],
      [multipleKeyAbc, { kind: 'multiple-choice', options: ['e', 'a'] }],
      [clozeKeyXy, { kind: 'cloze', blanks: { '2': 'z' } }],
    ];
    for (const [question, answer] of given) {
      const order = [...defaultOrder(question)].reverse();
      const shown = shownAnswer(answer, order);
      expect(JSON.stringify(shown)).not.toMatch(/"[a-z]"/);
      expect(storedAnswer(shown, order)).toEqual(answer);
      expect(JSON.stringify(publicView(question, 'en', order))).not.toContain('Not ');
    }
  });
});

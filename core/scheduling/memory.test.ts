import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueHorizon,
  MemorySchema,
  newMemory,
  ratingFrom,
  recallProbability,
  review,
} from './memory';

const start = new Date('2026-11-20T08:00:00Z');
const days = (count: number) => count * 86_400_000;
const rating = fc.constantFrom('again' as const, 'hard' as const, 'good' as const);

describe('memory', () => {
  it('comes back in days that grow with every right answer: a golden history', () => {
    let memory = newMemory(start);
    let now = start;
    const gaps: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      memory = review(memory, 'good', now);
      gaps.push((Date.parse(memory.due) - now.getTime()) / days(1));
      now = new Date(memory.due);
    }
    expect(gaps).toEqual([3, 14, 57, 196, 586]);
    expect(memory).toMatchObject({ reps: 5, lapses: 0 });
  });

  it('comes back the next day after a wrong answer', () => {
    const known = review(
      review(newMemory(start), 'good', start),
      'good',
      new Date(start.getTime() + days(2)),
    );
    const lapsed = review(known, 'again', new Date(known.due));
    expect(Date.parse(lapsed.due) - Date.parse(known.due)).toBeLessThanOrEqual(days(3));
    expect(lapsed.lapses).toBe(1);
    expect(Date.parse(review(newMemory(start), 'again', start).due) - start.getTime()).toBe(
      days(1),
    );
  });

  it('survives JSON, is never due before the answer, and is the same for the same history', () => {
    const history = fc.array(fc.tuple(rating, fc.integer({ min: 0, max: 40 * 24 })), {
      minLength: 1,
      maxLength: 12,
    });
    const replay = (steps: readonly (readonly ['again' | 'hard' | 'good', number])[]) => {
      let memory = newMemory(start);
      let now = start;
      for (const [grade, hours] of steps) {
        now = new Date(now.getTime() + hours * 3_600_000);
        memory = MemorySchema.parse(JSON.parse(JSON.stringify(review(memory, grade, now))));
        expect(Date.parse(memory.due)).toBeGreaterThan(now.getTime());
        const recall = recallProbability(memory, new Date(now.getTime() + days(30)));
        expect(recall).toBeGreaterThan(0);
        expect(recall).toBeLessThanOrEqual(1);
      }
      return memory;
    };
    fc.assert(
      fc.property(history, (steps) => {
        expect(replay(steps)).toEqual(replay(steps));
      }),
    );
  });

  it('fades with time', () => {
    const memory = review(newMemory(start), 'good', start);
    const at = (count: number) =>
      recallProbability(memory, new Date(start.getTime() + days(count)));
    expect(at(0)).toBe(1);
    expect(at(1)).toBeGreaterThan(at(10));
    expect(recallProbability(newMemory(start), start)).toBe(0);
  });

  it('rates shares of the points', () => {
    expect([1, 0.75, 0.5, 0.25, 0].map((earned) => ratingFrom({ earned }))).toEqual([
      'good',
      'hard',
      'hard',
      'again',
      'again',
    ]);
  });

  it('counts what is due within half a day as due', () => {
    expect(dueHorizon(start).toISOString()).toBe('2026-11-20T20:00:00.000Z');
  });
});

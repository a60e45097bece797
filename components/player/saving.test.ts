import { describe, expect, it } from 'vitest';
import { backOff, mergePending, type PendingSave } from './saving';

const save = (sequence: number, confirm = false): PendingSave => ({
  attemptId: 'a',
  page: 'p',
  position: 1,
  answer: { kind: 'true-false', value: sequence % 2 === 0 },
  sequence,
  elapsed: sequence * 100,
  flagged: false,
  confirm,
  day: '2026-11-20',
});

describe('mergePending', () => {
  it('keeps the newest answer, in whichever order they come', () => {
    expect(mergePending(undefined, save(1))).toEqual(save(1));
    expect(mergePending(save(1), save(2))).toEqual(save(2));
    expect(mergePending(save(2), save(1))).toEqual(save(2));
  });

  it('never forgets that an answer was confirmed', () => {
    expect(mergePending(save(1, true), save(2)).confirm).toBe(true);
    expect(mergePending(save(2), save(1, true)).confirm).toBe(true);
  });
});

describe('backOff', () => {
  it('doubles up to half a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 9].map((failures) => backOff(failures, 0.5))).toEqual([
      1000, 2000, 4000, 8000, 16000, 30000, 30000,
    ]);
  });

  it('spreads the tries, so that a class does not come back at once', () => {
    expect(backOff(3, 0)).toBe(3000);
    expect(backOff(3, 1)).toBe(5000);
  });
});

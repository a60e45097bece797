import { expect, it } from 'vitest';
import type { Feedback } from '@/core/grading';
import { tryStanding } from './try-standing';

function feedback(verdict: Feedback['grade']['verdict']): Feedback {
  return {
    grade: { verdict, earned: verdict === 'correct' ? 1 : 0, found: 0, expected: 1 },
    ...{ marks: [], solution: [], rationale: '', rationaleLang: 'en', evidence: [] },
  };
}

const item = {
  ...{ tries: 2, earned: 1.4, points: 2, certainty: null, changes: [], dropped: false },
  feedback: feedback('correct'),
};

it('says which try was right and what share of the points it left', () => {
  expect(tryStanding(item)).toEqual({ type: 'right', share: 0.7 });
  expect(tryStanding({ ...item, tries: 1 })).toBeNull();
});

it('says that none was right, or only partly', () => {
  expect(tryStanding({ ...item, feedback: feedback('partial') })).toEqual({ type: 'partly' });
  expect(tryStanding({ ...item, feedback: feedback('incorrect') })).toEqual({ type: 'wrong' });
});

it('names no share that certainty or a teacher is in, or that is not shown', () => {
  expect(tryStanding({ ...item, certainty: 2 })).toEqual({ type: 'right', share: null });
  expect(tryStanding({ ...item, earned: null })).toEqual({ type: 'right', share: null });
  expect(tryStanding({ ...item, dropped: true })).toEqual({ type: 'untold' });
  expect(tryStanding({ ...item, changes: [{ type: 'mark', reason: null }] })).toEqual({
    type: 'untold',
  });
  expect(tryStanding({ ...item, feedback: null })).toEqual({ type: 'untold' });
});

import { describe, expect, it } from 'vitest';
import { AssignmentPolicySchema } from './policy';
import { hasTerms } from './terms';

const policy = (change: object = {}) => AssignmentPolicySchema.parse(change);

describe('what has to be read before a start', () => {
  it('is nothing in a plain quiz', () => {
    expect(hasTerms(policy(), null)).toBe(false);
    expect(hasTerms(policy({ shuffle: { questions: true } }), null)).toBe(false);
  });

  it('is whatever can be lost by not knowing it', () => {
    expect(hasTerms(policy(), 600)).toBe(true);
    for (const change of [
      { honour: 'I work alone.' },
      { certainty: true },
      { feedback: 'immediate' },
      { tries: [1, 0.5] },
      { navigation: 'forward' },
      { overtime: 'abandon' },
      { late: [{ hours: 24, share: 0.5 }] },
    ])
      expect(hasTerms(policy(change), null)).toBe(true);
  });
});

import type { Draft, PolicyForm } from './draft';

export const kinds = ['practice', 'homework', 'exam'] as const;

/** A way of giving a quiz that is ready made. */
export type Kind = (typeof kinds)[number];

const everythingAt = (moment: string) => ({
  ...{ points: moment, correctness: moment, solution: moment, explanation: moment },
});

const plain: PolicyForm = {
  ...{ feedback: 'deferred', tries: [], certainty: false, credit: 'net-correct' },
  ...{ marking: 'automatic', shuffleQuestions: false, shuffleOptions: false, navigation: 'free' },
  ...{ timeLimit: '', overtime: 'submit', grace: '5', late: [], honour: '', practice: true },
  review: everythingAt('after-submission'),
};

/** How each kind is taken. `honour` is the statement that is suggested for an exam. */
export function policyOfKind(kind: Kind, honour: string): PolicyForm {
  switch (kind) {
    case 'practice':
      return {
        ...{ ...plain, feedback: 'immediate', tries: ['70', '50'] },
        review: everythingAt('during'),
      };
    case 'homework':
      return {
        ...plain,
        late: [
          { hours: '24', share: '90' },
          { hours: '72', share: '70' },
        ],
      };
    case 'exam':
      return {
        ...{ ...plain, timeLimit: '45', honour, shuffleQuestions: true, shuffleOptions: true },
        review: everythingAt('after-closing'),
      };
  }
}

/** A draft as the kind has it. The time until which late work is taken comes and goes with late work. */
export function applyKind(draft: Draft, kind: Kind, honour: string): Draft {
  const policy = policyOfKind(kind, honour);
  return {
    ...draft,
    ...{ policy, attempts: kind === 'practice' ? '' : '1', score: 'highest' },
    closes: policy.late.length > 0 ? draft.closes || daysLater(draft.due, 3) : '',
  };
}

/** The kind that a draft is, or null where it was changed. */
export function kindOf(draft: Draft, honour: string): Kind | null {
  const same = (kind: Kind) =>
    JSON.stringify(sorted(policyOfKind(kind, honour))) === JSON.stringify(sorted(draft.policy));
  return kinds.find(same) ?? null;
}

/** The same time of the day, days later: `2026-11-30T18:00`; empty where there is none. */
function daysLater(local: string, days: number): string {
  const wall = new Date(`${local}Z`);
  if (Number.isNaN(wall.getTime())) return '';
  return new Date(wall.getTime() + days * 86_400_000).toISOString().slice(0, 16);
}

function sorted(policy: PolicyForm): [string, unknown][] {
  const { review, ...rest } = policy;
  const parts = Object.entries(review).sort(([a], [b]) => a.localeCompare(b));
  return [...Object.entries(rest).sort(([a], [b]) => a.localeCompare(b)), ['review', parts]];
}

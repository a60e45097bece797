import type { AssignmentPolicy } from './policy';

/** True if somebody should read something before an attempt begins: what is timed, asked or lost in it. */
export function hasTerms(policy: AssignmentPolicy, timeLimit: number | null): boolean {
  return (
    timeLimit !== null ||
    policy.honour !== null ||
    policy.certainty ||
    policy.tries.length > 1 ||
    policy.feedback === 'immediate' ||
    policy.navigation === 'forward' ||
    policy.overtime !== 'submit' ||
    policy.late.length > 0
  );
}

import type { FormOutcome } from '@/components/teach/action-form';
import type { Result } from '@/core/result';
import type { Code } from '@/server/codes';

/** What a form is told after its use case. */
export function outcomeOf(before: FormOutcome, result: Result<unknown, Code>): FormOutcome {
  return result.ok
    ? { problem: null, done: before.done + 1 }
    : { problem: result.code, done: before.done };
}

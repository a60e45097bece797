import type { QuestionOf } from '@/core/content';
import type { TrueFalseDraft } from './draft';
import type { Common } from './finish';

/** A statement that agrees with the source, or differs from it in one place. */
export function assembleTrueFalse(draft: TrueFalseDraft, common: Common): QuestionOf<'true-false'> {
  const { statement, correction } = draft;
  return {
    ...common,
    kind: 'true-false',
    statement,
    key: correction === null,
    ...(correction ? { correction } : {}),
  };
}

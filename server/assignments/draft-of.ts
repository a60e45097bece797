import 'server-only';
import type { AssignmentDraft } from '@/core/assignments';
import { policyOf } from '../attempts/attempt-record';
import type { TaughtRow } from './find-taught';

/** A draft with nothing left to a default. */
export interface WholeDraft extends AssignmentDraft {
  readonly closesAt: Date | null;
}

/** The draft that would make an assignment as it is. */
export function draftOf(row: TaughtRow): WholeDraft {
  return {
    ...{ title: row.title, maxAttempts: row.maxAttempts },
    ...{ opensAt: row.opensAt, dueAt: row.dueAt, closesAt: row.closesAt },
    policy: policyOf(row),
    sections: row.sections.map((section) => {
      const own = row.questions.filter((question) => question.section === section.position);
      const { title, drawCount, drawModules: moduleIds, points } = section;
      return {
        ...{ title, drawCount, moduleIds, points },
        questionIds: own.map(({ questionId }) => questionId),
        questionPoints: Object.fromEntries(
          own.flatMap((one) => (one.points === points ? [] : [[one.questionId, one.points]])),
        ),
      };
    }),
  };
}

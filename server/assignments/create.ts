import 'server-only';
import {
  type AssignmentDraft,
  AssignmentPolicySchema,
  canWait,
  checkDraft,
  type DraftCode,
} from '@/core/assignments';
import { failure, type Result, success } from '@/core/result';
import type { SignedInPerson } from '../auth/identity';
import { teaches } from '../classes';
import { inTransaction } from '../transaction';
import { type ContentCode, resolveSections } from './resolve-sections';

export type CreateAssignmentCode = DraftCode | ContentCode | 'class-not-found';

/** `given`: the class sees it from now on. `draft`: it is kept for later, and may lack something. */
export type AssignmentState = 'given' | 'draft';

/**
 * Gives a quiz to a class that the person teaches, or keeps it as a draft. Chosen questions keep the version
 * that they have now; for a draw there must be enough questions in the modules.
 */
export async function createAssignment(
  person: Pick<SignedInPerson, 'id'>,
  classId: string,
  draft: AssignmentDraft,
  now: Date,
  state: AssignmentState = 'given',
): Promise<Result<{ id: string }, CreateAssignmentCode>> {
  if (!(await teaches(person.id, classId))) return failure('class-not-found');
  const problem = faultOf(draft, now, state);
  if (problem) return failure(problem);
  return inTransaction(async (tx) => {
    const content = await resolveSections(tx, person.id, draft.sections);
    if (!content.ok) return content;
    const { id } = await tx.assignment.create({
      data: {
        ...content.value,
        ...settingsOf(draft),
        ...{ classId, createdById: person.id, createdAt: now },
        publishedAt: state === 'given' ? now : null,
      },
    });
    return success({ id });
  });
}

/** The first thing that keeps a draft from being given, or from being kept; null if nothing does. */
export function faultOf(
  draft: AssignmentDraft,
  now: Date,
  state: AssignmentState,
): DraftCode | null {
  const faults = checkDraft(draft, now);
  return faults.find((fault) => state === 'given' || !canWait(fault))?.code ?? null;
}

/** The columns of an assignment that a draft fills, but for its questions. */
export function settingsOf(draft: AssignmentDraft) {
  return {
    ...{ title: draft.title.trim(), maxAttempts: draft.maxAttempts },
    ...{ opensAt: draft.opensAt, dueAt: draft.dueAt, closesAt: draft.closesAt ?? null },
    policy: AssignmentPolicySchema.parse(draft.policy),
  };
}

import 'server-only';
import {
  type AssignmentDraft,
  type AssignmentPolicy,
  AssignmentPolicySchema,
  checkDraft,
  type DraftCode,
} from '@/core/assignments';
import { failure, type Result, success } from '@/core/result';
import { refreshDeadlines } from '../attempts';
import { policyOf } from '../attempts/attempt-record';
import type { SignedInPerson } from '../auth/identity';
import { inTransaction } from '../transaction';
import { type AssignmentState, faultOf, settingsOf } from './create';
import { findTaught, holdAssignment, type TaughtRow } from './find-taught';
import { type ContentCode, resolveSections } from './resolve-sections';

export type EditAssignmentCode =
  | DraftCode
  | ContentCode
  | 'assignment-not-found'
  | 'assignment-begun'
  | 'time-limit-shortened';

/**
 * Puts another draft in the place of an assignment while nobody has begun it, and gives it to the class or
 * takes it back from there. Questions that it had keep their version.
 */
export async function replaceAssignment(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  draft: AssignmentDraft,
  now: Date,
  state: AssignmentState,
): Promise<Result<null, EditAssignmentCode>> {
  return inTransaction(async (tx) => {
    const row = await findTaught(person, assignmentId, tx);
    if (!row) return failure('assignment-not-found');
    const problem = faultOf(draft, now, state);
    if (problem) return failure(problem);
    await holdAssignment(tx, row.id);
    if ((await tx.attempt.count({ where: { assignmentId: row.id } })) > 0)
      return failure('assignment-begun');
    const kept = new Map(row.questions.map(({ questionId, version }) => [questionId, version]));
    const content = await resolveSections(tx, person.id, draft.sections, kept);
    if (!content.ok) return content;
    const { sections, questions } = content.value;
    await tx.assignment.update({
      where: { id: row.id },
      data: {
        ...settingsOf(draft),
        sections: { deleteMany: {}, ...sections },
        questions: { deleteMany: {}, ...questions },
        publishedAt: state === 'given' ? (row.publishedAt ?? now) : null,
      },
    });
    return success(null);
  });
}

/** What can change of an assignment that somebody has begun. */
export interface Adjustment
  extends Pick<AssignmentDraft, 'title' | 'opensAt' | 'dueAt' | 'maxAttempts'>,
    Pick<AssignmentPolicy, 'score' | 'practice' | 'review' | 'timeLimit'> {
  readonly closesAt: Date | null;
}

/**
 * Changes what was promised to nobody: title, times, attempts, which of them counts, what is shown when,
 * practice afterwards, and a time limit upwards. Whoever is at work gets the time that this gives, and
 * loses none.
 */
export async function adjustAssignment(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  change: Adjustment,
  now: Date,
): Promise<Result<null, EditAssignmentCode>> {
  return inTransaction(async (tx) => {
    const row = await findTaught(person, assignmentId, tx);
    if (!row) return failure('assignment-not-found');
    const problem = adjustmentFault(row, change, now);
    if (problem) return failure(problem);
    const { title, opensAt, dueAt, closesAt, maxAttempts } = change;
    await tx.assignment.update({
      where: { id: row.id },
      data: {
        ...{ title: title.trim(), opensAt, dueAt, closesAt, maxAttempts },
        policy: AssignmentPolicySchema.parse(adjustedPolicy(row, change)),
      },
    });
    await refreshDeadlines(tx, { assignmentId: row.id });
    return success(null);
  });
}

function adjustedPolicy(row: TaughtRow, change: Adjustment): AssignmentPolicy {
  const { score, practice, review, timeLimit } = change;
  return { ...policyOf(row), score, practice, review, timeLimit };
}

function adjustmentFault(row: TaughtRow, change: Adjustment, now: Date): EditAssignmentCode | null {
  const before = policyOf(row).timeLimit ?? Number.POSITIVE_INFINITY;
  if ((change.timeLimit ?? Number.POSITIVE_INFINITY) < before) return 'time-limit-shortened';
  // A title may be mended after the due time, as long as that stays what it was.
  const asOf = change.dueAt.getTime() === row.dueAt.getTime() ? new Date(0) : now;
  // What it asks was checked when it was given, and stays.
  const sections = [{ drawCount: 1, moduleIds: ['*'] }];
  const [fault] = checkDraft({ ...change, sections, policy: adjustedPolicy(row, change) }, asOf);
  return fault?.code ?? null;
}

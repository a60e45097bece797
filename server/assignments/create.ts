import 'server-only';
import {
  type AssignmentDraft,
  AssignmentPolicySchema,
  checkDraft,
  type DraftCode,
} from '@/core/assignments';
import { failure, type Result, success } from '@/core/result';
import { findCandidates } from '../attempts/candidates';
import type { SignedInPerson } from '../auth/identity';
import { inBankOf } from '../bank/in-bank';
import { teaches } from '../classes';
import { type Database, inTransaction } from '../transaction';

export type CreateAssignmentCode =
  | DraftCode
  | 'class-not-found'
  | 'question-not-published'
  | 'too-few-questions';

/**
 * Gives a quiz to a class that the person teaches. Chosen questions keep the version that they have
 * now; for a draw there must be enough questions in the modules.
 */
export async function createAssignment(
  person: Pick<SignedInPerson, 'id'>,
  classId: string,
  draft: AssignmentDraft,
  now: Date,
): Promise<Result<{ id: string }, CreateAssignmentCode>> {
  if (!(await teaches(person.id, classId))) return failure('class-not-found');
  const [problem] = checkDraft(draft, now);
  if (problem) return failure(problem);
  return inTransaction(async (tx) => {
    const content = await resolveQuestions(tx, person.id, draft);
    if (!content.ok) return content;
    const { id } = await tx.assignment.create({
      data: {
        ...content.value,
        classId,
        createdById: person.id,
        title: draft.title.trim(),
        maxAttempts: draft.maxAttempts,
        opensAt: draft.opensAt,
        dueAt: draft.dueAt,
        closesAt: draft.closesAt ?? null,
        policy: AssignmentPolicySchema.parse(draft.policy),
        createdAt: now,
      },
    });
    return success({ id });
  });
}

async function resolveQuestions(tx: Database, personId: string, { questions }: AssignmentDraft) {
  if ('count' in questions) {
    const candidates = await findCandidates(tx, { moduleIds: questions.moduleIds }, null);
    if (candidates.length < questions.count) return failure('too-few-questions');
    return success({ drawCount: questions.count, drawModules: [...questions.moduleIds] });
  }
  const rows = await tx.question.findMany({
    where: {
      id: { in: [...questions.questionIds] },
      status: 'published',
      ...inBankOf(personId),
    },
  });
  const versions = new Map(rows.map((row) => [row.id, row.currentVersion]));
  const create = questions.questionIds.flatMap((questionId, index) => {
    const version = versions.get(questionId);
    return version === undefined ? [] : [{ position: index + 1, questionId, version }];
  });
  if (create.length < questions.questionIds.length) return failure('question-not-published');
  return success({ drawCount: null, drawModules: [], questions: { create } });
}

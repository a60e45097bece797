import 'server-only';
import {
  type AssignmentDraft,
  AssignmentPolicySchema,
  checkDraft,
  type DraftCode,
  type SectionDraft,
} from '@/core/assignments';
import { failure, type Result, success } from '@/core/result';
import type { Prisma } from '@/prisma/generated/client';
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
    const content = await resolveSections(tx, person.id, draft.sections);
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
        publishedAt: now,
      },
    });
    return success({ id });
  });
}

/** Sections as they are stored. Positions of questions count over all of them. */
async function resolveSections(
  tx: Database,
  personId: string,
  sections: readonly SectionDraft[],
): Promise<Result<StoredContent, 'question-not-published' | 'too-few-questions'>> {
  const ids = sections.flatMap(({ questionIds }) => questionIds ?? []);
  const rows = await tx.question.findMany({
    where: { id: { in: ids }, status: 'published', ...inBankOf(personId) },
  });
  const versions = new Map(rows.map((row) => [row.id, row.currentVersion]));
  const made: StoredContent = { sections: { create: [] }, questions: { create: [] } };
  for (const [index, section] of sections.entries()) {
    const { title = '', questionIds = [], moduleIds = [], drawCount = null, points = 1 } = section;
    const drawModules = questionIds.length > 0 ? [] : [...moduleIds];
    if (drawCount !== null && drawModules.length > 0) {
      const candidates = await findCandidates(tx, { moduleIds: drawModules }, null);
      if (candidates.length < drawCount) return failure('too-few-questions');
    }
    const position = index + 1;
    made.sections.create.push({ position, title: title.trim(), drawCount, drawModules, points });
    for (const questionId of questionIds) {
      const version = versions.get(questionId);
      if (version === undefined) return failure('question-not-published');
      made.questions.create.push({
        ...{ position: made.questions.create.length + 1, section: position },
        ...{ questionId, version, points },
      });
    }
  }
  return success(made);
}

interface StoredContent {
  readonly sections: { readonly create: Prisma.AssignmentSectionCreateWithoutAssignmentInput[] };
  readonly questions: {
    readonly create: Prisma.AssignmentQuestionUncheckedCreateWithoutAssignmentInput[];
  };
}

import 'server-only';
import type { SectionDraft } from '@/core/assignments';
import { failure, type Result, success } from '@/core/result';
import type { Prisma } from '@/prisma/generated/client';
import { findCandidates } from '../attempts/candidates';
import { inBankOf } from '../bank/in-bank';
import type { Database } from '../transaction';

/** Sections and chosen questions as they are stored; positions of questions count over all sections. */
export interface StoredContent {
  readonly sections: { readonly create: Prisma.AssignmentSectionCreateWithoutAssignmentInput[] };
  readonly questions: {
    readonly create: Prisma.AssignmentQuestionUncheckedCreateWithoutAssignmentInput[];
  };
}

export type ContentCode = 'question-not-published' | 'too-few-questions';

/**
 * What sections ask. Chosen questions get the version that they have now, but for those in `kept` (id to
 * version), which may be a colleague's; for a draw there must be enough questions in the modules.
 */
export async function resolveSections(
  tx: Database,
  personId: string,
  sections: readonly SectionDraft[],
  kept: ReadonlyMap<string, number> = new Map(),
): Promise<Result<StoredContent, ContentCode>> {
  const ids = sections.flatMap(({ questionIds }) => questionIds ?? []);
  const rows = await tx.question.findMany({
    where: {
      ...{ id: { in: ids }, status: 'published' },
      OR: [...inBankOf(personId).OR, { id: { in: [...kept.keys()] } }],
    },
  });
  const versions = new Map(rows.map((row) => [row.id, kept.get(row.id) ?? row.currentVersion]));
  const made: StoredContent = { sections: { create: [] }, questions: { create: [] } };
  for (const [index, section] of sections.entries()) {
    const { title = '', questionIds = [], moduleIds = [], drawCount = null } = section;
    const { points = 1, questionPoints = {} } = section;
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
        ...{ questionId, version, points: questionPoints[questionId] ?? points },
      });
    }
  }
  return success(made);
}

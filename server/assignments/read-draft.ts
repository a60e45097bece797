import 'server-only';
import type { Language } from '@/core/content';
import { failure, type Result, success } from '@/core/result';
import type { SignedInPerson } from '../auth/identity';
import { type BankEntry, findEntries } from '../bank/find';
import { db } from '../db';
import { draftOf, type WholeDraft } from './draft-of';
import { findTaught } from './find-taught';

/** An assignment as its teacher changes it. */
export interface EditableAssignment {
  readonly id: string;
  readonly classId: string;
  readonly className: string;
  /** Students of the class. */
  readonly students: number;
  /** Null while it is a draft. */
  readonly publishedAt: Date | null;
  /** True once somebody has begun it: then what it asks, and how, stays. */
  readonly begun: boolean;
  readonly draft: WholeDraft;
  /** Its chosen questions, but for those that are no longer in the bank. */
  readonly entries: readonly BankEntry[];
}

/** An assignment of a class that the person teaches, for changing it. */
export async function readAssignmentDraft(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  language: Language,
): Promise<Result<EditableAssignment, 'assignment-not-found'>> {
  const row = await findTaught(person, assignmentId);
  if (!row) return failure('assignment-not-found');
  const { id, classId, publishedAt } = row;
  const [students, attempts, entries] = await Promise.all([
    db.classMember.count({ where: { classId, role: 'student' } }),
    db.attempt.count({ where: { assignmentId: id } }),
    findEntries(
      row.questions.map(({ questionId }) => questionId),
      language,
    ),
  ]);
  return success({
    ...{ id, classId, publishedAt, students, entries },
    ...{ className: row.class.name, begun: attempts > 0, draft: draftOf(row) },
  });
}

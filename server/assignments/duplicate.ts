import 'server-only';
import { AssignmentPolicySchema } from '@/core/assignments';
import { failure, type Result, success } from '@/core/result';
import type { SignedInPerson } from '../auth/identity';
import { teaches } from '../classes';
import { db } from '../db';
import { findTaught } from './find-taught';

const week = 7 * 86_400_000;

/**
 * Copies an assignment as a draft, into its class or another one that the person teaches: questions with
 * their versions, and everything but exceptions. Times that are over move by whole weeks.
 */
export async function duplicateAssignment(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  classId: string,
  now: Date,
): Promise<Result<{ id: string }, 'assignment-not-found' | 'class-not-found'>> {
  const row = await findTaught(person, assignmentId);
  if (!row) return failure('assignment-not-found');
  if (!(await teaches(person.id, classId))) return failure('class-not-found');
  const weeks = Math.max(0, Math.ceil((now.getTime() - row.dueAt.getTime() + 1) / week));
  const moved = (time: Date) => new Date(time.getTime() + weeks * week);
  const { id } = await db.assignment.create({
    data: {
      ...{ classId, createdById: person.id, createdAt: now, publishedAt: null },
      ...{ title: row.title, maxAttempts: row.maxAttempts },
      ...{ opensAt: moved(row.opensAt), dueAt: moved(row.dueAt) },
      closesAt: row.closesAt && moved(row.closesAt),
      policy: AssignmentPolicySchema.parse(row.policy),
      sections: { create: row.sections.map(({ assignmentId: _, ...section }) => section) },
      questions: { create: row.questions.map(({ assignmentId: _, ...question }) => question) },
    },
  });
  return success({ id });
}

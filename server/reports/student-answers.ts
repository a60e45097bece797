import 'server-only';
import { type AttemptReview, openReview, shownAt } from '@/core/assignments';
import type { Language } from '@/core/content';
import { failure, type Result, success } from '@/core/result';
import { findAttempt } from '../attempts/attempt-record';
import { viewReview } from '../attempts/attempt-view';
import type { SignedInPerson } from '../auth/identity';
import { db } from '../db';
import { type AssignmentReport, readReport } from './report';
import type { StudentRow } from './student-rows';

/** The answers of one student to one assignment. */
export interface StudentAnswers {
  readonly assignment: AssignmentReport['assignment'];
  readonly student: StudentRow;
  /** Of the attempt that counts; null while none is handed in. */
  readonly review: AttemptReview | null;
}

const everything = shownAt(openReview, 'open');

/** What a student of a class that the person teaches answered, with keys and evidence: teachers see them at once. */
export async function readStudentAnswers(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  studentId: string,
  language: Language,
  now: Date,
): Promise<Result<StudentAnswers, 'assignment-not-found' | 'member-not-found'>> {
  const report = await readReport(person, assignmentId, language, now);
  if (!report.ok) return report;
  const { assignment, students } = report.value;
  const student = students.find(({ personId }) => personId === studentId);
  if (!student) return failure('member-not-found');
  const attempt = student.attemptId ? await findAttempt(student.attemptId, studentId) : null;
  const review = attempt && (await viewReview(db, attempt, everything, language));
  return success({ assignment, student, review });
}

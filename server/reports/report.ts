import 'server-only';
import { z } from 'zod';
import { availability } from '@/core/assignments';
import type { Language } from '@/core/content';
import { failure, type Result, success } from '@/core/result';
import { median } from '@/core/statistics';
import type { AssignmentCard } from '../assignments/list';
import { policyOf } from '../attempts/attempt-record';
import { loadQuestions, questionOfReference, referenceKey } from '../attempts/question-bank';
import { handInExpired } from '../attempts/start-assignment';
import type { SignedInPerson } from '../auth/identity';
import { readClass, teaches } from '../classes';
import { db } from '../db';
import { libraryOf } from '../library';
import { isRowId } from '../transaction';
import { type HeatMap, heatMap } from './heat-map';
import { type QuestionRow, questionRow, type Tally } from './question-rows';
import { type StudentRow, studentRows } from './student-rows';

/** What the teacher sees of one assignment. Times are milliseconds. */
export interface AssignmentReport {
  readonly assignment: AssignmentCard & {
    readonly className: string;
    readonly demonstration: boolean;
  };
  /** Over the attempts that count. */
  readonly medianScore: { readonly earned: number; readonly possible: number } | null;
  readonly medianTime: number | null;
  /** Students of the class by name. */
  readonly students: readonly StudentRow[];
  readonly heat: HeatMap;
  readonly questions: readonly QuestionRow[];
}

/** The report of an assignment of a class that the person teaches. Attempts whose time is over are submitted first. */
export async function readReport(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  language: Language,
  now: Date,
): Promise<Result<AssignmentReport, 'assignment-not-found'>> {
  const row = isRowId(assignmentId)
    ? await db.assignment.findUnique({
        where: { id: assignmentId },
        include: { class: true, questions: { orderBy: { position: 'asc' } } },
      })
    : null;
  if (!row || !(await teaches(person.id, row.classId))) return failure('assignment-not-found');
  await handInExpired(assignmentId, null, now);
  const classroom = await readClass(person, row.classId);
  if (!classroom.ok) return failure('assignment-not-found');
  const { members } = classroom.value;
  const ids = members.map(({ personId }) => personId);
  const [attempts, tallies, mastery] = await Promise.all([
    readAttempts(assignmentId, ids),
    readTallies(assignmentId),
    db.conceptMastery.findMany({ where: { personId: { in: ids } } }),
  ]);
  const students = studentRows(members, attempts, policyOf(row), row.dueAt);
  const counting = students.flatMap(({ attemptId }) => attemptId ?? []);
  const answers = await db.response.findMany({
    where: { assignmentId, attemptId: { in: counting } },
    select: { attemptId: true, questionId: true, earned: true, elapsed: true },
  });
  const asked = row.drawCount === null ? row.questions : tallies;
  const bank = await loadQuestions(db, asked);
  const library = await libraryOf(bank.values());
  const known = new Map(tallies.map((tally) => [referenceKey(tally), tally]));
  return success({
    assignment: {
      ...{ id: row.id, classId: row.classId, title: row.title },
      ...{ opensAt: row.opensAt, dueAt: row.dueAt, closesAt: row.closesAt },
      ...{ className: row.class.name, demonstration: row.class.demonstration },
      phase: availability(row, 0, now).phase,
      questions: row.drawCount ?? row.questions.length,
      handedIn: counting.length,
      students: members.length,
    },
    medianScore: medianScore(students),
    medianTime: median(students.flatMap(({ time }) => (time ? [time] : []))),
    students,
    heat: heatMap(library.concepts, ids, mastery),
    questions: asked.map((reference, index) => {
      const question = questionOfReference(reference, bank);
      const tally = known.get(referenceKey(reference));
      return questionRow(index + 1, question, tally, answers, language, library);
    }),
  });
}

function medianScore(students: readonly StudentRow[]): AssignmentReport['medianScore'] {
  const scored = students.filter(({ earned, possible }) => earned !== null && possible !== null);
  const earned = median(scored.map((student) => student.earned ?? 0));
  const possible = median(scored.map((student) => student.possible ?? 0));
  return earned === null || possible === null ? null : { earned, possible };
}

async function readAttempts(assignmentId: string, personIds: readonly string[]) {
  const attempts = await db.attempt.findMany({
    where: { assignmentId, personId: { in: [...personIds] } },
    include: { items: { select: { elapsed: true } } },
  });
  return attempts.map(({ items, ...attempt }) => ({
    ...attempt,
    time: items.reduce((sum, { elapsed }) => sum + elapsed, 0),
  }));
}

async function readTallies(assignmentId: string): Promise<Tally[]> {
  const rows = await db.itemTally.findMany({
    where: { assignmentId },
    orderBy: [{ questionId: 'asc' }, { version: 'asc' }],
  });
  return rows.map((row) => ({ ...row, slips: SlipsSchema.parse(row.slips) }));
}

const SlipsSchema = z.record(z.string(), z.number().int());

import 'server-only';
import { CertaintySchema } from '@/core/grading';
import type { CertaintyCount } from '@/core/statistics';
import { Prisma } from '@/prisma/generated/client';
import { db } from '../db';
import { isShown } from './is-shown';

/** All first answers of a person with certainty, but for those of which it is kept back what was right. */
export function countCertainty(personId: string, now: Date): Promise<CertaintyCount[]> {
  return count(Prisma.sql`response.person_id = ${personId}::uuid
    AND attempt.status = 'submitted' AND ${isShown('correctness', now)}`);
}

/** The first answers with certainty in the first attempts at an assignment. */
export function countCertaintyOf(assignmentId: string): Promise<CertaintyCount[]> {
  return count(Prisma.sql`response.assignment_id = ${assignmentId}::uuid AND attempt.number = 1
    AND attempt.status = 'submitted'`);
}

interface Row {
  readonly certainty: number;
  readonly answers: number;
  readonly right: number;
}

async function count(which: Prisma.Sql): Promise<CertaintyCount[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT response.certainty, count(*)::int AS answers,
      count(*) FILTER (WHERE response.earned >= 1)::int AS right
    FROM response JOIN attempt ON attempt.id = response.attempt_id
    JOIN assignment ON assignment.id = attempt.assignment_id
    WHERE ${which} AND response.try = 1 AND response.certainty IS NOT NULL
      AND response.answer IS NOT NULL AND response.earned IS NOT NULL
    GROUP BY response.certainty`;
  return rows.map(({ certainty, ...counts }) => ({
    ...counts,
    certainty: CertaintySchema.parse(certainty),
  }));
}

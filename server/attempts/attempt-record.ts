import 'server-only';
import {
  type AssignmentPolicy,
  AssignmentPolicySchema,
  closingMoment,
  releaseMoment,
} from '@/core/assignments';
import {
  type Answer,
  AnswerSchema,
  type Language,
  LanguageSchema,
  type OptionOrder,
} from '@/core/content';
import type { Prisma } from '@/prisma/generated/client';
import { type Database, isRowId } from '../transaction';

/** A question of an attempt with the answer as last saved, in stored ids. */
export interface ItemRecord {
  readonly position: number;
  readonly questionId: string;
  readonly version: number;
  readonly points: number;
  readonly order: OptionOrder;
  readonly answer: Answer | null;
  readonly sequence: number;
  readonly savedAt: Date | null;
  /** The page that saved it. */
  readonly savedBy: string | null;
  readonly elapsed: number;
  readonly flagged: boolean;
  readonly gradedAt: Date | null;
  readonly earned: number | null;
}

/** An attempt as it is stored, with what decides about showing it. */
export interface AttemptRecord {
  readonly id: string;
  readonly personId: string;
  /** 1, 2, … within person and assignment; 0 for practice. */
  readonly number: number;
  /** In which it has been read so far; null where that changed, or is not known. */
  readonly language: Language | null;
  readonly moduleId: string | null;
  readonly assignment: { readonly id: string; readonly title: string } | null;
  readonly status: 'open' | 'submitted';
  readonly feedback: 'immediate' | 'deferred';
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly deadlineAt: Date | null;
  /** When feedback is shown after submission; null means at once. */
  readonly releaseAt: Date | null;
  readonly earned: number | null;
  readonly possible: number | null;
  readonly items: readonly ItemRecord[];
}

const included = {
  items: { orderBy: { position: 'asc' } },
  assignment: true,
} as const satisfies Prisma.AttemptInclude;

type Row = Prisma.AttemptGetPayload<{ include: typeof included }>;

/** The attempt of this person with this id; null if there is none, or it is another person's. */
export async function findAttempt(
  tx: Database,
  id: string,
  personId: string,
): Promise<AttemptRecord | null> {
  if (!isRowId(id)) return null;
  const row = await tx.attempt.findFirst({ where: { id, personId }, include: included });
  return row && recordOf(row);
}

/** True once an open attempt has run out of time. */
export function isExpired(
  attempt: Pick<AttemptRecord, 'status' | 'deadlineAt'>,
  now: Date,
): boolean {
  return attempt.status === 'open' && attempt.deadlineAt !== null && attempt.deadlineAt <= now;
}

/** True if everything about the attempt may be shown: it is submitted and its policy allows it. */
export function isReleased(attempt: AttemptRecord, now: Date): boolean {
  return attempt.status === 'submitted' && (attempt.releaseAt === null || attempt.releaseAt <= now);
}

function recordOf(row: Row): AttemptRecord {
  return {
    ...row,
    language: LanguageSchema.safeParse(row.language).data ?? null,
    assignment: row.assignment && { id: row.assignment.id, title: row.assignment.title },
    feedback: row.feedback === 'immediate' ? 'immediate' : 'deferred',
    releaseAt:
      row.assignment && releaseMoment(policyOf(row.assignment), closingMoment(row.assignment)),
    items: row.items.map((item) => ({
      ...item,
      answer: item.answer === null ? null : AnswerSchema.parse(item.answer),
    })),
  };
}

/** What counts in an assignment, and what is shown when. */
export function policyOf(assignment: { readonly policy: unknown }): AssignmentPolicy {
  return AssignmentPolicySchema.parse(assignment.policy);
}

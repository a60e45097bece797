import 'server-only';
import {
  type AssignmentPolicy,
  AssignmentPolicySchema,
  clockPhase,
  closingMoment,
  openReview,
  type PersonalTimes,
  type ReviewStage,
  type Shown,
  shownAt,
  waitsForClosing,
} from '@/core/assignments';
import {
  type Answer,
  AnswerSchema,
  type Language,
  LanguageSchema,
  type OptionOrder,
} from '@/core/content';
import { type Certainty, CertaintySchema } from '@/core/grading';
import { pool } from '../db';
import { isRowId } from '../transaction';
import { changeOf, type ReasonedChange } from './changes';
import {
  type ExceptionRow,
  exceptionsSql,
  type Needs,
  needsSql,
  type TimesRow,
  timesFor,
} from './personal-times';

/** A question of an attempt with the answer as last saved, in stored ids. */
export interface ItemRecord {
  readonly position: number;
  readonly section: number;
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
  readonly certainty: Certainty | null;
  /** Answers confirmed so far. */
  readonly tries: number;
  /** Those, in their order, while more tries are left; none once it is final. */
  readonly tried: readonly Answer[];
  /** The answer can't change any more. */
  readonly final: boolean;
  readonly gradedAt: Date | null;
  /** Share of the points, after tries; before it is final that of the best try. */
  readonly earned: number | null;
  readonly regraded: boolean;
  readonly dropped: boolean;
  /** From which its mark follows, the oldest first; none unless it was regraded. */
  readonly changes: readonly ReasonedChange[];
}

/** The assignment of an attempt, as it holds for its learner. */
export interface AttemptAssignment {
  readonly id: string;
  readonly title: string;
  readonly policy: AssignmentPolicy;
  readonly times: PersonalTimes;
  readonly sections: readonly { readonly position: number; readonly title: string }[];
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
  readonly assignment: AttemptAssignment | null;
  /** What stands on the learner; null where nothing does. */
  readonly needs: Needs | null;
  /** `abandoned`: its time ran out before it was handed in, where it had to be. */
  readonly status: 'open' | 'submitted' | 'abandoned';
  readonly feedback: 'immediate' | 'deferred';
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly deadlineAt: Date | null;
  readonly graceUntil: Date | null;
  /** Seconds that a teacher added. */
  readonly extraTime: number;
  /** Share that is left for the moment of handing in; already in `earned`. */
  readonly lateShare: number;
  /** When the last of its questions had a mark. */
  readonly gradedAt: Date | null;
  readonly earned: number | null;
  readonly possible: number | null;
  readonly items: readonly ItemRecord[];
}

/** An attempt with its assignment, as `attemptColumns` gives it. */
export interface AttemptRow
  extends Omit<AttemptRecord, 'language' | 'status' | 'feedback' | 'assignment' | 'items'> {
  readonly language: string | null;
  readonly status: string;
  readonly feedback: string;
  readonly assignment:
    | (TimesRow & {
        readonly id: string;
        readonly title: string;
        readonly policy: unknown;
        readonly sections: AttemptAssignment['sections'] | null;
        readonly exceptions: readonly ExceptionRow[] | null;
      })
    | null;
}

/** What of the table `attempt` makes an `AttemptRow`, in SQL. */
export const attemptColumns = `attempt.id, attempt.person_id AS "personId", attempt.number,
  attempt.language, attempt.module_id AS "moduleId", attempt.status::text, attempt.feedback,
  attempt.started_at AS "startedAt", attempt.submitted_at AS "submittedAt",
  attempt.deadline_at AS "deadlineAt", attempt.grace_until AS "graceUntil",
  attempt.extra_time AS "extraTime", attempt.late_share AS "lateShare",
  attempt.graded_at AS "gradedAt", attempt.earned, attempt.possible, (
    SELECT json_build_object('id', given.id, 'title', given.title, 'policy', given.policy,
      'opensAt', given.opens_at, 'dueAt', given.due_at, 'closesAt', given.closes_at,
      'maxAttempts', given.max_attempts, 'sections', (
        SELECT json_agg(json_build_object('position', part.position, 'title', part.title)
          ORDER BY part.position)
        FROM assignment_section AS part WHERE part.assignment_id = given.id
      ), 'exceptions', ${exceptionsSql('given.id', 'attempt.person_id')})
    FROM assignment AS given WHERE given.id = attempt.assignment_id
  ) AS assignment, ${needsSql('attempt.person_id')} AS needs`;

/** A question of an attempt; moments are texts where they come out of JSON. */
export interface ItemRow
  extends Omit<ItemRecord, 'answer' | 'tried' | 'changes' | 'certainty' | 'savedAt' | 'gradedAt'> {
  readonly answer: unknown;
  readonly tried: unknown;
  /** Changes of its marks. */
  readonly noted: readonly { readonly content: unknown; readonly reason: string }[] | null;
  readonly certainty: unknown;
  readonly savedAt: Date | string | null;
  readonly gradedAt: Date | string | null;
}

/** What of the table `attempt_item` makes an `ItemRow`, in SQL. */
export const itemColumns = `item.position, item.section, item.question_id AS "questionId",
  item.version, item.points, item."order", item.answer, item.sequence, item.saved_at AS "savedAt",
  item.saved_by AS "savedBy", item.elapsed, item.flagged, item.certainty, item.tries, item.final,
  item.graded_at AS "gradedAt", item.earned, item.regraded, item.dropped,
  CASE WHEN item.tries > 0 AND NOT item.final THEN (
    SELECT json_agg(response.answer ORDER BY response.try) FROM response
    WHERE response.attempt_id = item.attempt_id AND response.position = item.position
  ) END AS tried,
  CASE WHEN item.regraded THEN (
    SELECT json_agg(json_build_object('content', made.content, 'reason', made.reason)
      ORDER BY made.created_at, made.id)
    FROM grading_change AS made JOIN attempt AS own ON own.assignment_id = made.assignment_id
    WHERE own.id = item.attempt_id AND made.question_id = item.question_id
      AND made.version = item.version AND made.undone_at IS NULL
      AND (made.attempt_id IS NULL OR made.attempt_id = own.id)
  ) END AS noted`;

/** The attempt of this person with this id; null if there is none, or it is another person's. */
export async function findAttempt(id: string, personId: string): Promise<AttemptRecord | null> {
  if (!isRowId(id)) return null;
  const { rows } = await pool.query<AttemptRow & { items: readonly ItemRow[] | null }>({
    name: 'attempt of a person',
    text: findText,
    values: [id, personId],
  });
  const [row] = rows;
  return row ? recordOf(row, row.items ?? []) : null;
}

const findText = `SELECT ${attemptColumns}, (
    SELECT json_agg(listed ORDER BY listed.position) FROM (
      SELECT ${itemColumns} FROM attempt_item AS item WHERE item.attempt_id = attempt.id
    ) AS listed
  ) AS items
  FROM attempt WHERE attempt.id = $1::uuid AND attempt.person_id = $2::uuid`;

/** True once nothing can be done with an open attempt any more: its learner can't even hand it in. */
export function isExpired(
  attempt: Pick<AttemptRecord, 'status' | 'deadlineAt' | 'graceUntil'>,
  now: Date,
): boolean {
  return attempt.status === 'open' && clockPhase(attempt, now) === 'over';
}

/** Where an attempt is for its learner. Practice has no stages: everything is shown. */
function stageOf({ status, assignment }: AttemptRecord, now: Date): ReviewStage {
  if (status === 'open') return 'open';
  return assignment && now < closingMoment(assignment.times) ? 'submitted' : 'closed';
}

/** What of an answered question the learner of an attempt sees at `now`. */
export function shownTo(attempt: AttemptRecord, now: Date): Shown {
  return shownAt(attempt.assignment?.policy.review ?? openReview, stageOf(attempt, now));
}

/** When more is shown than after submission; null means that everything is shown by then. */
export function releaseOf(assignment: AttemptAssignment | null): Date | null {
  return assignment && waitsForClosing(assignment.policy.review)
    ? closingMoment(assignment.times)
    : null;
}

/** The record of what was read. */
export function recordOf(row: AttemptRow, items: readonly ItemRow[]): AttemptRecord {
  const { status, assignment } = row;
  return {
    ...row,
    language: LanguageSchema.safeParse(row.language).data ?? null,
    assignment: assignment && assignmentOf(assignment),
    status: status === 'submitted' || status === 'abandoned' ? status : 'open',
    feedback: row.feedback === 'immediate' ? 'immediate' : 'deferred',
    items: items.map(itemOf),
  };
}

const TriedSchema = AnswerSchema.array();

/** The record of a question that was read. */
export function itemOf({ noted, ...row }: ItemRow): ItemRecord {
  return {
    ...row,
    answer: row.answer === null ? null : AnswerSchema.parse(row.answer),
    tried: row.tried ? TriedSchema.parse(row.tried) : [],
    changes: (noted ?? []).map(changeOf),
    certainty: CertaintySchema.safeParse(row.certainty).data ?? null,
    savedAt: row.savedAt === null ? null : new Date(row.savedAt),
    gradedAt: row.gradedAt === null ? null : new Date(row.gradedAt),
  };
}

function assignmentOf(row: NonNullable<AttemptRow['assignment']>): AttemptAssignment {
  const policy = policyOf(row);
  return {
    ...{ id: row.id, title: row.title, policy, sections: row.sections ?? [] },
    times: timesFor(row, policy, row.exceptions),
  };
}

/** What counts in an assignment, how it is taken, and what is shown when. */
export function policyOf(assignment: { readonly policy: unknown }): AssignmentPolicy {
  return AssignmentPolicySchema.parse(assignment.policy);
}

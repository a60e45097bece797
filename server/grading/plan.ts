import 'server-only';
import type { AssignmentPolicy } from '@/core/assignments';
import { AnswerSchema, type Question } from '@/core/content';
import {
  CertaintySchema,
  type GradingChange,
  gradeWithChanges,
  hasFullCredit,
  type ItemMark,
  scoreItems,
} from '@/core/grading';
import type { HoldingChanges } from '../attempts/changes';
import { loadQuestions, questionOfReference } from '../attempts/question-bank';
import { worthAlone } from '../attempts/record-answers';
import { simplify } from '../search/dictionary';
import type { Database } from '../transaction';
import {
  type AnsweredItem,
  readAnswered,
  readScored,
  type ScoredAttemptRow,
  type Subject,
} from './read-marks';

/** Points of an attempt. */
export interface Score {
  readonly earned: number;
  readonly possible: number;
}

/** What a change of marks does to an attempt that was handed in. */
export interface AttemptOutcome {
  readonly attemptId: string;
  readonly personId: string;
  /** 1, 2, … within person and assignment. */
  readonly number: number;
  readonly before: Score;
  readonly after: Score;
  /** Every question has its mark, before and after. */
  readonly complete: { readonly before: boolean; readonly after: boolean };
}

/** A question of an attempt whose mark becomes another one. */
export interface NewMark {
  readonly item: AnsweredItem;
  readonly mark: ItemMark;
}

/** Everything that marks become; nothing of it is written. */
export interface Plan {
  readonly question: Question;
  /** Those that hold a question that was asked about and were handed in, whether their score changes or not. */
  readonly attempts: readonly AttemptOutcome[];
  readonly marks: readonly NewMark[];
}

/**
 * Grades one question anew under the changes that hold, and adds up the attempts that hold it. Of attempts
 * that are open only what was confirmed already has a mark.
 */
export async function planMarks(
  tx: Database,
  subject: Subject,
  policy: AssignmentPolicy,
  changes: HoldingChanges,
): Promise<Plan> {
  const questions = await loadQuestions(tx, [subject]);
  const question = questionOfReference(subject, questions);
  const items = await readAnswered(tx, subject);
  const marks = items.map((item): NewMark => {
    return { item, mark: markOf(question, item, changes.of(item.attemptId, subject), policy) };
  });
  const byAttempt = new Map(marks.map((one) => [one.item.attemptId, one]));
  const attempts = await readScored(tx, subject);
  return {
    question,
    attempts: attempts.flatMap((attempt) => {
      const own = byAttempt.get(attempt.attemptId);
      return own ? [outcomeOf(attempt, own, policy, changes)] : [];
    }),
    marks: marks.filter(isNew),
  };
}

function markOf(
  question: Question,
  item: AnsweredItem,
  changes: readonly GradingChange[],
  { credit, tries, marking }: AssignmentPolicy,
): ItemMark {
  const answers = item.answers.map((answer) =>
    answer === null ? null : AnswerSchema.parse(answer),
  );
  return gradeWithChanges(question, answers, changes, { credit, tries, marking, simplify });
}

function isNew({ item, mark }: NewMark): boolean {
  return (
    !same(item.earned, mark.earned) ||
    item.dropped !== mark.dropped ||
    item.regraded !== mark.changed ||
    item.worth.some((worth, index) => !same(worth, worthAlone(mark, index + 1)))
  );
}

function same(one: number | null, other: number | null): boolean {
  return one === null || other === null ? one === other : Math.abs(one - other) < 1e-9;
}

function outcomeOf(
  attempt: ScoredAttemptRow,
  { item, mark }: NewMark,
  policy: AssignmentPolicy,
  changes: HoldingChanges,
): AttemptOutcome {
  const scored = attempt.items.map((one) => {
    const { points, answered } = one;
    const certainty = CertaintySchema.safeParse(one.certainty).data ?? null;
    if (one.position === item.position)
      return { points, certainty, answered: mark.answered, ...pick(mark) };
    const full = hasFullCredit(changes.of(attempt.attemptId, one));
    return { points, certainty, answered, earned: one.earned, dropped: one.dropped, full };
  });
  const complete = (items: readonly Pick<ItemMark, 'earned' | 'dropped'>[]) =>
    items.every(({ earned, dropped }) => dropped || earned !== null);
  const { attemptId, personId, number, earned, possible, lateShare } = attempt;
  return {
    ...{ attemptId, personId, number },
    before: { earned, possible },
    after: scoreItems(scored, policy.certainty, lateShare),
    complete: { before: complete(attempt.items), after: complete(scored) },
  };
}

function pick({ earned, dropped, full }: ItemMark) {
  return { earned, dropped, full };
}

import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import {
  type AttemptReview,
  AttemptReviewSchema,
  type AttemptState,
  AttemptStateSchema,
  lateShareOf,
  restrictFeedback,
  type Shown,
  shownAnswer,
} from '@/core/assignments';
import {
  type Language,
  type Library,
  pickLocalized,
  publicView,
  type Question,
} from '@/core/content';
import {
  certainties,
  certaintyMark,
  changedFeedback,
  type Feedback,
  hasFullCredit,
  pointsOf,
} from '@/core/grading';
import { libraryOf } from '../library';
import { simplify } from '../search/dictionary';
import type { Database } from '../transaction';
import { type AttemptRecord, type ItemRecord, releaseOf, shownTo } from './attempt-record';
import { loadQuestions, questionOfReference } from './question-bank';
import { scoreBefore } from './score-before';

/**
 * The attempt as its learner may see it at `now`: no key, and nothing that its policy keeps back. `known` is the
 * library with the documents that its questions are proved by, where that was asked for already.
 */
export async function viewAttempt(
  tx: Database,
  attempt: AttemptRecord,
  language: Language,
  now: Date,
  known: Library | null = null,
): Promise<AttemptState> {
  const { assignment, needs } = attempt;
  const questions = await loadQuestions(tx, attempt.items);
  const shown = shownTo(attempt, now);
  const answered = attempt.items.some(isMarked) && shown.correctness;
  // The library says what a module is called, and what proves an answer: mostly neither is asked.
  const library =
    answered || attempt.moduleId !== null ? (known ?? (await libraryOf(questions.values()))) : null;
  const scored = attempt.status === 'submitted' && shown.points;
  const reached = lastOpened(attempt);
  return AttemptStateSchema.parse({
    ...describe(attempt, library, language),
    kind: assignment ? 'assignment' : 'practice',
    assignmentId: assignment?.id ?? null,
    moduleId: attempt.moduleId,
    ...{ status: attempt.status, feedback: attempt.feedback },
    tries: assignment?.policy.tries ?? [1],
    certainty: assignment?.policy.certainty ? certaintyLevels : [],
    navigation: assignment?.policy.navigation ?? 'free',
    overtime: assignment?.policy.overtime ?? 'submit',
    language,
    dueAt: assignment?.times.dueAt.toISOString() ?? null,
    lateShare: lateShareAt(attempt, now),
    ...clockOf(attempt, now),
    releaseAt: releaseOf(assignment)?.toISOString() ?? null,
    accommodations: {
      largerText: needs?.largerText ?? false,
      readAloud: needs?.readAloud ?? false,
    },
    earned: scored ? attempt.earned : null,
    possible: scored ? attempt.possible : null,
    items: attempt.items.map((item) => {
      const question = questionOfReference(item, questions);
      return {
        ...{ position: item.position, section: item.section, points: item.points },
        question: item.position <= reached ? publicView(question, language, item.order) : null,
        answer: item.answer && shownAnswer(item.answer, item.order),
        ...{ sequence: item.sequence, flagged: item.flagged, answered: item.final },
        ...standingOf(attempt, item, shown),
        feedback: library && itemFeedback(attempt, item, question, shown, language, library),
      };
    }),
  } satisfies Unbranded<AttemptState>);
}

/** An attempt as far as `shown` allows: of an open one what has a mark. */
export async function viewReview(
  tx: Database,
  attempt: AttemptRecord,
  shown: Shown,
  language: Language,
): Promise<AttemptReview> {
  const questions = await loadQuestions(tx, attempt.items);
  const library = await libraryOf(questions.values());
  const items = attempt.items.filter(({ final }) => final);
  return AttemptReviewSchema.parse({
    ...describe(attempt, library, language),
    certainty: attempt.assignment?.policy.certainty ?? false,
    lateShare: attempt.lateShare,
    releaseAt: releaseOf(attempt.assignment)?.toISOString() ?? null,
    unchanged: shown.points ? await scoreBefore(tx, attempt, questions) : null,
    earned: shown.points
      ? (attempt.earned ?? sum(items, ({ points, earned }) => points * (earned ?? 0)))
      : null,
    possible: shown.points ? (attempt.possible ?? sum(items, ({ points }) => points)) : null,
    items: items.map((item) => {
      const question = questionOfReference(item, questions);
      return {
        ...{ position: item.position, section: item.section, points: item.points },
        questionId: item.questionId,
        conceptIds: question.concepts,
        question: publicView(question, language, item.order),
        answer: item.answer && shownAnswer(item.answer, item.order),
        ...standingOf(attempt, item, shown),
        waiting: attempt.status === 'submitted' && item.gradedAt === null,
        ...{ dropped: item.dropped, elapsed: item.elapsed },
        changes: item.changes.map(({ type, reason }) => ({
          type,
          // It may well tell the answer.
          reason: shown.solution && reason !== '' ? reason : null,
        })),
        feedback: itemFeedback(attempt, item, question, shown, language, library),
      };
    }),
  } satisfies Unbranded<AttemptReview>);
}

/**
 * The last question that is shown. Where there is no way back it is the one that was opened last: whoever saw
 * the others before could answer in any order.
 */
function lastOpened({ assignment, status, items }: AttemptRecord): number {
  if (status !== 'open' || assignment?.policy.navigation !== 'forward') return items.length;
  return items.findLast(({ sequence }) => sequence > 0)?.position ?? 1;
}

const certaintyLevels = certainties.map((level) => ({
  ...{ level, right: certaintyMark(1, level), wrong: certaintyMark(0, level) },
}));

/** The points of an item as far as they are shown. */
export function standingOf(attempt: AttemptRecord, item: ItemRecord, shown: Shown) {
  const byCertainty = attempt.assignment?.policy.certainty ?? false;
  const full = hasFullCredit(item.changes);
  const marked = { ...item, full, answered: item.answer !== null };
  const points = shown.points && isMarked(item) ? pointsOf(marked, byCertainty) : null;
  return { certainty: item.certainty, tries: item.tries, earned: points };
}

/** The clock of an attempt, for a client that has its own. */
export function clockOf(
  { deadlineAt, graceUntil }: Pick<AttemptRecord, 'deadlineAt' | 'graceUntil'>,
  now: Date,
) {
  return {
    deadlineAt: deadlineAt?.toISOString() ?? null,
    graceUntil: graceUntil?.toISOString() ?? null,
    serverTime: now.toISOString(),
  };
}

/**
 * The feedback on the last marked answer to a question, without what is not to be shown. While tries are
 * left it tells of what was chosen only: never what the answer is, nor why.
 */
export function itemFeedback(
  attempt: AttemptRecord,
  item: ItemRecord,
  question: Question,
  shown: Shown,
  language: Language,
  library: Library,
): Feedback | null {
  if (!isMarked(item) || !shown.correctness) return null;
  const { answer, order } = item;
  // What was saved since the last try is no try: nothing may tell whether it is right.
  if (!item.final && !isDeepStrictEqual(answer, item.tried.at(-1))) return null;
  const credit = attempt.assignment?.policy.credit;
  const input = { question, answer, order, language, library, simplify, ...(credit && { credit }) };
  const seen = item.final ? shown : { ...shown, solution: false, explanation: false };
  return restrictFeedback(changedFeedback(input, item.changes), seen);
}

/** True if an answer of it has been marked, be it not for the last time. */
function isMarked({ final, gradedAt, tries }: ItemRecord): boolean {
  return gradedAt !== null || (!final && tries > 0);
}

function lateShareAt(attempt: AttemptRecord, now: Date): number {
  const { assignment, status } = attempt;
  if (!assignment || status !== 'open') return attempt.lateShare;
  return lateShareOf(assignment.policy, assignment.times.dueAt, attempt, now);
}

// The schema of a reply brands its questions again, although only `publicView` made them.
type Unbranded<State extends { items: readonly unknown[] }> = Omit<State, 'items'> & {
  items: readonly { readonly position: number }[];
};

function describe(attempt: AttemptRecord, library: Library | null, language: Language) {
  const { assignment, status } = attempt;
  const module = library?.modules.find(({ id }) => id === attempt.moduleId);
  const moduleTitle = module ? (pickLocalized(module.title, language)?.text ?? null) : null;
  return {
    id: attempt.id,
    title: assignment?.title ?? moduleTitle,
    startedAt: attempt.startedAt.toISOString(),
    submittedAt: attempt.submittedAt?.toISOString() ?? null,
    provisional: status === 'submitted' && attempt.gradedAt === null,
    sections: (assignment?.sections ?? []).map(({ position, title }) => ({ position, title })),
  };
}

function sum<Member>(members: readonly Member[], value: (member: Member) => number): number {
  return members.reduce((total, member) => total + value(member), 0);
}

import 'server-only';
import {
  type AttemptReview,
  AttemptReviewSchema,
  type AttemptState,
  AttemptStateSchema,
  shownAnswer,
} from '@/core/assignments';
import {
  type Language,
  type Library,
  pickLocalized,
  publicView,
  type Question,
} from '@/core/content';
import { type Feedback, feedbackFor } from '@/core/grading';
import { libraryOf } from '../library';
import { simplify } from '../search/dictionary';
import type { Database } from '../transaction';
import { type AttemptRecord, type ItemRecord, isReleased } from './attempt-record';
import { loadQuestions, questionOfReference } from './question-bank';

/** The attempt as its learner may see it at `now`: no key, no feedback before it is released. */
export async function viewAttempt(
  tx: Database,
  attempt: AttemptRecord,
  language: Language,
  now: Date,
): Promise<AttemptState> {
  const questions = await loadQuestions(tx, attempt.items);
  const released = isReleased(attempt, now);
  const answered = attempt.items.some(({ gradedAt }) => gradedAt !== null);
  const feedback = answered && (released || attempt.feedback === 'immediate');
  // The library says what a module is called, and what proves an answer: mostly neither is asked.
  const library =
    feedback || attempt.moduleId !== null ? await libraryOf(questions.values()) : null;
  return AttemptStateSchema.parse({
    ...describe(attempt, library, language),
    kind: attempt.assignment ? 'assignment' : 'practice',
    assignmentId: attempt.assignment?.id ?? null,
    moduleId: attempt.moduleId,
    status: attempt.status,
    feedback: attempt.feedback,
    language,
    deadlineAt: attempt.deadlineAt?.toISOString() ?? null,
    serverTime: now.toISOString(),
    releaseAt: attempt.releaseAt?.toISOString() ?? null,
    earned: released ? attempt.earned : null,
    possible: released ? attempt.possible : null,
    items: attempt.items.map((item) => {
      const question = questionOfReference(item, questions);
      const shown = item.gradedAt !== null && (released || attempt.feedback === 'immediate');
      return {
        position: item.position,
        points: item.points,
        question: publicView(question, language, item.order),
        answer: item.answer && shownAnswer(item.answer, item.order),
        sequence: item.sequence,
        flagged: item.flagged,
        answered: item.gradedAt !== null,
        feedback: shown && library ? feedbackOf(item, question, language, library) : null,
      };
    }),
  } satisfies Unbranded<AttemptState>);
}

/** Everything about an attempt whose feedback is released; graded questions only. */
export async function viewReview(
  tx: Database,
  attempt: AttemptRecord,
  language: Language,
): Promise<AttemptReview> {
  const questions = await loadQuestions(tx, attempt.items);
  const library = await libraryOf(questions.values());
  const graded = attempt.items.filter((item) => item.gradedAt !== null);
  return AttemptReviewSchema.parse({
    ...describe(attempt, library, language),
    earned:
      attempt.earned ?? graded.reduce((sum, item) => sum + item.points * (item.earned ?? 0), 0),
    possible: attempt.possible ?? graded.reduce((sum, item) => sum + item.points, 0),
    items: graded.map((item) => {
      const question = questionOfReference(item, questions);
      return {
        position: item.position,
        points: item.points,
        questionId: item.questionId,
        conceptIds: question.concepts,
        question: publicView(question, language, item.order),
        answer: item.answer && shownAnswer(item.answer, item.order),
        elapsed: item.elapsed,
        feedback: feedbackOf(item, question, language, library),
      };
    }),
  } satisfies Unbranded<AttemptReview>);
}

/** The feedback on the saved answer of one question. */
export function feedbackOf(
  item: Pick<ItemRecord, 'answer' | 'order'>,
  question: Question,
  language: Language,
  library: Library,
): Feedback {
  const { answer, order } = item;
  return feedbackFor({ question, answer, order, language, library, simplify });
}

// The schema of a reply brands its questions again, although only `publicView` made them.
type Unbranded<State extends { items: readonly unknown[] }> = Omit<State, 'items'> & {
  items: readonly { readonly position: number }[];
};

function describe(attempt: AttemptRecord, library: Library | null, language: Language) {
  const module = library?.modules.find(({ id }) => id === attempt.moduleId);
  const moduleTitle = module ? (pickLocalized(module.title, language)?.text ?? null) : null;
  return {
    id: attempt.id,
    title: attempt.assignment?.title ?? moduleTitle,
    startedAt: attempt.startedAt.toISOString(),
    submittedAt: attempt.submittedAt?.toISOString() ?? null,
  };
}

import 'server-only';
import { shownAnswer } from '@/core/assignments';
import {
  type Answer,
  defaultOrder,
  keyAnswer,
  type Language,
  type PublicQuestion,
  publicView,
} from '@/core/content';
import { type Feedback, feedbackFor } from '@/core/grading';
import { failure, type Result, success } from '@/core/result';
import { loadQuestions, questionOfReference } from '../attempts/question-bank';
import { canTeach, type SignedInPerson } from '../auth/identity';
import { db } from '../db';
import { libraryOf } from '../library';
import { inBankOf } from './in-bank';

/** A question with its key filled in, and everything that is shown after the answer. */
interface QuestionPreview {
  readonly question: PublicQuestion;
  /** With the ids that are shown. */
  readonly answer: Answer;
  readonly feedback: Feedback;
}

/** A published question as a learner sees it once it is answered. For teachers only: it shows the key. */
export async function previewQuestion(
  asker: SignedInPerson,
  questionId: string,
  language: Language,
): Promise<Result<QuestionPreview, 'not-a-teacher' | 'unknown-question'>> {
  if (!canTeach(asker)) return failure('not-a-teacher');
  const row = await db.question.findUnique({
    where: { id: questionId, status: 'published', ...inBankOf(asker.id) },
  });
  if (!row) return failure('unknown-question');
  const reference = { questionId, version: row.currentVersion };
  const question = questionOfReference(reference, await loadQuestions(db, [reference]));
  const [order, answer] = [defaultOrder(question), keyAnswer(question)];
  return success({
    question: publicView(question, language, order),
    answer: shownAnswer(answer, order),
    feedback: feedbackFor({
      question,
      answer,
      order,
      language,
      library: await libraryOf([question]),
    }),
  });
}

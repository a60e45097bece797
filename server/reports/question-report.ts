import 'server-only';
import { shownAnswer } from '@/core/assignments';
import {
  type Answer,
  defaultOrder,
  keyAnswer,
  type Language,
  type Library,
  type PublicQuestion,
  publicView,
  type Question,
} from '@/core/content';
import { changedFeedback, type Feedback } from '@/core/grading';
import { failure, type Result, success } from '@/core/result';
import type { OptionStatistics, QuizStatistics } from '@/core/statistics';
import type { QuestionReference } from '../attempts/question-bank';
import type { SignedInPerson } from '../auth/identity';
import { type ChoiceWords, choiceWords, type PartWords, partWords } from './choice-words';
import { findTaughtAssignment } from './find-assignment';
import type { QuestionRow } from './question-rows';
import { type AskedQuestion, readQuiz } from './report';

/** One question of an assignment as the class answered it, with its key and its proof. */
export interface QuestionReport {
  readonly assignment: {
    readonly id: string;
    readonly title: string;
    readonly className: string;
    readonly demonstration: boolean;
  };
  readonly quiz: QuizStatistics;
  readonly row: QuestionRow;
  /** Of the questions of the assignment. */
  readonly count: number;
  readonly before: QuestionReference | null;
  readonly after: QuestionReference | null;
  /** As a learner sees it once it is answered; `answer` is the key. */
  readonly shown: {
    readonly question: PublicQuestion;
    readonly answer: Answer;
    readonly feedback: Feedback;
  };
  readonly parts: readonly OptionGroup[];
}

/** What could be chosen in one part of the question. */
export interface OptionGroup {
  readonly part: PartWords;
  readonly options: readonly (OptionStatistics & { readonly words: ChoiceWords })[];
}

/** A question of an assignment of a class that the person teaches. */
export async function readQuestionReport(
  person: Pick<SignedInPerson, 'id'>,
  assignmentId: string,
  reference: QuestionReference,
  language: Language,
  now: Date,
): Promise<Result<QuestionReport, 'assignment-not-found' | 'question-not-found'>> {
  const found = await findTaughtAssignment(person, assignmentId, now);
  if (!found) return failure('assignment-not-found');
  const { report, questions, library } = await readQuiz(found, language);
  const place = questions.findIndex(
    ({ question: { id, version } }) => id === reference.questionId && version === reference.version,
  );
  const [asked, row] = [questions[place], report.questions[place]];
  if (!asked || !row) return failure('question-not-found');
  return success({
    assignment: {
      ...{ id: found.id, title: found.title, className: found.class.name },
      demonstration: found.class.demonstration,
    },
    ...{ quiz: report.quiz, row, count: questions.length },
    before: report.questions[place - 1] ?? null,
    after: report.questions[place + 1] ?? null,
    shown: showAnswered(asked, language, library),
    parts: groupOptions(asked.keyed, row.options),
  });
}

function showAnswered(
  { question, keyed, changes }: AskedQuestion,
  language: Language,
  library: Library,
): QuestionReport['shown'] {
  const [order, answer] = [defaultOrder(question), keyAnswer(keyed)];
  return {
    question: publicView(question, language, order),
    answer: shownAnswer(answer, order),
    feedback: changedFeedback({ question, answer, order, language, library }, changes),
  };
}

function groupOptions(question: Question, options: readonly OptionStatistics[]): OptionGroup[] {
  const parts = [...new Set(options.map(({ part }) => part))];
  return parts.map((part) => ({
    part: partWords(question, part),
    options: options
      .filter((option) => option.part === part)
      .map((option) => ({ ...option, words: choiceWords(question, option) })),
  }));
}

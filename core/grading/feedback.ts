import {
  type Answer,
  htmlLang,
  type Language,
  type Library,
  type OptionOrder,
  pickLocalized,
  type Question,
} from '../content';
import type { Simplify } from '../text';
import { evidenceCard } from './evidence-card';
import type { Feedback, Mark } from './grade';
import { type GradingRules, grade, gradeUnanswered } from './grade-answer';
import * as marks from './marks';
import { solutionOf } from './solution';

/** What feedback is made from; `answer` has stored ids and is null where nothing was answered. */
export interface FeedbackInput extends GradingRules {
  readonly question: Question;
  readonly answer: Answer | null;
  readonly order: OptionOrder;
  readonly language: Language;
  readonly library: Pick<Library, 'documents' | 'passages' | 'corrections'>;
}

/**
 * Everything that is shown once an answer is released, in `language`. An empty answer is marked as
 * one that found nothing. Marks have the ids that were shown: of options, rows on the left, items, cards
 * and sentences; for a cloze those of the blanks, for a verdict `true` and `false`, for a number `value`,
 * for words the numbers of the points. `solutionOf` tells what the solution holds.
 */
export function feedbackFor(input: FeedbackInput): Feedback {
  const { question, answer, order, language, library } = input;
  const rationale = pickLocalized(question.rationale, language) ?? { text: '', language };
  return {
    grade: (answer && grade(question, answer, input)) ?? gradeUnanswered(question),
    marks: marksOf(input),
    solution: solutionOf(question, order, language),
    rationale: rationale.text,
    rationaleLang: htmlLang(rationale.language),
    evidence: question.evidence.map((evidence) => evidenceCard(evidence, language, library)),
  };
}

function marksOf({ question, answer, order, language, simplify = same }: FeedbackInput): Mark[] {
  const shown = { order, language };
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const own =
        answer?.kind === 'single-choice' || answer?.kind === 'multiple-choice' ? answer : null;
      return marks.markOptions({ ...shown, question, answer: own });
    }
    case 'true-false':
      return marks.markVerdict(answer?.kind === question.kind ? answer.value : null, question.key);
    case 'cloze': {
      const own = answer?.kind === question.kind ? answer : null;
      return marks.markBlanks({ ...shown, question, answer: own });
    }
    case 'match': {
      const own = answer?.kind === question.kind ? answer : null;
      return marks.markPairs({ ...shown, question, answer: own });
    }
    case 'order': {
      const own = answer?.kind === question.kind ? answer : null;
      return marks.markItems({ ...shown, question, answer: own });
    }
    case 'classify': {
      const own = answer?.kind === question.kind ? answer : null;
      return marks.markCards({ ...shown, question, answer: own });
    }
    case 'numeric': {
      const own = answer?.kind === question.kind ? answer : null;
      return marks.markNumber({ ...shown, question, answer: own });
    }
    case 'short-answer': {
      const own = answer?.kind === question.kind ? answer : null;
      return marks.markWords({ ...shown, question, answer: own }, simplify);
    }
    case 'evidence': {
      const own = answer?.kind === question.kind ? answer : null;
      return marks.markSentences({ ...shown, question, answer: own });
    }
  }
}

const same: Simplify = (character) => character;

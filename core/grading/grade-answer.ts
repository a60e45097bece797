import type { Answer, Question } from '../content';
import type { Simplify } from '../text';
import { gradeClassify } from './classify';
import { gradeCloze } from './cloze';
import type { CreditRule } from './credit';
import { gradeEvidence } from './evidence';
import { type Grade, gradeParts } from './grade';
import { gradeMatch } from './match';
import { gradeMultipleChoice } from './multiple-choice';
import { gradeNumeric } from './numeric';
import { gradeOrder } from './order';
import { gradeShortAnswer } from './short-answer';
import { gradeSingleChoice } from './single-choice';
import { gradeTrueFalse } from './true-false';

/** What can be set about grading; what is left out is as before. */
export interface GradingRules {
  /** For multiple choice; `net-correct` unless said otherwise. */
  readonly credit?: CreditRule;
  /** Makes an answer in traditional characters equal to one in simplified ones. */
  readonly simplify?: Simplify;
}

/**
 * What an answer with stored option ids is worth; null means not answered yet, which is not wrong.
 * Throws if the answer is of another kind than the question: check with `fitsQuestion` first.
 */
export function grade(question: Question, answer: Answer, rules: GradingRules = {}): Grade | null {
  const { credit = 'net-correct', simplify = (character: string) => character } = rules;
  if (question.kind === 'single-choice' && answer.kind === 'single-choice')
    return gradeSingleChoice(question, answer);
  if (question.kind === 'multiple-choice' && answer.kind === 'multiple-choice')
    return gradeMultipleChoice(question, answer, credit);
  if (question.kind === 'true-false' && answer.kind === 'true-false')
    return gradeTrueFalse(question, answer);
  if (question.kind === 'cloze' && answer.kind === 'cloze') return gradeCloze(question, answer);
  if (question.kind === 'match' && answer.kind === 'match') return gradeMatch(question, answer);
  if (question.kind === 'order' && answer.kind === 'order') return gradeOrder(question, answer);
  if (question.kind === 'classify' && answer.kind === 'classify')
    return gradeClassify(question, answer);
  if (question.kind === 'numeric' && answer.kind === 'numeric')
    return gradeNumeric(question, answer);
  if (question.kind === 'short-answer' && answer.kind === 'short-answer')
    return gradeShortAnswer(question, answer, simplify);
  if (question.kind === 'evidence' && answer.kind === 'evidence')
    return gradeEvidence(question, answer);
  throw new Error(`a ${answer.kind} answer was given to a ${question.kind} question`);
}

/** True if the answer is of the kind of the question. */
export function fitsQuestion(question: Question, answer: Answer): boolean {
  return question.kind === answer.kind;
}

/** The grade of a question that was handed in without an answer: nothing earned, nothing found. */
export function gradeUnanswered(question: Question): Grade {
  return gradeParts(0, 0, partsOf(question));
}

function partsOf(question: Question): number {
  switch (question.kind) {
    case 'multiple-choice':
      return new Set(question.key).size;
    case 'cloze':
    case 'match':
    case 'classify':
      return Object.keys(question.key).length;
    case 'order':
      return question.key.length;
    case 'short-answer':
      return question.points?.length ?? 1;
    case 'evidence':
      return new Set(question.key).size + (question.verdict === null ? 0 : 1);
    case 'single-choice':
    case 'true-false':
    case 'numeric':
      return 1;
  }
}

import type { Answer, Question } from '../content';
import { gradeCloze } from './cloze';
import { type Grade, gradeParts } from './grade';
import { gradeMultipleChoice } from './multiple-choice';
import { gradeSingleChoice } from './single-choice';
import { gradeTrueFalse } from './true-false';

/**
 * What an answer with stored option ids is worth; null means not answered yet, which is not wrong.
 * Throws if the answer is of another kind than the question: check with `fitsQuestion` first.
 */
export function grade(question: Question, answer: Answer): Grade | null {
  if (question.kind === 'single-choice' && answer.kind === 'single-choice')
    return gradeSingleChoice(question, answer);
  if (question.kind === 'multiple-choice' && answer.kind === 'multiple-choice')
    return gradeMultipleChoice(question, answer);
  if (question.kind === 'true-false' && answer.kind === 'true-false')
    return gradeTrueFalse(question, answer);
  if (question.kind === 'cloze' && answer.kind === 'cloze') return gradeCloze(question, answer);
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

/**
 * The wrong choices in an answer with stored ids: options, `true` / `false`, or words of the bank.
 * What was left out is not among them.
 */
export function slipsOf(question: Question, answer: Answer): string[] {
  switch (answer.kind) {
    case 'single-choice':
      return question.kind === answer.kind &&
        answer.option !== null &&
        answer.option !== question.key
        ? [answer.option]
        : [];
    case 'multiple-choice':
      return question.kind === answer.kind
        ? [...new Set(answer.options)].filter((option) => !question.key.includes(option))
        : [];
    case 'true-false':
      return question.kind === answer.kind && answer.value !== null && answer.value !== question.key
        ? [String(answer.value)]
        : [];
    case 'cloze':
      return question.kind === answer.kind
        ? Object.entries(answer.blanks).flatMap(([blank, word]) =>
            question.key[blank] === undefined || question.key[blank] === word ? [] : [word],
          )
        : [];
  }
}

function partsOf(question: Question): number {
  switch (question.kind) {
    case 'multiple-choice':
      return new Set(question.key).size;
    case 'cloze':
      return Object.keys(question.key).length;
    case 'single-choice':
    case 'true-false':
      return 1;
  }
}

'use client';

import type { Answer, PublicQuestion } from '@/core/content';
import type { Feedback } from '@/core/grading';
import { emptyAnswer } from './change-answer';
import { Classify } from './classify';
import { Cloze } from './cloze';
import { Evidence } from './evidence';
import { Match } from './match';
import { MultipleChoice } from './multiple-choice';
import { Numeric } from './numeric';
import { Order } from './order';
import { ShortAnswer } from './short-answer';
import { SingleChoice } from './single-choice';
import { TrueFalse } from './true-false';

export interface AnswerAreaProps {
  readonly question: PublicQuestion;
  /** Null: nothing said yet. */
  readonly value: Answer | null;
  readonly onChange: (answer: Answer) => void;
  readonly feedback: Feedback | null;
  readonly stemId: string;
  readonly keys: boolean;
}

/** Where the answer is given, and afterwards shown: one component per kind. */
export function AnswerArea({ question, value, ...rest }: AnswerAreaProps) {
  const answer = value ?? emptyAnswer(question);
  switch (question.kind) {
    case 'single-choice':
      return answer.kind === question.kind ? (
        <SingleChoice question={question} value={answer} {...rest} />
      ) : null;
    case 'multiple-choice':
      return answer.kind === question.kind ? (
        <MultipleChoice question={question} value={answer} {...rest} />
      ) : null;
    case 'true-false':
      return answer.kind === question.kind ? (
        <TrueFalse question={question} value={answer} {...rest} />
      ) : null;
    case 'cloze':
      return answer.kind === question.kind ? (
        <Cloze question={question} value={answer} {...rest} />
      ) : null;
    case 'match':
      return answer.kind === question.kind ? (
        <Match question={question} value={answer} {...rest} />
      ) : null;
    case 'order':
      return answer.kind === question.kind ? (
        <Order question={question} value={answer} {...rest} />
      ) : null;
    case 'classify':
      return answer.kind === question.kind ? (
        <Classify question={question} value={answer} {...rest} />
      ) : null;
    case 'numeric':
      return answer.kind === question.kind ? (
        <Numeric question={question} value={answer} {...rest} />
      ) : null;
    case 'short-answer':
      return answer.kind === question.kind ? (
        <ShortAnswer question={question} value={answer} {...rest} />
      ) : null;
    case 'evidence':
      return answer.kind === question.kind ? (
        <Evidence question={question} value={answer} {...rest} />
      ) : null;
  }
}

'use client';

import { type ReactNode, useId } from 'react';
import type { Answer, PublicQuestion } from '@/core/content';
import type { Feedback } from '@/core/grading';
import { MixedText } from '../ui/mixed-text';
import { AnswerArea } from './answer-area';
import { Verdict } from './verdict';
import { type Whose, WhoseAnswer } from './whose-answer';

interface AnsweredCardProps {
  readonly question: PublicQuestion;
  readonly answer: Answer | null;
  readonly feedback: Feedback;
  readonly whose: Whose;
  /** The line above the stem. */
  readonly title: ReactNode;
  /** `h2` where the cards are the sections of the page. */
  readonly heading?: 'h2' | 'p';
  /** Whether the verdict stands below: it says nothing of a key. */
  readonly verdict?: boolean;
  /** Below the answer. */
  readonly children?: ReactNode;
  /** Beside it: the words that prove the answer. */
  readonly aside: ReactNode;
  readonly className?: string;
}

/** A question as it was answered, or with its key filled in, and what proves it. */
export function AnsweredCard(props: AnsweredCardProps) {
  const { question, answer, feedback, whose, verdict = true, className } = props;
  const Heading = props.heading ?? 'p';
  const stemId = useId();
  return (
    <div className={className ? `rv ${className}` : 'rv'}>
      <div>
        <Heading className="rv-title">{props.title}</Heading>
        <p className="q-stem rv-stem" id={stemId} lang={question.stemLang}>
          <MixedText text={question.stem} lang={question.stemLang} />
        </p>
        <WhoseAnswer whose={whose}>
          <AnswerArea
            question={question}
            value={answer}
            onChange={() => undefined}
            feedback={feedback}
            stemId={stemId}
            keys={false}
          />
          {verdict ? <Verdict feedback={feedback} kind={question.kind} /> : null}
        </WhoseAnswer>
        {props.children}
      </div>
      <div>{props.aside}</div>
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import type { Answer, PublicQuestion } from '@/core/content';
import type { Feedback } from '@/core/grading';
import { AnswerLine } from '../progress/answer-line';
import { answerWords } from '../progress/answer-words';
import { MixedText } from '../ui/mixed-text';
import { AnswerArea } from './answer-area';
import { Verdict } from './verdict';
import { type Whose, WhoseAnswer } from './whose-answer';

interface AnsweredCardProps {
  readonly question: PublicQuestion;
  readonly answer: Answer | null;
  /** Null where nothing is shown, or the answer has no mark yet: then only its words stand there. */
  readonly feedback: Feedback | null;
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
  const t = useTranslations('questions');
  const stemId = useId();
  const words = answerWords(question, answer, { marks: [], solution: [] }).chosen;
  return (
    <div className={className ? `rv ${className}` : 'rv'}>
      <div>
        <Heading className="rv-title">{props.title}</Heading>
        <p className="q-stem rv-stem" id={stemId} lang={question.stemLang}>
          <MixedText text={question.stem} lang={question.stemLang} />
        </p>
        <WhoseAnswer whose={whose}>
          {feedback ? (
            <AnswerArea
              question={question}
              value={answer}
              onChange={() => undefined}
              feedback={feedback}
              stemId={stemId}
              keys={false}
            />
          ) : (
            <AnswerLine label={t('mark.written')} words={words} empty={t('unanswered')} />
          )}
          {feedback && verdict ? <Verdict feedback={feedback} kind={question.kind} /> : null}
        </WhoseAnswer>
        {props.children}
      </div>
      <div>{props.aside}</div>
    </div>
  );
}

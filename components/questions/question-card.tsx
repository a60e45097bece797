'use client';

import { type ReactNode, useId } from 'react';
import type { Answer, PublicQuestion } from '@/core/content';
import type { Feedback } from '@/core/grading';
import { MixedText } from '../ui/mixed-text';
import { AnswerArea } from './answer-area';
import { EvidenceList } from './evidence-list';
import { Verdict } from './verdict';

interface QuestionCardProps {
  readonly question: PublicQuestion;
  /** Null: nothing said yet. */
  readonly value: Answer | null;
  readonly onChange: (answer: Answer) => void;
  /** Shows the answered state. */
  readonly feedback?: Feedback | null;
  /** The line above the stem: see `QuestionMeta`. */
  readonly meta?: ReactNode;
  /** `h1` where the question is the page, as in the player. */
  readonly heading?: 'h1' | 'h2' | 'h3';
  /** Digits on the keyboard choose options; for a page with one question. */
  readonly keys?: boolean;
  /** The verdict takes the focus: for the answer that was just confirmed. */
  readonly justAnswered?: boolean;
  /** Under the answer, before the verdict. */
  readonly below?: ReactNode;
  /** Under the verdict. */
  readonly note?: ReactNode;
  /** Actions of the first evidence card, e.g. notebook and report. */
  readonly actions?: ReactNode;
}

/** A question with its answer area, and once answered its verdict and its evidence. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, value, onChange, feedback = null, heading: Heading = 'h2' } = props;
  const stemId = useId();
  return (
    <>
      <section className="q-card" aria-labelledby={stemId}>
        <div className="q-in">
          {props.meta}
          <Heading className="q-stem" id={stemId} lang={question.stemLang}>
            <MixedText text={question.stem} lang={question.stemLang} />
          </Heading>
          <AnswerArea
            question={question}
            value={value}
            onChange={onChange}
            feedback={feedback}
            stemId={stemId}
            keys={props.keys ?? false}
          />
          {props.below}
          {feedback ? (
            <Verdict
              feedback={feedback}
              kind={question.kind}
              takeFocus={props.justAnswered ?? false}
            />
          ) : null}
          {props.note}
        </div>
      </section>
      {feedback && feedback.evidence.length > 0 ? (
        <EvidenceList feedback={feedback} actions={props.actions} />
      ) : null}
    </>
  );
}

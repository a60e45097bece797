'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Answer, PublicQuestion } from '@/core/content';
import type { Feedback } from '@/core/grading';
import { AnswerArea } from '../questions/answer-area';
import { EvidenceList } from '../questions/evidence-list';
import { Verdict } from '../questions/verdict';
import { MixedText } from '../ui/mixed-text';

interface AnsweredQuestionProps {
  readonly question: PublicQuestion;
  readonly answer: Answer;
  readonly feedback: Feedback;
}

/** A question with its key filled in, as learners see it once it is answered, and the words that prove it. */
export function AnsweredQuestion({ question, answer, feedback }: AnsweredQuestionProps) {
  const t = useTranslations('questions');
  const stemId = useId();
  return (
    <div className="sheet rv">
      <div>
        <p className="rv-title">{t(`kind.${question.kind}`)}</p>
        <p className="q-stem rv-stem" id={stemId} lang={question.stemLang}>
          <MixedText text={question.stem} lang={question.stemLang} />
        </p>
        <AnswerArea
          question={question}
          value={answer}
          onChange={() => undefined}
          feedback={feedback}
          stemId={stemId}
          keys={false}
        />
        <Verdict feedback={feedback} kind={question.kind} />
      </div>
      <div>
        <EvidenceList feedback={feedback} />
      </div>
    </div>
  );
}

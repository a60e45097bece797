'use client';

import { useTranslations } from 'next-intl';
import type { Answer, PublicQuestion } from '@/core/content';
import type { Feedback } from '@/core/grading';
import { AnsweredCard } from '../questions/answered-card';
import { EvidenceList } from '../questions/evidence-list';

interface AnsweredQuestionProps {
  readonly question: PublicQuestion;
  readonly answer: Answer;
  readonly feedback: Feedback;
}

/** A question with its key filled in, and the words that prove it. */
export function AnsweredQuestion(shown: AnsweredQuestionProps) {
  const t = useTranslations('questions');
  return (
    <AnsweredCard
      {...shown}
      className="sheet"
      whose="key"
      title={t(`kind.${shown.question.kind}`)}
      aside={<EvidenceList feedback={shown.feedback} />}
    />
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import { AnswerArea } from '../../questions/answer-area';
import { EvidenceCard } from '../../questions/evidence-card';
import { Verdict } from '../../questions/verdict';
import { Banner } from '../../ui/banner';
import { MixedText } from '../../ui/mixed-text';
import type { BankAccess, Preview } from './question-bank';

interface QuestionPreviewProps {
  readonly id: string;
  readonly load: BankAccess['preview'];
}

/** The question as its learners will see it once it is answered, with the words that prove the key. */
export function QuestionPreview({ id, load }: QuestionPreviewProps) {
  const t = useTranslations('builder');
  const [preview, setPreview] = useState<Preview | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let gone = false;
    load(id)
      .catch(() => null)
      .then((loaded) => {
        if (!gone) setPreview(loaded ?? 'failed');
      });
    return () => {
      gone = true;
    };
  }, [id, load]);
  if (preview === 'failed') {
    return (
      <div className="bank-preview">
        <Banner tone="err" live>
          {t('failed')}
        </Banner>
      </div>
    );
  }
  if (preview === 'loading') return <div className="bank-preview skel preview-skel" aria-busy />;
  return <Answered {...preview} />;
}

function Answered({ question, answer, feedback }: Preview) {
  const t = useTranslations('builder');
  const stemId = useId();
  return (
    <div className="bank-preview sheet rv">
      <div>
        <p className="rv-title">{t('asAnswered')}</p>
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
        {feedback.evidence.map((card) => (
          <EvidenceCard
            key={`${card.documentId}.${card.passageNumber}.${card.quote}`}
            card={card}
          />
        ))}
      </div>
    </div>
  );
}

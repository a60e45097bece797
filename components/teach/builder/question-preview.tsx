'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { AnsweredCard } from '../../questions/answered-card';
import { EvidenceCard } from '../../questions/evidence-card';
import { Banner } from '../../ui/banner';
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

function Answered(preview: Preview) {
  const t = useTranslations('builder');
  return (
    <AnsweredCard
      {...preview}
      className="bank-preview sheet"
      whose="key"
      title={t('asAnswered')}
      aside={preview.feedback.evidence.map((card) => (
        <EvidenceCard key={`${card.documentId}.${card.passageNumber}.${card.quote}`} card={card} />
      ))}
    />
  );
}

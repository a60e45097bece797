'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { EvidenceCard as Card, Feedback } from '@/core/grading';
import { Icon } from '../ui/icon';
import { EvidenceCard } from './evidence-card';

/** Id of the evidence of the question on a page with one question: the key E leads there. */
export const evidenceAnchor = 'evidence';

interface EvidenceListProps {
  readonly feedback: Feedback;
  /** Actions of the first card. */
  readonly actions?: ReactNode;
}

/** What proves the answer, and behind one tap where the words of the other options stand. */
export function EvidenceList({ feedback, actions }: EvidenceListProps) {
  const t = useTranslations('questions.evidence');
  const proofs = feedback.evidence.filter(({ role }) => role === 'key');
  const contrasts = feedback.evidence.filter(({ role }) => role === 'contrast');
  return (
    <div className="evidences" id={evidenceAnchor}>
      {proofs.map((card, index) => (
        <EvidenceCard key={keyOf(card)} card={card}>
          {index === 0 ? actions : null}
        </EvidenceCard>
      ))}
      {contrasts.length > 0 ? (
        <details className="contrasts">
          <summary className="btn btn-quiet">
            <Icon of={ChevronDown} />
            {t('contrasts', { count: contrasts.length })}
          </summary>
          {contrasts.map((card) => (
            <EvidenceCard key={keyOf(card)} card={card} />
          ))}
        </details>
      ) : null}
    </div>
  );
}

function keyOf(card: Card): string {
  return `${card.documentId}.${card.passageNumber}:${card.start}`;
}

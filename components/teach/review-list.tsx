'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { AttemptReview } from '@/core/assignments';
import { formatClock } from '@/i18n/format';
import { AnswerArea } from '../questions/answer-area';
import { EvidenceCard } from '../questions/evidence-card';
import { Verdict } from '../questions/verdict';
import { MixedText } from '../ui/mixed-text';

/** Every question of an attempt as it was answered, with its key and its proof. */
export function ReviewList({ review }: { review: AttemptReview }) {
  return (
    <ol className="review">
      {review.items.map((item) => (
        <ReviewItem key={item.position} item={item} total={review.items.length} />
      ))}
    </ol>
  );
}

interface ReviewItemProps {
  readonly item: AttemptReview['items'][number];
  readonly total: number;
}

function ReviewItem({ item, total }: ReviewItemProps) {
  const t = useTranslations('questions');
  const stemId = useId();
  const { question, answer, feedback, position: number, elapsed } = item;
  return (
    <li className="sheet rv">
      <div>
        <h2 className="rv-title">
          {t('position', { number, total })} · {t(`kind.${question.kind}`)} ·{' '}
          <span className="num">{formatClock(elapsed / 1000)}</span>
        </h2>
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
        {feedback ? <Verdict feedback={feedback} kind={question.kind} /> : null}
      </div>
      <div>
        {(feedback?.evidence ?? []).filter(proves).map((card) => (
          <EvidenceCard
            key={`${card.documentId}.${card.passageNumber}.${card.quote}`}
            card={card}
          />
        ))}
      </div>
    </li>
  );
}

/** Words of the other options can be looked up in the preview of the question. */
function proves({ role }: { readonly role: 'key' | 'contrast' }): boolean {
  return role === 'key';
}

import { useTranslations } from 'next-intl';
import { PrintButton } from '@/components/teach/print-button';
import type { AttemptReview } from '@/core/assignments';
import { ResultRow } from './result-row';

/** Question by question: what was chosen, what is right, and the evidence one tap away. */
export function ResultRows({ review }: { review: AttemptReview }) {
  const t = useTranslations('result');
  return (
    <section>
      <div className="sec-h">
        <h2>{t('rows')}</h2>
        <PrintButton label={t('print')} />
      </div>
      <ol className="rows">
        {review.items.map((item) => (
          <ResultRow key={item.position} item={item} attemptId={review.id} />
        ))}
      </ol>
    </section>
  );
}

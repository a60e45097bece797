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
          <ResultRow key={item.position} item={sentOf(item)} attemptId={review.id} />
        ))}
      </ol>
    </section>
  );
}

/** What a row shows: the reasons of all options and what stands beside the key would be sent, and shown nowhere. */
function sentOf(item: AttemptReview['items'][number]): AttemptReview['items'][number] {
  const { feedback } = item;
  if (!feedback) return item;
  const evidence = feedback.evidence.filter(({ role }) => role === 'key');
  const marks = feedback.marks.map((mark) => ({ ...mark, reason: null }));
  return { ...item, feedback: { ...feedback, evidence, marks } };
}

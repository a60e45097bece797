'use client';

import { useTranslations } from 'next-intl';
import type { AttemptReview } from '@/core/assignments';
import { mostPoints } from '@/core/grading';
import { formatClock, formatPoints } from '@/i18n/format';
import { AnsweredCard } from '../questions/answered-card';
import { EvidenceCard } from '../questions/evidence-card';
import { MarkOne, type MarkOneAction } from './marks/mark-one';

interface ReviewListProps {
  readonly review: AttemptReview;
  /** Gives another mark to one of the answers. */
  readonly mark: MarkOneAction;
}

/** Every question of an attempt as it was answered, with its key, its proof and its mark. */
export function ReviewList({ review, mark }: ReviewListProps) {
  return (
    <ol className="review">
      {review.items.map((item) => (
        <ReviewItem key={item.position} {...{ item, review, mark }} />
      ))}
    </ol>
  );
}

interface ReviewItemProps extends ReviewListProps {
  readonly item: AttemptReview['items'][number];
}

function ReviewItem({ item, review, mark }: ReviewItemProps) {
  const t = useTranslations('questions');
  const tm = useTranslations('marks.one');
  const { question, answer, feedback, position: number, points } = item;
  const total = review.items.length;
  const most = mostPoints({ points }, review.certainty);
  return (
    <li className="sheet">
      <AnsweredCard
        {...{ question, answer, feedback }}
        whose="other"
        heading="h2"
        title={
          <>
            {t('position', { number, total })} · {t(`kind.${question.kind}`)} ·{' '}
            <span className="num">{formatClock(item.elapsed / 1000)}</span>{' '}
            {item.dropped ? <span className="tag tag-warn">{tm('dropped')}</span> : null}
            {item.changes.length > 0 ? <span className="tag">{tm('changed')}</span> : null}
          </>
        }
        aside={(feedback?.evidence ?? [])
          .filter(proves)
          .map((card) => (
            <EvidenceCard
              key={`${card.documentId}.${card.passageNumber}.${card.quote}`}
              card={card}
            />
          ))}
      >
        <div className="marks-acts marks-foot">
          <b className="num">
            {item.earned === null
              ? tm('waiting')
              : tm('is', { earned: signed(item.earned), points: formatPoints(most) })}
          </b>
          <MarkOne attemptId={review.id} position={number} points={points} mark={mark} />
        </div>
      </AnsweredCard>
    </li>
  );
}

/** Points fall below 0 where somebody was certain of what is wrong. */
function signed(points: number): string {
  return points < 0 ? `−${formatPoints(-points)}` : formatPoints(points);
}

/** Words of the other options can be looked up in the preview of the question. */
function proves({ role }: { readonly role: 'key' | 'contrast' }): boolean {
  return role === 'key';
}

import { useLocale, useTranslations } from 'next-intl';
import { type ReviewPolicy, reviewMoments, reviewParts, shownAt } from '@/core/assignments';
import { formatMoment } from '@/i18n/format';

const stages = {
  during: 'open',
  'after-submission': 'submitted',
  'after-closing': 'closed',
} as const;

interface ShownWhenProps {
  readonly review: ReviewPolicy;
  readonly closing: Date;
}

/** From when each part of the result is shown, as the policy really shows it. */
export function ShownWhen({ review, closing }: ShownWhenProps) {
  const t = useTranslations('take');
  const language = useLocale();
  return (
    <section>
      <h2 className="h-card">{t('shown')}</h2>
      <dl className="take-terms">
        {reviewParts.map((part) => {
          const from = reviewMoments.find(
            (moment) => moment !== 'never' && shownAt(review, stages[moment])[part],
          );
          return (
            <div key={part}>
              <dt>{t(`shownPart.${part}`)}</dt>
              <dd>
                {t(`shownMoment.${from ?? 'never'}`, { moment: formatMoment(closing, language) })}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

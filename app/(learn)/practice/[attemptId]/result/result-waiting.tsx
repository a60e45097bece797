import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { AttemptState } from '@/core/assignments';
import { formatMoment } from '@/i18n/format';

/** Handed in, but nothing is shown yet; or not handed in while there was time. */
export function ResultWaiting({ attempt }: { attempt: AttemptState }) {
  const t = useTranslations('result');
  const language = useLocale();
  const { releaseAt } = attempt;
  const abandoned = attempt.status === 'abandoned';
  return (
    <main className="wrap lone" id="content">
      <p className="eyebrow">{attempt.title}</p>
      <h1>{t(abandoned ? 'abandonedTitle' : 'waitingTitle')}</h1>
      <hr className="wenwu" />
      <p>
        {abandoned
          ? t('abandoned')
          : releaseAt
            ? t('waiting', { moment: formatMoment(new Date(releaseAt), language) })
            : t('waitingOpen')}
      </p>
      <div className="lone-acts">
        <Link className="btn btn-primary" href="/today">
          {t('toToday')}
        </Link>
        <Link className="btn btn-line" href="/classes">
          {t('toClasses')}
        </Link>
      </div>
    </main>
  );
}

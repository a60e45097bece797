import { CircleCheck, Clock, History, Hourglass } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { langOf } from '@/components/progress/lang-of';
import { Icon } from '@/components/ui/icon';
import type { AttemptReview, AttemptState } from '@/core/assignments';
import { formatMoment, formatPoints, formatShare } from '@/i18n/format';

interface ResultNoticesProps {
  readonly review: AttemptReview;
  readonly attempt: AttemptState;
}

/** What has to be known beside a score: what waits, what lateness cost, what a teacher changed, what comes later. */
export function ResultNotices({ review, attempt }: ResultNoticesProps) {
  const [t, language] = [useTranslations('result.notice'), useLocale()];
  const { items, unchanged, lateShare, releaseAt } = review;
  const waiting = items.filter((item) => item.waiting).length;
  const changed = items.filter(({ changes }) => changes.length > 0);
  const later = releaseAt !== null && releaseAt > attempt.serverTime ? releaseAt : null;
  const hours = hoursLate(attempt);
  return (
    <ul className="notices">
      {waiting > 0 ? (
        <li>
          <Icon of={Hourglass} />
          <p>{t('waiting', { count: waiting })}</p>
        </li>
      ) : null}
      {lateShare < 1 ? (
        <li>
          <Icon of={Clock} />
          <p>{t(late(hours), { share: formatShare(lateShare), hours, days: hours / 24 })}</p>
        </li>
      ) : null}
      {changed.map(({ position, changes }) => (
        <li key={position}>
          <Icon of={History} />
          <div>
            {changes.map(({ type, reason }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: changes have no identity but their place.
              <p key={index}>
                {t(`changed.${type}`, { number: position })}{' '}
                {reason ? (
                  <span className="notice-why" lang={langOf(reason)}>
                    {reason}
                  </span>
                ) : null}
              </p>
            ))}
          </div>
        </li>
      ))}
      {unchanged ? (
        <li>
          <Icon of={CircleCheck} />
          <p>
            {t('before', {
              earned: formatPoints(unchanged.earned),
              possible: formatPoints(unchanged.possible),
            })}
          </p>
        </li>
      ) : null}
      {later ? (
        <li>
          <Icon of={Clock} />
          <p>{t('later', { moment: formatMoment(new Date(later), language) })}</p>
        </li>
      ) : null}
    </ul>
  );
}

/** Whole hours after it was due, at least one; nought where it was not late. */
function hoursLate({ dueAt, submittedAt }: AttemptState): number {
  if (dueAt === null || submittedAt === null) return 0;
  const time = new Date(submittedAt).getTime() - new Date(dueAt).getTime();
  const hours = Math.max(1, Math.ceil(time / 3_600_000));
  return hours > 48 ? 24 * Math.ceil(hours / 24) : hours;
}

function late(hours: number) {
  return hours > 48 ? 'lateDays' : 'lateHours';
}

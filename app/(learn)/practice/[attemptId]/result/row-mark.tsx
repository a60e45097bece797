'use client';

import { useTranslations } from 'next-intl';
import type { AttemptReview } from '@/core/assignments';
import { mostPoints } from '@/core/grading';
import { formatPoints, formatShare } from '@/i18n/format';
import { tryStanding } from './try-standing';

/** What a question earned, where that is more than a right or a wrong answer: by tries, certainty, or not at all. */
export function RowMark({ item }: { item: AttemptReview['items'][number] }) {
  const t = useTranslations('result.mark');
  const { earned, points, certainty, dropped } = item;
  const most = mostPoints({ points }, certainty !== null);
  const parts = [
    dropped ? t('dropped') : null,
    certainty === null ? null : t(`certainty.${certainty}`),
    triesWords(item, t),
    earned !== null && !dropped && tells(item)
      ? t('points', { earned: signed(earned), points: formatPoints(most) })
      : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : <small className="num row-mark">{parts.join(' · ')}</small>;
}

function triesWords(
  item: AttemptReview['items'][number],
  t: ReturnType<typeof useTranslations<'result.mark'>>,
): string | null {
  const [standing, count] = [tryStanding(item), item.tries];
  if (!standing) return null;
  if (standing.type !== 'right') return t(`tries.${standing.type}`, { count });
  const { share } = standing;
  return share === null
    ? t('tries.right', { count })
    : t('tries.left', { count, share: formatShare(share) });
}

function tells({ tries, certainty, earned, points, changes }: AttemptReview['items'][number]) {
  const usual = earned === 0 || earned === points;
  return tries > 1 || certainty !== null || changes.length > 0 || !usual;
}

function signed(points: number): string {
  return points < 0 ? `−${formatPoints(-points)}` : formatPoints(Math.round(points * 100) / 100);
}

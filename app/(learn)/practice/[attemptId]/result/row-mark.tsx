'use client';

import { useTranslations } from 'next-intl';
import type { AttemptReview } from '@/core/assignments';
import { mostPoints } from '@/core/grading';
import { formatPoints } from '@/i18n/format';

/** What a question earned, where that is more than a right or a wrong answer: by tries, certainty, or not at all. */
export function RowMark({ item }: { item: AttemptReview['items'][number] }) {
  const t = useTranslations('result.mark');
  const { earned, points, tries, certainty, dropped } = item;
  const most = mostPoints({ points }, certainty !== null);
  const parts = [
    dropped ? t('dropped') : null,
    certainty === null ? null : t(`certainty.${certainty}`),
    tries > 1 ? t('tries', { count: tries }) : null,
    earned !== null && !dropped && tells(item)
      ? t('points', { earned: signed(earned), points: formatPoints(most) })
      : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : <small className="num row-mark">{parts.join(' · ')}</small>;
}

function tells({ tries, certainty, earned, points, changes }: AttemptReview['items'][number]) {
  const usual = earned === 0 || earned === points;
  return tries > 1 || certainty !== null || changes.length > 0 || !usual;
}

function signed(points: number): string {
  return points < 0 ? `−${formatPoints(-points)}` : formatPoints(Math.round(points * 100) / 100);
}

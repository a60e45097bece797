'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { reviewMoments, reviewParts } from '@/core/assignments';
import type { Draft } from './draft';

/** What students will meet, in a few plain sentences. */
export function PlanSummary({ draft }: { draft: Draft }) {
  const t = useTranslations('builder.summary');
  const part = useTranslations('builder.review.parts');
  const [format, between] = [useFormatter(), useLocale() === 'en' ? ' ' : ''];
  const { policy, attempts, score } = draft;
  const percents = (shares: readonly string[]) =>
    format.list(
      shares.map((share) => `${share.trim()}%`),
      { type: 'conjunction' },
    );
  const late = policy.late.filter(({ share }) => share.trim() !== '');
  const order = [policy.shuffleQuestions && 'questions', policy.shuffleOptions && 'options'].filter(
    Boolean,
  );
  const shown = reviewMoments.flatMap((moment) => {
    const parts = reviewParts.filter((one) => policy.review[one] === moment);
    if (parts.length === 0) return [];
    const all = parts.length === reviewParts.length;
    const words = all ? t('everything') : format.list(parts.map((one) => part(one)));
    return [t(`shown.${moment}`, { parts: words })];
  });
  const sentences = [
    attempts === '1' ? t('once') : t('attempts', { count: Number(attempts), score: score }),
    policy.timeLimit.trim() === ''
      ? t('untimed')
      : t('timed', { minutes: policy.timeLimit.trim(), overtime: policy.overtime }),
    policy.tries.length > 0 &&
      t('tries', { count: policy.tries.length + 1, shares: percents(['100', ...policy.tries]) }),
    policy.certainty && t('certainty'),
    ...shown,
    order.length > 0 &&
      t(
        order.length === 2
          ? 'order.both'
          : `order.${order[0] === 'questions' ? 'questions' : 'options'}`,
      ),
    policy.navigation === 'forward' && t('forward'),
    late.length > 0 && t('late', { shares: percents(late.map(({ share }) => share)) }),
    policy.marking === 'teacher' && t('teacher'),
    policy.honour.trim() !== '' && t('honour'),
    policy.practice && t('practice'),
  ].filter((sentence) => sentence !== false);
  return <p className="plan-sum">{sentences.join(between)}</p>;
}

'use client';

import { Timer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { AttemptState } from '@/core/assignments';
import { formatClock, formatShare } from '@/i18n/format';
import { Banner } from '../ui/banner';
import type { Clock } from './use-clock';

interface TimeBannersProps {
  readonly attempt: Pick<AttemptState, 'lateShare'>;
  readonly clock: Pick<Clock, 'remaining' | 'grace' | 'gained'>;
}

/** What there is to say about time: it is over, a teacher has added some, this is late work. */
export function TimeBanners({ attempt, clock }: TimeBannersProps) {
  const t = useTranslations('player.time');
  const { remaining, grace, gained } = clock;
  if (remaining === 0 && grace !== null && grace > 0)
    return (
      <Banner tone="err" icon={Timer}>
        <span role="alert">{t('over')}</span>{' '}
        <b className="num">{t('grace', { clock: formatClock(grace) })}</b>
      </Banner>
    );
  if (gained > 0 && remaining !== 0)
    return (
      <Banner icon={Timer} live>
        {t('gained', { minutes: Math.round(gained / 60), seconds: gained })}
      </Banner>
    );
  if (attempt.lateShare === 1) return null;
  return (
    <Banner tone="warn" icon={Timer}>
      {t('late', { share: formatShare(attempt.lateShare) })}
    </Banner>
  );
}

'use client';

import { CloudOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Banner } from '../ui/banner';
import type { SaveState } from './saving';

interface SavingBannerProps {
  readonly state: SaveState;
  /** Why handing in did not work. */
  readonly failure: string | null;
  readonly onRetry: () => void;
}

/** Says what is safe when something could not be sent. */
export function SavingBanner({ state, failure, onRetry }: SavingBannerProps) {
  const t = useTranslations('player');
  if (failure) {
    return (
      <Banner tone="err" live>
        {failure}
      </Banner>
    );
  }
  switch (state.type) {
    case 'device':
      return (
        <Banner tone="warn" icon={CloudOff} live>
          {t('offline', { count: state.waiting })}
        </Banner>
      );
    case 'late':
      return (
        <Banner tone="warn" live>
          {t(state.kept ? 'late' : 'unkept', { count: state.waiting })}
        </Banner>
      );
    case 'failed':
      return (
        <Banner tone="err" live>
          {t(state.kept ? 'failed' : 'unkept', { count: state.waiting })}{' '}
          <button type="button" className="as-link" onClick={onRetry}>
            {t('save.retry')}
          </button>
        </Banner>
      );
    case 'refused':
      return (
        <Banner tone="err" live>
          {state.sentence || t('refused')}
        </Banner>
      );
    default:
      return null;
  }
}

'use client';

import { Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Banner } from '../ui/banner';

interface CompanyBannerProps {
  /** Another page or device has the attempt open. */
  readonly elsewhere: boolean;
  /** The question whose answer was given there after the one given here; null if there is none. */
  readonly overtaken: number | null;
}

/** Says that the attempt is open twice, and which answer counts. */
export function CompanyBanner({ elsewhere, overtaken }: CompanyBannerProps) {
  const t = useTranslations('player.company');
  if (overtaken !== null) {
    return (
      <Banner tone="warn" icon={Copy} live>
        {t('overtaken', { number: overtaken })}
      </Banner>
    );
  }
  if (!elsewhere) return null;
  return (
    <Banner icon={Copy} live>
      {t('open')}
    </Banner>
  );
}

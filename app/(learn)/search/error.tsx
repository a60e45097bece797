'use client';

import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTryAgain } from '@/components/shell/use-try-again';
import { Banner } from '@/components/ui/banner';
import { Icon } from '@/components/ui/icon';

export default function SearchError({ reset }: { readonly reset: () => void }) {
  const t = useTranslations('search');
  const again = useTryAgain(reset);
  return (
    <main className="wrap lone" id="content">
      <h1>{t('failed')}</h1>
      <Banner tone="err" live>
        {t('failedText')}
      </Banner>
      <div className="lone-acts">
        <button type="button" className="btn btn-line" onClick={again}>
          <Icon of={RotateCcw} />
          {t('again')}
        </button>
      </div>
    </main>
  );
}

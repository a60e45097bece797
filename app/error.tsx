'use client';

import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { Brand } from '@/components/ui/brand';
import { Icon } from '@/components/ui/icon';

interface ErrorPageProps {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations('pages.error');
  return (
    <main className="wrap lone" id="content">
      <Brand />
      <hr className="wenwu" />
      <h1>{t('title')}</h1>
      <Banner tone="err" live>
        {t('text')}
      </Banner>
      {error.digest ? (
        <p className="xs muted num">{t('reference', { digest: error.digest })}</p>
      ) : null}
      <div className="lone-acts">
        <button type="button" className="btn btn-line" onClick={reset}>
          <Icon of={RotateCcw} />
          {t('again')}
        </button>
      </div>
    </main>
  );
}

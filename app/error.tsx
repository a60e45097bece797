'use client';

import { useTranslations } from 'next-intl';
import { useTryAgain } from '@/components/shell/use-try-again';
import { PlainBrand } from '@/components/ui/plain-brand';

interface ErrorPageProps {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}

// Every page loads this beside its own script, so it makes do without drawings and links of ours.
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations('failure');
  const again = useTryAgain(reset);
  return (
    <main className="wrap lone" id="content">
      <PlainBrand />
      <hr className="wenwu" />
      <h1>{t('title')}</h1>
      <div className="banner err" role="alert">
        <div>{t('text')}</div>
      </div>
      {error.digest ? (
        <p className="xs muted num">{t('reference', { digest: error.digest })}</p>
      ) : null}
      <div className="lone-acts">
        <button type="button" className="btn btn-line" onClick={again}>
          {t('again')}
        </button>
      </div>
    </main>
  );
}

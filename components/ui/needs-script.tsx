import { useTranslations } from 'next-intl';

/** Says to whom it concerns that what follows does nothing without JavaScript. */
export function NeedsScript() {
  const t = useTranslations('shell');
  return (
    <noscript>
      <p className="small">{t('needsScript')}</p>
    </noscript>
  );
}

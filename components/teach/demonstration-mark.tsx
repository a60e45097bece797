import { FlaskConical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Banner } from '../ui/banner';
import { Icon } from '../ui/icon';

/** Beside a name: it belongs to the demonstration. */
export function DemonstrationTag() {
  const t = useTranslations('teach');
  return (
    <span className="tag">
      <Icon of={FlaskConical} />
      {t('demonstration')}
    </span>
  );
}

/** Over a page of figures: the people and the answers behind them are simulated. */
export function DemonstrationNote() {
  const t = useTranslations('teach');
  return <Banner icon={FlaskConical}>{t('demonstrationNote')}</Banner>;
}

import { FlaskConical } from 'lucide-react';
import { useTranslations } from 'next-intl';
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

import { useTranslations } from 'next-intl';

/** Says that what is seen was simulated. */
export function DemonstrationStrip() {
  return <p className="demo-strip">{useTranslations('shell')('demonstration')}</p>;
}

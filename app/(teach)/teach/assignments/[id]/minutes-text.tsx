import { useTranslations } from 'next-intl';

/** A time limit in minutes; null is none. */
export function MinutesText({ seconds }: { seconds: number | null }) {
  const t = useTranslations('teach.exceptions');
  if (seconds === null) return t('noLimit');
  return t('minutes', { count: Math.round((seconds / 60) * 10) / 10 });
}

import { useLocale } from 'next-intl';
import { formatMoment } from '@/i18n/format';
import { LocalMoment } from './local-moment';

/** A moment to the minute: in the server's time zone at first, in the reader's as soon as the page is alive. */
export function Moment({ at }: { at: Date }) {
  return <LocalMoment at={at.toISOString()} server={formatMoment(at, useLocale())} />;
}

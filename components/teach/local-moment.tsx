'use client';

import { useLocale } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { formatMoment } from '@/i18n/format';

const never = () => () => undefined;

interface LocalMomentProps {
  /** ISO 8601. */
  readonly at: string;
  /** What the server wrote, so that the first paint agrees with it. */
  readonly server: string;
}

/** See `Moment`. */
export function LocalMoment({ at, server }: LocalMomentProps) {
  const locale = useLocale();
  const text = useSyncExternalStore(
    never,
    () => formatMoment(new Date(at), locale),
    () => server,
  );
  return (
    <time className="num" dateTime={at}>
      {text}
    </time>
  );
}

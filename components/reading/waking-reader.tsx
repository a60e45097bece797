'use client';

import { Activity, lazy } from 'react';
import { firstSign } from './early-press';
import type { LiveReaderProps } from './live-reader';

const LiveReader = lazy(async () => {
  await firstSign();
  const { LiveReader: live } = await import('./live-reader');
  return { default: live };
});

/**
 * The reader as it was sent, a text that can be read; its script comes when somebody begins to do
 * something with it, and React leaves the text as it stands until then. An Activity, because what
 * is as large as a text within a Suspense would be sent hidden, and only a script could show it.
 */
export function WakingReader(props: LiveReaderProps) {
  return (
    <Activity>
      <LiveReader {...props} />
    </Activity>
  );
}

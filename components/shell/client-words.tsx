import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { clientAreas, pickAreas } from '@/i18n/client-areas';

interface ClientWordsProps {
  /** The folder whose layout this is. */
  readonly of: keyof typeof clientAreas;
  readonly children: ReactNode;
}

/** Sends the words that the components within need in the browser, and no others. */
export async function ClientWords({ of, children }: ClientWordsProps) {
  const messages = pickAreas(await getMessages(), clientAreas[of]);
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}

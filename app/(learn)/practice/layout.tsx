import type { ReactNode } from 'react';
import { ClientWords } from '@/components/shell/client-words';

/** The result of a practice opens and closes its rows. */
export default function ResultLayout({ children }: { children: ReactNode }) {
  return <ClientWords of="app/(learn)/practice">{children}</ClientWords>;
}

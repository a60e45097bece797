import type { ReactNode } from 'react';
import { ClientWords } from '@/components/shell/client-words';

/** The player: a focus mode without bars of ours. */
export default function PlayerLayout({ children }: { children: ReactNode }) {
  return <ClientWords of="app/(focus)/practice">{children}</ClientWords>;
}

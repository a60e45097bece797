import type { ReactNode } from 'react';
import { ClientWords } from '@/components/shell/client-words';

/** Search asks for words while somebody types. */
export default function SearchLayout({ children }: { children: ReactNode }) {
  return <ClientWords of="app/(learn)/search">{children}</ClientWords>;
}

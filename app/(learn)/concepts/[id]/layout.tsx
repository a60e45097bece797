import type { ReactNode } from 'react';
import { ClientWords } from '@/components/shell/client-words';

/** Quotations can be opened in the browser. */
export default function ConceptLayout({ children }: { children: ReactNode }) {
  return <ClientWords of="app/(learn)/concepts/[id]">{children}</ClientWords>;
}

import type { ReactNode } from 'react';
import { ClientWords } from '@/components/shell/client-words';

/** The map of concepts is drawn and moved in the browser. */
export default function ConceptsLayout({ children }: { children: ReactNode }) {
  return <ClientWords of="app/(learn)/concepts">{children}</ClientWords>;
}

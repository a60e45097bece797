import type { ReactNode } from 'react';
import { ClientWords } from '@/components/shell/client-words';

export default function DocumentsLayout({ children }: { children: ReactNode }) {
  return <ClientWords of="app/(teach)/documents">{children}</ClientWords>;
}

import type { ReactNode } from 'react';
import { ClientWords } from '@/components/shell/client-words';

export default function NotebookLayout({ children }: { children: ReactNode }) {
  return <ClientWords of="app/(learn)/notebook">{children}</ClientWords>;
}

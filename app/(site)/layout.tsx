import type { ReactNode } from 'react';
import { chosenTheme } from '@/components/shell/chosen-theme';
import { ClientWords } from '@/components/shell/client-words';
import { SiteFooter } from '@/components/shell/site-footer';
import { SiteHeader } from '@/components/shell/site-header';
import { currentPerson } from '@/server/auth';

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const person = await currentPerson();
  return (
    <ClientWords of="app/(site)">
      <SiteHeader
        person={person}
        theme={await chosenTheme()}
        audience={person ? 'learner' : 'visitor'}
      />
      {children}
      <SiteFooter />
    </ClientWords>
  );
}

import type { ReactNode } from 'react';
import { chosenTheme } from '@/components/shell/chosen-theme';
import { SiteFooter } from '@/components/shell/site-footer';
import { SiteHeader } from '@/components/shell/site-header';
import { currentPerson } from '@/server/auth';

/** The reader: on phones its own bar is the only one. */
export default async function ReaderLayout({ children }: { children: ReactNode }) {
  const [person, theme] = await Promise.all([currentPerson(), chosenTheme()]);
  return (
    <>
      <div className="only-d">
        <SiteHeader person={person} theme={theme} audience="learner" />
      </div>
      {children}
      <SiteFooter />
    </>
  );
}

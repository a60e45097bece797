import type { ReactNode } from 'react';
import { chosenTheme } from '@/components/shell/chosen-theme';
import { SiteFooter } from '@/components/shell/site-footer';
import { SiteHeader } from '@/components/shell/site-header';
import { TabBar } from '@/components/shell/tab-bar';
import { currentPerson } from '@/server/auth';

/** The places of study: bar on top, tabs at the bottom below 1024 px. */
export default async function LearnLayout({ children }: { children: ReactNode }) {
  const [person, theme] = await Promise.all([currentPerson(), chosenTheme()]);
  return (
    <div className="has-tabs">
      <SiteHeader person={person} theme={theme} audience="learner" />
      {children}
      <SiteFooter />
      <TabBar />
    </div>
  );
}

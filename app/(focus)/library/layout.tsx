import type { ReactNode } from 'react';
import { chosenTheme } from '@/components/shell/chosen-theme';
import { ClientWords } from '@/components/shell/client-words';
import { LanguageSwitch } from '@/components/shell/language-switch';
import { SiteFooter } from '@/components/shell/site-footer';
import { SiteHeader } from '@/components/shell/site-header';
import { ThemeSwitch } from '@/components/shell/theme-switch';
import { currentPerson } from '@/server/auth';

/** The reader: on phones its own bar is the only one. */
export default async function ReaderLayout({ children }: { children: ReactNode }) {
  const [person, theme] = await Promise.all([currentPerson(), chosenTheme()]);
  return (
    <ClientWords of="app/(focus)/library">
      <div className="only-d">
        <SiteHeader person={person} theme={theme} audience="learner" />
      </div>
      {children}
      <div className="wrap only-m">
        <div className="p-prefs">
          <ThemeSwitch theme={theme} />
          <LanguageSwitch />
        </div>
      </div>
      <SiteFooter />
    </ClientWords>
  );
}

import type { ReactNode } from 'react';
import { chosenTheme } from '@/components/shell/chosen-theme';
import { ClientWords } from '@/components/shell/client-words';
import { SiteHeader } from '@/components/shell/site-header';
import { TeacherRail } from '@/components/shell/teacher-rail';
import { canTeach, currentPerson } from '@/server/auth';
import { listTaughtClasses } from '@/server/classes';
import { countProblems } from '@/server/problem-reports';

export default async function TeachLayout({ children }: { children: ReactNode }) {
  const [person, theme] = [await currentPerson(), await chosenTheme()];
  if (!person || !canTeach(person)) {
    return (
      <ClientWords of="app/(teach)">
        <SiteHeader person={person} theme={theme} audience="learner" />
        <main id="content">{children}</main>
      </ClientWords>
    );
  }
  const [classes, problems] = await Promise.all([listTaughtClasses(person), countProblems(person)]);
  return (
    <ClientWords of="app/(teach)">
      <div className="shell">
        <TeacherRail person={person} theme={theme} classes={classes} problems={problems} />
        <main className="work" id="content">
          {children}
        </main>
      </div>
    </ClientWords>
  );
}

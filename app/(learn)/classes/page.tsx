import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { JoinCodeForm } from '@/app/(site)/join/join-code-form';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { MixedText } from '@/components/ui/mixed-text';
import { htmlLang } from '@/core/content';
import { listAssignmentsFor } from '@/server/assignments';
import { currentPerson } from '@/server/auth';
import { listJoinedClasses } from '@/server/classes';
import { AssignmentItem } from './assignment-item';
import { StartAssignmentCodeSchema } from './start-code';

interface ClassesPageProps {
  readonly searchParams: Promise<{ problem?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('student-classes'))('title') };
}

export default async function ClassesPage({ searchParams }: ClassesPageProps) {
  const t = await getTranslations('student-classes');
  const te = await getTranslations('errors');
  const lang = htmlLang(await getLocale());
  const { problem } = await searchParams;
  const refusal = StartAssignmentCodeSchema.safeParse(problem);
  const person = await currentPerson();
  if (!person) {
    return (
      <main className="wrap" id="content">
        <header className="page-h">
          <h1>{t('title')}</h1>
        </header>
        <EmptyState
          title={t('signInTitle')}
          text={t('signInText')}
          action={
            <Link className="btn btn-primary" href="/sign-in?next=/classes">
              {t('signIn')}
            </Link>
          }
        />
      </main>
    );
  }
  const [classes, assignments] = await Promise.all([
    listJoinedClasses(person),
    listAssignmentsFor(person, new Date()),
  ]);
  return (
    <main className="wrap dash" id="content">
      <div className="stack">
        <header>
          <h1 className="today-h1">{t('title')}</h1>
        </header>
        {refusal.success ? (
          <Banner tone="err" live>
            {t('problem', { reason: te(refusal.data) })}
          </Banner>
        ) : null}
        {classes.length === 0 ? (
          <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
        ) : (
          <section>
            <div className="sec-h">
              <h2>{t('assignments')}</h2>
            </div>
            {assignments.length === 0 ? <p className="muted">{t('none')}</p> : null}
            <ul className="mist">
              {assignments.map((assignment) => (
                <AssignmentItem key={assignment.id} assignment={assignment} />
              ))}
            </ul>
          </section>
        )}
      </div>
      <aside className="stack">
        {classes.map((joined) => (
          <section key={joined.id} className="sheet pad">
            <h2 className="h-card">
              <MixedText text={joined.name} lang={lang} />
            </h2>
            <p className="small muted">
              <MixedText
                text={t('teacher', { name: joined.teachers.join(t('comma')) })}
                lang={lang}
              />
            </p>
          </section>
        ))}
        <section className="sheet pad join-form">
          <h2 className="h-card">{t('joinTitle')}</h2>
          <JoinCodeForm />
        </section>
      </aside>
    </main>
  );
}

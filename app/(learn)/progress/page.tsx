import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { StudyCalendar } from '@/components/progress/calendar';
import { CalibrationCurve } from '@/components/progress/calibration-curve';
import { dayHere } from '@/components/progress/day-here';
import { Masteries } from '@/components/progress/masteries';
import { SignUpInvitation } from '@/components/progress/sign-up-invitation';
import { spiritProgress } from '@/components/progress/spirit-progress';
import { EmptyState } from '@/components/ui/empty-state';
import { currentLearner } from '@/server/auth';
import { progressOf } from '@/server/progress';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('progress'))('title') };
}

export default async function ProgressPage() {
  const [t, language, now] = [await getTranslations('progress'), await getLocale(), new Date()];
  const [learner, today] = [await currentLearner(), dayHere(now)];
  const progress = learner && (await progressOf(learner.id, now, today));
  const facts = progress && [
    { name: t('facts.answers'), value: progress.answers },
    { name: t('facts.due'), value: progress.due },
    { name: t('facts.open'), value: progress.openMistakes },
    { name: t('facts.streak'), value: progress.streak },
  ];
  return (
    <main className="wrap" id="content">
      <header className="page-h">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
      </header>
      {!progress || !facts || progress.answers === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={
            <Link className="btn btn-line" href="/library">
              {t('emptyAction')}
            </Link>
          }
        />
      ) : (
        <>
          <dl className="facts">
            {facts.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <div className="dash">
            <div className="stack">
              {learner.role === 'guest' ? <SignUpInvitation /> : null}
              <Masteries spirits={spiritProgress(progress.spirits, language)} detailed />
              {progress.calibration.length > 0 ? (
                <CalibrationCurve levels={progress.calibration} of="own" />
              ) : null}
            </div>
            <aside className="stack">
              <StudyCalendar today={today} days={progress.month} streak={progress.streak} />
            </aside>
          </div>
        </>
      )}
    </main>
  );
}

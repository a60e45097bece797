import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { StudyCalendar } from '@/components/progress/calendar';
import { dayHere } from '@/components/progress/day-here';
import { Masteries } from '@/components/progress/masteries';
import { spiritProgress } from '@/components/progress/spirit-progress';
import { EmptyState } from '@/components/ui/empty-state';
import { formatWeekday } from '@/i18n/format';
import { listDueAssignments } from '@/server/assignments';
import { currentLearner, currentPerson } from '@/server/auth';
import { loadLibrary } from '@/server/library';
import { paceOf } from '@/server/pace';
import { findMistakes, progressOf } from '@/server/progress';
import { listReading } from '@/server/reading';
import { MistakesPreview } from './mistakes-preview';
import { TodayBanners } from './today-banners';
import { TodayCard } from './today-card';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('today'))('title') };
}

export default async function TodayPage() {
  const [t, language, now] = [await getTranslations('today'), await getLocale(), new Date()];
  const [learner, person, library] = await Promise.all([
    currentLearner(),
    currentPerson(),
    loadLibrary(),
  ]);
  const today = dayHere(now);
  const [progress, pace, mistakes, reading, assignments] = await Promise.all([
    learner ? progressOf(learner.id, now, today) : null,
    learner ? paceOf(learner.id) : null,
    learner ? findMistakes(learner.id, language, now, 3) : [],
    learner ? listReading(learner) : [],
    person ? listDueAssignments(person, now) : [],
  ]);
  const banners = (
    <TodayBanners
      assignments={assignments}
      place={reading[0] ?? null}
      library={library}
      guest={learner?.role === 'guest' && (progress?.answers ?? 0) > 0}
    />
  );
  const classes = person ? (
    <p className="small">
      <Link className="link" href="/classes">
        {t('classes')}
      </Link>
    </p>
  ) : null;
  if (!progress || progress.answers === 0) {
    return (
      <main className="wrap page-h today-new" id="content">
        <p className="eyebrow num">{formatWeekday(now, language)}</p>
        <h1 className="today-h1">{t('title')}</h1>
        {banners}
        <EmptyState
          title={t('newTitle')}
          text={t('newText')}
          action={
            <Link className="btn btn-primary" href="/library">
              {t('newAction')}
            </Link>
          }
        />
        {classes}
      </main>
    );
  }
  return (
    <main className="wrap dash" id="content">
      <div className="stack">
        <section>
          <p className="eyebrow num">{formatWeekday(now, language)}</p>
          <TodayCard progress={progress} pace={pace} />
          {banners}
        </section>
        <Masteries spirits={spiritProgress(progress.spirits, language)} />
      </div>
      <aside className="stack">
        <StudyCalendar today={today} days={progress.month} streak={progress.streak} />
        <MistakesPreview
          mistakes={mistakes}
          open={progress.openMistakes}
          concepts={library.concepts}
        />
        {classes}
      </aside>
    </main>
  );
}

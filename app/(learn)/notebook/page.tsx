import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { MistakeItem } from '@/components/progress/mistake-item';
import { PractiseForm } from '@/components/progress/practise-form';
import { SignUpInvitation } from '@/components/progress/sign-up-invitation';
import { EmptyState } from '@/components/ui/empty-state';
import { MixedText } from '@/components/ui/mixed-text';
import { currentLearner } from '@/server/auth';
import { loadLibrary } from '@/server/library';
import { findMistakes } from '@/server/progress';
import { practise } from '../practise-action';
import { NotebookTabs } from './notebook-tabs';

const most = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notebook'))('title') };
}

export default async function NotebookPage() {
  const [t, language] = [await getTranslations('notebook'), await getLocale()];
  const [learner, { concepts }] = await Promise.all([currentLearner(), loadLibrary()]);
  const mistakes = learner ? await findMistakes(learner.id, language, new Date(), most) : [];
  return (
    <main className="wrap" id="content">
      <header className="page-h">
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
      </header>
      <NotebookTabs current="mistakes" />
      {mistakes.length === 0 ? (
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
        <section className="page-part narrow">
          <div className="sec-h">
            <span className="small muted num">{t('openCount', { count: mistakes.length })}</span>
            <PractiseForm
              action={practise}
              questionIds={mistakes.map(({ questionId }) => questionId)}
            >
              {t('practise', { count: mistakes.length })}
            </PractiseForm>
          </div>
          {learner?.role === 'guest' ? <SignUpInvitation /> : null}
          <ul className="mist mist-two">
            {mistakes.map((mistake) => (
              <MistakeItem key={mistake.questionId} mistake={mistake} concepts={concepts}>
                <p className="small mist-why" lang={mistake.feedback.rationaleLang}>
                  <MixedText
                    text={mistake.feedback.rationale}
                    lang={mistake.feedback.rationaleLang}
                  />
                </p>
              </MistakeItem>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

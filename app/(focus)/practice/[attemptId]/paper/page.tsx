import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { PaperQuiz } from '@/components/paper/paper-quiz';
import { PrintButton } from '@/components/teach/print-button';
import { Icon } from '@/components/ui/icon';
import { readAttempt } from '@/server/attempts';
import { currentLearner } from '@/server/auth';

interface PaperPageProps {
  readonly params: Promise<{ attemptId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('paper'))('title') };
}

export default async function PaperPage({ params }: PaperPageProps) {
  const { attemptId } = await params;
  const [learner, language] = [await currentLearner(), await getLocale()];
  const found = learner && (await readAttempt(learner, attemptId, language, new Date()));
  // Where there is no way back, no page shows all questions at once.
  if (!found?.ok || (found.value.status === 'open' && found.value.navigation === 'forward'))
    notFound();
  const [t, tp] = [await getTranslations('paper'), await getTranslations('player')];
  const { title, items } = found.value;
  return (
    <main className="paper-page" id="content">
      <div className="wrap paper-acts">
        <Link className="btn btn-quiet" href={`/practice/${attemptId}`}>
          <Icon of={ArrowLeft} />
          {t('back')}
        </Link>
        <PrintButton label={t('print')} />
      </div>
      <PaperQuiz
        title={title ?? tp('practice')}
        className={null}
        questions={items.flatMap(({ question }) => (question ? [{ question, section: '' }] : []))}
      />
    </main>
  );
}

import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { SignUpInvitation } from '@/components/progress/sign-up-invitation';
import { outcomeOf } from '@/server/attempt-outcome';
import { readResult } from '@/server/attempts';
import { currentLearner } from '@/server/auth';
import { loadLibrary } from '@/server/library';
import { practise } from '../../../practise-action';
import { ResultAside } from './result-aside';
import { ResultCalibration } from './result-calibration';
import { ResultHead } from './result-head';
import { ResultNotices } from './result-notices';
import { ResultRows } from './result-rows';
import { ResultWaiting } from './result-waiting';

interface ResultPageProps {
  readonly params: Promise<{ attemptId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('result'))('title') };
}

export default async function ResultPage({ params }: ResultPageProps) {
  const { attemptId } = await params;
  const [learner, language, now] = [await currentLearner(), await getLocale(), new Date()];
  if (!learner) notFound();
  const found = await readResult(learner, attemptId, language, now);
  if (!found.ok) notFound();
  const { attempt, review } = found.value;
  if (attempt.status === 'open') redirect(`/practice/${attemptId}`);
  if (!review) return <ResultWaiting attempt={attempt} />;
  const [outcome, { concepts }] = [await outcomeOf(learner, attemptId), await loadLibrary()];
  return (
    <main className="wrap dash" id="content">
      <div className="stack">
        <ResultHead review={review} attempt={attempt} practise={practise} />
        <ResultNotices review={review} attempt={attempt} />
        {learner.role === 'guest' ? <SignUpInvitation /> : null}
        <ResultRows review={review} />
        <ResultCalibration review={review} />
      </div>
      <ResultAside
        review={review}
        outcome={outcome.ok ? outcome.value : null}
        concepts={concepts}
        now={now}
      />
    </main>
  );
}

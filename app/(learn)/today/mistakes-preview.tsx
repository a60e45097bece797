import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { MistakeItem } from '@/components/progress/mistake-item';
import { PractiseForm } from '@/components/progress/practise-form';
import type { Concept } from '@/core/content';
import type { Mistake } from '@/server/progress';
import { practise } from '../practise-action';

interface MistakesPreviewProps {
  readonly mistakes: readonly Mistake[];
  readonly open: number;
  readonly concepts: readonly Concept[];
}

/** The latest mistakes; nothing is shown where there are none. */
export function MistakesPreview({ mistakes, open, concepts }: MistakesPreviewProps) {
  const t = useTranslations('today');
  if (open === 0) return null;
  return (
    <section id="notebook" className="wide-form">
      <div className="sec-h sec-tight">
        <h2 className="h-card">
          <Link href="/notebook">{t('notebook')}</Link>
        </h2>
        <span className="small muted num">{t('openCount', { count: open })}</span>
      </div>
      <ul className="mist mist-two">
        {mistakes.map((mistake) => (
          <MistakeItem key={mistake.questionId} mistake={mistake} concepts={concepts} />
        ))}
      </ul>
      <PractiseForm
        action={practise}
        questionIds={mistakes.map(({ questionId }) => questionId)}
        look="line"
      >
        {t('practiseThese')}
      </PractiseForm>
    </section>
  );
}

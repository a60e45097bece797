import { useTranslations } from 'next-intl';
import type { PublicQuestion } from '@/core/content';
import { langOf } from '../progress/lang-of';
import { RichBrand } from './paper-brand';
import { PaperQuestion } from './paper-question';

interface PaperQuizProps {
  readonly title: string;
  /** Null for practice. */
  readonly className: string | null;
  readonly questions: readonly PublicQuestion[];
}

/** The sheet with the questions: who, when, and no question on two pages. */
export function PaperQuiz({ title, className, questions }: PaperQuizProps) {
  const t = useTranslations('paper');
  return (
    <section className="paper" aria-label={title}>
      <p className="hint">
        <RichBrand />
        {className === null ? null : (
          <>
            {' · '}
            <span lang={langOf(className)}>{className}</span>
          </>
        )}
      </p>
      <h1 lang={langOf(title)}>{title}</h1>
      <div className="who">
        <span>{t('name')}</span>
        <span>{t('class')}</span>
        <span>{t('date')}</span>
      </div>
      <hr className="wenwu" />
      <ol className="qs">
        {questions.map((question, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed question has no id but its place.
          <PaperQuestion key={index} question={question} />
        ))}
      </ol>
      <p className="foot2">{t('foot', { count: questions.length })}</p>
    </section>
  );
}

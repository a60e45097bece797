import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import type { PublicQuestion } from '@/core/content';
import { langOf } from '../progress/lang-of';
import { RichBrand } from './paper-brand';
import { PaperQuestion } from './paper-question';

interface PaperQuizProps {
  readonly title: string;
  /** Null for practice. */
  readonly className: string | null;
  readonly questions: readonly PaperItem[];
}

interface PaperItem {
  readonly question: PublicQuestion;
  /** The name of its section; empty where there is none. */
  readonly section: string;
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
      {sectionsOf(questions).map(({ name, before, items }) => (
        <Fragment key={before}>
          {name === '' ? null : (
            <h2 className="paper-section" lang={langOf(name)}>
              {name}
            </h2>
          )}
          <ol className="qs" style={{ counterReset: `q ${before}` }} start={before + 1}>
            {items.map((question, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a printed question has no id but its place.
              <PaperQuestion key={index} question={question} />
            ))}
          </ol>
        </Fragment>
      ))}
      <p className="foot2">{t('foot', { count: questions.length })}</p>
    </section>
  );
}

/** The questions by section, each with how many stand before it. */
function sectionsOf(questions: readonly PaperItem[]) {
  const sections: { name: string; before: number; items: PublicQuestion[] }[] = [];
  for (const [before, { question, section }] of questions.entries()) {
    const last = sections.at(-1);
    if (last?.name === section) last.items.push(question);
    else sections.push({ name: section, before, items: [question] });
  }
  return sections;
}

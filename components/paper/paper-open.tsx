import { useTranslations } from 'next-intl';
import type { PublicQuestion } from '@/core/content';

type Asked<Kind extends PublicQuestion['kind']> = Extract<PublicQuestion, { kind: Kind }>;

/** A short line, and the unit behind it. */
export function PaperNumber({ question }: { question: Asked<'numeric'> }) {
  return (
    <p className="paper-number">
      <span className="ln" />
      {question.unit ? <span lang={question.unit.lang}>{question.unit.text}</span> : null}
    </p>
  );
}

/** Lines to write on: one for each thing that is asked for, and one more. */
export function PaperWords({ question }: { question: Asked<'short-answer'> }) {
  return Array.from({ length: question.points + 1 }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an empty line has nothing but its place.
    <span className="ln" key={index} />
  ));
}

/** The statement, and the sentences of the passage with a box each. */
export function PaperEvidence({ question }: { question: Asked<'evidence'> }) {
  const t = useTranslations('paper');
  const { statement, sentences, asksVerdict, lang } = question;
  return (
    <>
      <p className="read" lang={statement.lang}>
        {statement.text}
      </p>
      {asksVerdict ? (
        <div className="bx rd">
          <span>{t('supported')}</span>
          <span>{t('unsupported')}</span>
        </div>
      ) : null}
      <p className="hint">{t('evidence')}</p>
      <div className="bx one numbered">
        {sentences.map(({ id, text }) => (
          <span key={id}>
            <b>{id}</b>
            <span lang={lang}>{text}</span>
          </span>
        ))}
      </div>
    </>
  );
}

import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import type { PublicOption, PublicQuestion } from '@/core/content';
import { asksForSentences } from '../questions/asks-for-sentences';
import { fitsTwoColumns } from '../questions/fits-two-columns';
import { MixedText } from '../ui/mixed-text';
import { PaperClassify, PaperMatch, PaperOrder } from './paper-arranging';
import { PaperEvidence, PaperNumber, PaperWords } from './paper-open';

/** A question to be answered with a pen: boxes to tick, lines to write on. */
export function PaperQuestion({ question }: { question: PublicQuestion }) {
  return (
    <li>
      <div>
        <p className="q" lang={question.stemLang}>
          <MixedText text={question.stem} lang={question.stemLang} />
        </p>
        <AnswerSpace question={question} />
      </div>
    </li>
  );
}

function AnswerSpace({ question }: { question: PublicQuestion }) {
  const t = useTranslations('paper');
  switch (question.kind) {
    case 'single-choice':
      return <Boxes options={question.options} round />;
    case 'multiple-choice':
      return (
        <>
          <p className="hint">{t('tickAll')}</p>
          <Boxes options={question.options} round={false} />
        </>
      );
    case 'true-false':
      return (
        <>
          <p className="read" lang={question.statement.lang}>
            {question.statement.text}
          </p>
          <div className="bx rd">
            <span>{t('true')}</span>
            <span>{t('false')}</span>
          </div>
        </>
      );
    case 'cloze':
      return (
        <>
          <p className="read gap-text" lang={question.lang}>
            {question.parts.map((part) =>
              part.type === 'text' ? (
                <Fragment key={part.text}>{part.text}</Fragment>
              ) : (
                <span className="gap" key={`blank ${part.id}`} />
              ),
            )}
          </p>
          <p className="hint">
            {t('bank')}{' '}
            {question.bank.map((word, index) => (
              <Fragment key={word.id}>
                {index > 0 ? asksForSentences(question) ? <br /> : '　' : null}
                <span lang={word.lang}>{word.text}</span>
              </Fragment>
            ))}
          </p>
        </>
      );
    case 'match':
      return <PaperMatch question={question} />;
    case 'order':
      return <PaperOrder question={question} />;
    case 'classify':
      return <PaperClassify question={question} />;
    case 'numeric':
      return <PaperNumber question={question} />;
    case 'short-answer':
      return <PaperWords question={question} />;
    case 'evidence':
      return <PaperEvidence question={question} />;
  }
}

/** Square boxes where several can be ticked, round ones for one. */
function Boxes({ options, round }: { options: readonly PublicOption[]; round: boolean }) {
  const shape = round ? 'bx rd' : 'bx';
  return (
    <div className={fitsTwoColumns(options) ? shape : `${shape} one`}>
      {options.map(({ id, text, lang }) => (
        <span key={id}>
          <span lang={lang}>{text}</span>
        </span>
      ))}
    </div>
  );
}

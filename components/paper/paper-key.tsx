import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { type Answer, htmlLang, type PublicQuestion } from '@/core/content';
import type { Feedback } from '@/core/grading';
import { labelCitation } from '@/i18n/format';
import { AnswerWord } from '../progress/answer-word';
import { answerWords } from '../progress/answer-words';
import { MixedText } from '../ui/mixed-text';

interface PaperKeyProps {
  readonly items: readonly {
    readonly question: PublicQuestion;
    readonly key: Answer;
    readonly feedback: Feedback;
  }[];
}

/** The answers with the passages that prove them, on a page of their own. For teachers. */
export function PaperKey({ items }: PaperKeyProps) {
  const t = useTranslations('paper');
  return (
    <section className="paper paper-key" aria-label={t('key')}>
      <h2>{t('key')}</h2>
      <hr className="wenwu" />
      <ol className="qs">
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed question has no id but its place.
          <KeyLine key={index} item={item} />
        ))}
      </ol>
      <p className="foot2">{t('keyFoot')}</p>
    </section>
  );
}

function KeyLine({ item }: { item: PaperKeyProps['items'][number] }) {
  const t = useTranslations('paper');
  const lang = htmlLang(useLocale());
  const { question, key, feedback } = item;
  const { right } = answerWords(question, key, feedback);
  const proofs = feedback.evidence.filter(({ role }) => role === 'key');
  const sources = new Set(
    proofs.map(({ source, passageNumber }) =>
      t('source', { source: labelCitation(source), number: passageNumber }),
    ),
  );
  return (
    <li>
      <div>
        {right.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: words have no identity but their place.
          <Fragment key={index}>
            {index > 0 ? ' · ' : null}
            <AnswerWord word={word} />
          </Fragment>
        ))}{' '}
        <span className="src">
          <MixedText text={[...sources].join(lang === 'en' ? '; ' : '；')} lang={lang} />
        </span>
      </div>
    </li>
  );
}

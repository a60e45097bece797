'use client';

import { Check, CircleAlert, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { AnsweredCard } from '../../../questions/answered-card';
import { Icon } from '../../../ui/icon';
import { MixedText } from '../../../ui/mixed-text';
import { ProvingPassages } from './proving-passages';
import type { Detail, Entry } from './review-view';

/** How the rule of a draft begins that a language model proposed; its name follows. */
const byModel = 'model ';

/** A draft with its key filled in; beside it the passage with the words that prove it. */
export function DraftCard({ entry, detail }: { entry: Entry; detail: Detail }) {
  const t = useTranslations('documents.review');
  const words = useTranslations('questions');
  const { question, answer, feedback, passages, difficulty, level } = detail;
  return (
    <AnsweredCard
      {...{ question, answer, feedback }}
      whose="key"
      heading="h2"
      verdict={false}
      title={
        <>
          {t('draft')} · {words(`kind.${question.kind}`)} · {words(`difficulty.${difficulty}`)} ·{' '}
          {words(`level.${level}`)}
          {entry.state === 'waiting' ? null : (
            <span className="tag tag-accent">{t(`states.${entry.state}`)}</span>
          )}
          {entry.rule.startsWith(byModel) ? (
            <span className="tag">
              {t('proposed', { model: entry.rule.slice(byModel.length) })}
            </span>
          ) : null}
          {entry.edited ? <span className="tag">{t('states.edited')}</span> : null}
        </>
      }
      aside={<ProvingPassages passages={passages} />}
    >
      <p className="small rv-why" lang={feedback.rationaleLang}>
        <MixedText text={feedback.rationale} lang={feedback.rationaleLang} />
      </p>
      <Checks entry={entry} detail={detail} />
    </AnsweredCard>
  );
}

function Checks({ entry, detail }: { entry: Entry; detail: Detail }) {
  const t = useTranslations('documents.review');
  const flaw = useTranslations('documents.flaws');
  const proved = !entry.unproved && detail.passages.some(({ marks }) => marks.length > 0);
  return (
    <ul className="chk" aria-label={t('checks')}>
      <li className={proved ? 'y' : 'n'}>
        <Icon of={proved ? Check : CircleAlert} />
        <span>{t(proved ? 'proved' : 'unproved')}</span>
      </li>
      {detail.flaws.length === 0 ? (
        <li className="y">
          <Icon of={Check} />
          <span>{t('sound')}</span>
        </li>
      ) : null}
      {detail.flaws.map(({ check, severity, detail: words }) => (
        <li key={`${check} ${words}`} className={severity === 'block' ? 'n' : 'w'}>
          <Icon of={severity === 'block' ? CircleAlert : TriangleAlert} />
          <span>{flaw(`${check}`)}</span>
        </li>
      ))}
    </ul>
  );
}

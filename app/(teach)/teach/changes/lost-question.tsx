import { useLocale, useTranslations } from 'next-intl';
import { Moment } from '@/components/teach/moment';
import { MixedText } from '@/components/ui/mixed-text';
import { SubmitButton } from '@/components/ui/submit-button';
import { htmlLang, pickLocalized } from '@/core/content';
import { labelCitation } from '@/i18n/format';
import type { LostQuestion } from '@/server/source-changes';
import { submitReviewed } from './actions';

/** A question that has lost its proof: what it asks, what proved it, and why that is over. */
export function LostQuestionItem({ question }: { question: LostQuestion }) {
  const t = useTranslations('changes');
  const language = useLocale();
  const { id, line, reason, since, proof, citations, assignments } = question;
  const sources = citations.flatMap((citation) => pickLocalized(citation, language)?.text ?? []);
  return (
    <li className="sheet pad lost">
      <p className="read" lang={line.lang}>
        <MixedText text={line.text} lang={line.lang} />
      </p>
      <p className="small">
        <b>{t(`reason.${reason}`)}</b>{' '}
        <span className="muted">{sources.map(labelCitation).join(' · ')}</span>
      </p>
      <div className="evidence">
        {proof.map(({ quote, passageId, start, language: spoken }) => (
          <blockquote key={`${passageId}.${start}`} lang={htmlLang(spoken)}>
            {quote}
          </blockquote>
        ))}
      </div>
      <div className="lost-foot">
        <span className="xs muted">
          <Moment at={since} />
          {assignments > 0 ? ` · ${t('assignments', { count: assignments })}` : null}
        </span>
        <form action={submitReviewed}>
          <input type="hidden" name="questionId" value={id} />
          <SubmitButton look="line">{t('seen')}</SubmitButton>
        </form>
      </div>
    </li>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { langOf } from '@/components/progress/lang-of';
import { PractiseForm } from '@/components/progress/practise-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatMoment } from '@/i18n/format';
import type { AssignmentPreview } from '@/server/assignments';
import { practise } from '../../practise-action';
import { takeAssignment } from '../actions';

/** What there is to agree to, and the one thing that can be done now. */
export function StartForm({ assignment }: { assignment: AssignmentPreview }) {
  const t = useTranslations('take');
  const language = useLocale();
  const { id, policy, times, availability, attempts, openAttemptId, timeLimit } = assignment;
  const { refusal, phase } = availability;
  if (openAttemptId === null && refusal !== null) {
    return (
      <section className="take-end">
        <p>{t(`refused.${refusal}`, { moment: formatMoment(times.opensAt, language) })}</p>
        {phase === 'closed' && policy.practice ? (
          <PractiseForm action={practise} assignmentId={id} look="line">
            {t('practise')}
          </PractiseForm>
        ) : null}
      </section>
    );
  }
  const fresh = openAttemptId === null;
  return (
    <form action={takeAssignment} className="take-end">
      <input type="hidden" name="assignment" value={id} />
      <input type="hidden" name="read" value="1" />
      {fresh && policy.honour !== null ? (
        <section className="honour">
          <h2 className="h-card">{t('honour')}</h2>
          <blockquote className="read" lang={langOf(policy.honour)}>
            {policy.honour}
          </blockquote>
          <label className="honour-agree">
            <input type="checkbox" name="honoured" value="1" required />
            {t('agree')}
          </label>
        </section>
      ) : null}
      <SubmitButton large>
        {t(fresh ? (attempts > 0 ? 'again' : 'start') : 'continue')}
      </SubmitButton>
      {fresh && timeLimit !== null ? <p className="small muted">{t('runs')}</p> : null}
    </form>
  );
}

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { langOf } from '@/components/progress/lang-of';
import { PractiseForm } from '@/components/progress/practise-form';
import { MixedText } from '@/components/ui/mixed-text';
import { SubmitButton } from '@/components/ui/submit-button';
import { htmlLang } from '@/core/content';
import { formatMoment, formatPoints, formatShare } from '@/i18n/format';
import type { StudentAssignment } from '@/server/assignments';
import { practise } from '../practise-action';
import { takeAssignment } from './actions';

/** One assignment: when, how much of it, and the one thing that can be done now. */
export function AssignmentItem({ assignment }: { assignment: StudentAssignment }) {
  const t = useTranslations('student-classes');
  const { availability, score, lastAttemptId, openAttemptId, attempts, abandoned } = assignment;
  const { attemptsLeft, refusal } = availability;
  const open = openAttemptId !== null;
  return (
    <li className="item-row">
      <div>
        <p className="read" lang={langOf(assignment.title)}>
          <Link href={`/classes/${assignment.id}`}>{assignment.title}</Link>
        </p>
        <p className="small muted num">
          <MixedText
            text={[
              useWhen(assignment),
              t('questions', { count: assignment.questions }),
              t('by', { teacher: assignment.teacher, name: assignment.className }),
            ].join(' · ')}
            lang={htmlLang(useLocale())}
          />
        </p>
        <p className="small num">
          {score
            ? t('score', {
                earned: formatPoints(score.earned),
                possible: formatPoints(score.possible),
              })
            : lastAttemptId
              ? t('handedIn')
              : null}
          {abandoned ? ` ${t('abandoned')}` : null}
          {attempts > 0 && attemptsLeft !== null && attemptsLeft > 0 && refusal === null
            ? ` ${t('left', { count: attemptsLeft })}`
            : null}
        </p>
      </div>
      <div className="item-acts">
        {open || refusal === null ? (
          <form action={takeAssignment}>
            <input type="hidden" name="assignment" value={assignment.id} />
            <SubmitButton look={lastAttemptId && !open ? 'line' : 'primary'}>
              {t(open ? 'continue' : attempts > 0 ? 'again' : 'start')}
            </SubmitButton>
          </form>
        ) : null}
        {assignment.practisable ? (
          <PractiseForm action={practise} assignmentId={assignment.id} look="line">
            {t('practise')}
          </PractiseForm>
        ) : null}
        {lastAttemptId ? (
          <Link className="btn btn-line" href={`/practice/${lastAttemptId}/result`}>
            {t('result')}
          </Link>
        ) : null}
      </div>
    </li>
  );
}

function useWhen(assignment: StudentAssignment): string {
  const { availability, opensAt, dueAt, closesAt, lateShare } = assignment;
  const t = useTranslations('student-classes');
  const language = useLocale();
  switch (availability.phase) {
    case 'upcoming':
      return t('opens', { moment: formatMoment(opensAt, language) });
    case 'open':
      return t('due', { moment: formatMoment(dueAt, language) });
    case 'late':
      return [
        t('late', { moment: formatMoment(closesAt ?? dueAt, language) }),
        ...(lateShare < 1 ? [t('lateNow', { share: formatShare(lateShare) })] : []),
      ].join(' · ');
    case 'closed':
      return t('closed');
  }
}

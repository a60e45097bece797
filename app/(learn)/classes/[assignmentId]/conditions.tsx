import { useTranslations } from 'next-intl';
import { formatShare } from '@/i18n/format';
import type { AssignmentPreview } from '@/server/assignments';

/** What is special about it, in a sentence each. */
export function Conditions({ assignment }: { assignment: AssignmentPreview }) {
  const t = useTranslations('take');
  const { policy, timeLimit } = assignment;
  const shares = policy.tries.map(formatShare).join(t('listed'));
  const sentences = [
    policy.feedback === 'immediate' && policy.tries.length === 1 && t('immediate'),
    policy.tries.length > 1 && t('tries', { count: policy.tries.length, shares }),
    policy.certainty && t('certainty'),
    policy.navigation === 'forward' && t('forward'),
    policy.marking === 'teacher' && t('teacherMarks'),
    (timeLimit !== null || policy.overtime !== 'submit') &&
      t(`overtime.${policy.overtime}`, { minutes: Math.ceil(policy.grace / 60) }),
  ].filter((sentence) => sentence !== false);
  const needs = useNeeds(assignment);
  return (
    <>
      {sentences.length > 0 ? (
        <section>
          <h2 className="h-card">{t('how')}</h2>
          <ul className="take-list">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {needs.length > 0 ? (
        <section>
          <h2 className="h-card">{t('needs')}</h2>
          <p className="take-needs">{needs.join(t('comma'))}</p>
        </section>
      ) : null}
    </>
  );
}

function useNeeds({ needs, times }: AssignmentPreview): string[] {
  const t = useTranslations('take');
  if (!needs) return [];
  const timed = times.timeLimit !== null;
  return [
    timed && needs.untimed && t('needsUntimed'),
    timed && !needs.untimed && needs.timeFactor > 1 && t('needsTime', { factor: needs.timeFactor }),
    needs.readAloud && t('needsAloud'),
    needs.largerText && t('needsLarge'),
  ].filter((sentence) => sentence !== false);
}

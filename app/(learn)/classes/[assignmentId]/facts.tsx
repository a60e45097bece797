import { useLocale, useTranslations } from 'next-intl';
import { langOf } from '@/components/progress/lang-of';
import { formatMoment, formatPoints, formatShare } from '@/i18n/format';
import type { AssignmentPreview } from '@/server/assignments';

/** How much it is, how long it takes, and until when: as it holds for this student. */
export function Facts({ assignment }: { assignment: AssignmentPreview }) {
  const t = useTranslations('take');
  const language = useLocale();
  const { times, sections, availability } = assignment;
  const moment = (date: Date) => formatMoment(date, language);
  const late = useLate(assignment);
  const rows = [
    { name: t('questions'), value: useWorth()(totalOf(sections)) },
    { name: t('limit'), value: useLimit(assignment) },
    ...(availability.phase === 'upcoming'
      ? [{ name: t('opens'), value: moment(times.opensAt) }]
      : []),
    { name: t('due'), value: moment(times.dueAt) },
    ...(times.closesAt ? [{ name: t('closes'), value: moment(times.closesAt) }] : []),
    ...(late ? [{ name: t('late'), value: late }] : []),
    { name: t('attempts'), value: useAttempts(assignment) },
  ];
  return (
    <section>
      <h2 className="vh">{t('facts')}</h2>
      <dl className="take-terms">
        {rows.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
        {sections.length > 1 ? <Parts sections={sections} /> : null}
      </dl>
    </section>
  );
}

function Parts({ sections }: Pick<AssignmentPreview, 'sections'>) {
  const t = useTranslations('take');
  const worth = useWorth();
  return (
    <div>
      <dt>{t('parts')}</dt>
      <dd>
        <ol className="term-parts">
          {sections.map((section, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and stay where they are.
            <li key={index} lang={section.title ? langOf(section.title) : undefined}>
              {section.title
                ? t('part', { title: section.title, worth: worth(section) })
                : t('partUntitled', { number: index + 1, worth: worth(section) })}
            </li>
          ))}
        </ol>
      </dd>
    </div>
  );
}

interface Size {
  readonly questions: number;
  /** Null where it is not known before the draw. */
  readonly points: number | null;
}

function totalOf(sections: AssignmentPreview['sections']): Size {
  return sections.reduce<Size>(
    (sum, { questions, points }) => ({
      questions: sum.questions + questions,
      points: sum.points === null || points === null ? null : sum.points + points,
    }),
    { questions: 0, points: 0 },
  );
}

function useWorth() {
  const t = useTranslations('take');
  return ({ questions, points }: Size) =>
    points === null
      ? t('count', { count: questions })
      : t('worth', { count: questions, points: formatPoints(points) });
}

function useLimit({ timeLimit, endsAt, closing }: AssignmentPreview): string {
  const t = useTranslations('take');
  if (timeLimit === null) return t('noLimit');
  const left = (endsAt.getTime() - Date.now()) / 1000;
  // Whoever begins late has what is left until the closing.
  return endsAt >= closing && left > 0 && left < timeLimit - 1
    ? t('minutesNow', { minutes: Math.max(1, Math.floor(left / 60)) })
    : t('minutes', { minutes: Math.ceil(timeLimit / 60) });
}

function useAttempts({ availability, times, policy }: AssignmentPreview): string {
  const t = useTranslations('take');
  const { attemptsLeft } = availability;
  if (times.maxAttempts === null || attemptsLeft === null)
    return [t('attemptsFree'), t(`score.${policy.score}`)].join(t('comma'));
  const left = t('attemptsLeft', { left: attemptsLeft, most: times.maxAttempts });
  return times.maxAttempts > 1 ? [left, t(`score.${policy.score}`)].join(t('comma')) : left;
}

function useLate({ policy, times, lateShare }: AssignmentPreview): string | null {
  const t = useTranslations('take');
  const steps = policy.late.toSorted((a, b) => a.hours - b.hours);
  const last = steps.at(-1);
  if (!last || times.closesAt === null) return null;
  // After the last step its share goes on: so it needs no end.
  const told = steps
    .slice(0, -1)
    .map(({ hours, share }) => t('lateStep', { hours, share: formatShare(share) }));
  const rest = t(told.length > 0 ? 'lateRest' : 'lateAlways', { share: formatShare(last.share) });
  const now = lateShare < 1 ? ` ${t('lateNow', { share: formatShare(lateShare) })}` : '';
  return `${[...told, rest].join(t('semicolon'))}${now}`;
}

import { useTranslations } from 'next-intl';
import { Facts } from '@/components/teach/facts';
import { percentOf } from '@/components/teach/mastery-step';
import { formatClock, formatPoints } from '@/i18n/format';
import type { AssignmentReport } from '@/server/reports';

/** The four figures on top of a report. */
export function ReportFacts({ report }: { report: AssignmentReport }) {
  const t = useTranslations('report.facts');
  const { assignment, medianScore, medianTime, heat } = report;
  const least = heat.leastSecure;
  return (
    <Facts
      facts={[
        {
          label: t('handedIn'),
          value: assignment.handedIn,
          rest: t('of', { total: assignment.students }),
        },
        medianScore
          ? {
              label: t('medianScore'),
              value: formatPoints(medianScore.earned),
              rest: t('ofPoints', { total: formatPoints(medianScore.possible) }),
            }
          : { label: t('medianScore'), value: '–' },
        {
          label: t('medianTime'),
          value: medianTime === null ? '–' : formatClock(medianTime / 1000),
        },
        least
          ? {
              label: t('leastSecure'),
              value: (
                <span className="read" lang="zh-Hans">
                  {least.concept.name['zh-CN']}
                </span>
              ),
              rest: t('mean', { value: percentOf(least.mean) }),
              words: true,
            }
          : { label: t('leastSecure'), value: '–' },
      ]}
    />
  );
}

import { getTranslations } from 'next-intl/server';
import type { Certainty } from '@/core/grading';
import type { CsvHeadings } from '@/server/reports';

/** What stands above the columns, in the language of the teacher. */
export async function csvHeadings(): Promise<CsvHeadings> {
  const t = await getTranslations('report.csv');
  const level = (certainty: Certainty) => ({
    answers: t(`certain.answers.${certainty}`),
    right: t(`certain.right.${certainty}`),
  });
  return {
    student: t('student'),
    status: t('status'),
    attempts: t('attempts'),
    earned: t('earned'),
    possible: t('possible'),
    minutes: t('minutes'),
    submittedAt: t('submittedAt'),
    late: t('late'),
    lateShare: t('lateShare'),
    waiting: t('waiting'),
    certainty: { 1: level(1), 2: level(2), 3: level(3) },
    statuses: {
      missing: t('statuses.missing'),
      open: t('statuses.open'),
      abandoned: t('statuses.abandoned'),
      'handed-in': t('statuses.handed-in'),
    },
    yes: t('yes'),
    no: t('no'),
  };
}

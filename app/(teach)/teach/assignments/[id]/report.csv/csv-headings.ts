import { getTranslations } from 'next-intl/server';
import type { CsvHeadings } from '@/server/reports';

/** What stands above the columns, in the language of the teacher. */
export async function csvHeadings(): Promise<CsvHeadings> {
  const t = await getTranslations('report.csv');
  return {
    student: t('student'),
    status: t('status'),
    attempts: t('attempts'),
    earned: t('earned'),
    possible: t('possible'),
    minutes: t('minutes'),
    submittedAt: t('submittedAt'),
    late: t('late'),
    statuses: {
      missing: t('statuses.missing'),
      open: t('statuses.open'),
      'handed-in': t('statuses.handed-in'),
    },
    yes: t('yes'),
    no: t('no'),
  };
}

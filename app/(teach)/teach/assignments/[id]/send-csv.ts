import { getLocale, getTranslations } from 'next-intl/server';
import { currentPerson } from '@/server/auth';
import { type AssignmentReport, readReport } from '@/server/reports';

/** The report of an assignment of the teacher as a file for spreadsheets, or a sentence why not. */
export async function sendCsv(
  id: string,
  name: string,
  print: (report: AssignmentReport) => Promise<string>,
): Promise<Response> {
  const [person, locale] = [await currentPerson(), await getLocale()];
  const report = person && (await readReport(person, id, locale, new Date()));
  if (!report?.ok) {
    const t = await getTranslations('errors');
    return new Response(t(person ? 'assignment-not-found' : 'sign-in-required'), {
      status: person ? 404 : 401,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  }
  return new Response(await print(report.value), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}-${id}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
}

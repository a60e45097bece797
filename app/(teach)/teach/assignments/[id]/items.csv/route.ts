import { getLocale, getTranslations } from 'next-intl/server';
import { currentPerson } from '@/server/auth';
import { printItemCsv, readReport } from '@/server/reports';
import { itemCsvWords } from './item-csv-words';

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** The statistics of the questions of an assignment as a file for spreadsheets. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const [{ id }, person, locale] = [await params, await currentPerson(), await getLocale()];
  const report = person && (await readReport(person, id, locale, new Date()));
  if (!report?.ok) {
    const t = await getTranslations('errors');
    return new Response(t(person ? 'assignment-not-found' : 'sign-in-required'), {
      status: person ? 404 : 401,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  }
  return new Response(printItemCsv(report.value, await itemCsvWords()), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="questions-${id}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
}

import { printReportCsv } from '@/server/reports';
import { sendCsv } from '../send-csv';
import { csvHeadings } from './csv-headings';

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** The scores of an assignment as a file for spreadsheets. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return sendCsv(id, 'report', async (report) => printReportCsv(report, await csvHeadings()));
}

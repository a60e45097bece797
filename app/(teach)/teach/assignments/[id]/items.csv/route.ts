import { printItemCsv } from '@/server/reports';
import { sendCsv } from '../send-csv';
import { itemCsvWords } from './item-csv-words';

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** The statistics of the questions of an assignment as a file for spreadsheets. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return sendCsv(id, 'questions', async (report) => printItemCsv(report, await itemCsvWords()));
}

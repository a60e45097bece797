import 'server-only';
import Papa from 'papaparse';
import type { AssignmentReport } from './report';

/** What stands above the columns of the CSV, in the language of the teacher. */
export interface CsvHeadings {
  readonly student: string;
  readonly status: string;
  readonly attempts: string;
  readonly earned: string;
  readonly possible: string;
  readonly minutes: string;
  readonly submittedAt: string;
  readonly late: string;
  readonly statuses: Readonly<Record<'missing' | 'open' | 'handed-in', string>>;
  readonly yes: string;
  readonly no: string;
}

/**
 * The scores of a report as CSV: one row per student, then mastery in percent per concept, the names
 * of concepts in Chinese. UTF-8 with a byte order mark, so that Excel reads Chinese; cells that
 * begin like a formula are escaped; times are ISO in UTC.
 */
export function printReportCsv(report: AssignmentReport, headings: CsvHeadings): string {
  const columns = report.heat.groups.flatMap(({ components }) => components);
  const fields = [
    ...[headings.student, headings.status, headings.attempts, headings.earned, headings.possible],
    ...[headings.minutes, headings.submittedAt, headings.late],
    ...columns.map(({ name }) => name['zh-CN']),
  ];
  const data = report.students.map((student, index) => [
    student.displayName,
    headings.statuses[student.status],
    student.attempts,
    student.earned ?? '',
    student.possible ?? '',
    student.time === null ? '' : (student.time / 60_000).toFixed(1),
    student.submittedAt?.toISOString() ?? '',
    student.late ? headings.yes : headings.no,
    ...columns.map((_, place) => {
      const value = report.heat.rows[index]?.values[place] ?? null;
      return value === null ? '' : Math.round(value * 100);
    }),
  ]);
  return `\uFEFF${Papa.unparse({ fields, data }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

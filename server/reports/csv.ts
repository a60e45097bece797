import 'server-only';
import Papa from 'papaparse';
import { type Certainty, certainties } from '@/core/grading';
import type { AssignmentReport } from './report';
import type { StudentRow } from './student-rows';

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
  readonly lateShare: string;
  readonly waiting: string;
  /** Two columns for each certainty: how many answers, and how many of them were right. */
  readonly certainty: Readonly<Record<Certainty, { answers: string; right: string }>>;
  readonly statuses: Readonly<Record<StudentRow['status'], string>>;
  readonly yes: string;
  readonly no: string;
}

/**
 * The scores of a report as CSV: one row per student, certainty where it was asked, then mastery in percent per concept, the names
 * of concepts in Chinese. UTF-8 with a byte order mark, so that Excel reads Chinese; cells that
 * begin like a formula are escaped; times are ISO in UTC.
 */
export function printReportCsv(report: AssignmentReport, headings: CsvHeadings): string {
  const levels: readonly Certainty[] = report.students.some(({ certainty }) => certainty.length > 0)
    ? certainties
    : [];
  const columns = report.heat.groups.flatMap(({ components }) => components);
  const fields = [
    ...[headings.student, headings.status, headings.attempts, headings.earned, headings.possible],
    ...[headings.minutes, headings.submittedAt, headings.late, headings.lateShare],
    headings.waiting,
    ...levels.flatMap((level) => [
      headings.certainty[level].answers,
      headings.certainty[level].right,
    ]),
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
    student.attemptId === null ? '' : Math.round(student.lateShare * 100),
    student.attemptId === null ? '' : student.waiting,
    ...levels.flatMap((level): (string | number)[] => {
      const count = student.certainty.find(({ certainty }) => certainty === level);
      return student.attemptId === null ? ['', ''] : [count?.answers ?? 0, count?.right ?? 0];
    }),
    ...columns.map((_, place) => {
      const value = report.heat.rows[index]?.values[place] ?? null;
      return value === null ? '' : Math.round(value * 100);
    }),
  ]);
  return `\uFEFF${Papa.unparse({ fields, data }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

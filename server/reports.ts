import 'server-only';

export { type AttentionRow, studentsForAttention } from './reports/attention';
export type { PartWords } from './reports/choice-words';
export { type CsvHeadings, printReportCsv } from './reports/csv';
export { type ItemColumn, type ItemCsvWords, itemColumns, printItemCsv } from './reports/item-csv';
export {
  type QuestionReport,
  readQuestionReport,
} from './reports/question-report';
export type { QuestionRow } from './reports/question-rows';
export { type AssignmentReport, readReport } from './reports/report';
export { readStudentAnswers, type StudentAnswers } from './reports/student-answers';
export type { StudentRow } from './reports/student-rows';

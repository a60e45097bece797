import { spiritOf } from '@/components/progress/spirit-of';
import type { HandRow } from '@/components/teach/hand-list';
import type { HeatGroup, HeatRow } from '@/components/teach/heat-map';
import type { ItemRow } from '@/components/teach/item-table';
import type { ChangeRow } from '@/components/teach/marks/change-list';
import { percentOf } from '@/components/teach/mastery-step';
import type { ScoreRow } from '@/components/teach/score-table';
import type { Language } from '@/core/content';
import { labelCitation } from '@/i18n/format';
import type { ListedChange } from '@/server/grading';
import type { AssignmentReport, AttentionRow, QuestionRow, StudentRow } from '@/server/reports';

/** The columns of the heat map under their spirits. */
export function heatGroupsOf({ heat }: AssignmentReport, language: Language): HeatGroup[] {
  return heat.groups.flatMap(({ spirit, components }) => {
    const mark = spiritOf(spirit.id, [spirit])?.mark;
    const columns = components.map(({ id, name }) => ({
      id,
      name: name['zh-CN'],
      gloss: language === 'en' ? name.en : null,
    }));
    return mark ? [{ id: spirit.id, spirit: mark, name: spirit.name[language], columns }] : [];
  });
}

/** One row of the heat map per student. */
export function heatRowsOf(report: AssignmentReport): HeatRow[] {
  return report.students.map((student, index) => ({
    id: student.personId,
    name: student.displayName,
    href: answersHref(report, student),
    values: report.heat.rows[index]?.values ?? [],
    mean: report.heat.rows[index]?.mean ?? null,
  }));
}

/** The cards of those who may need a hand. */
export function handRowsOf(
  report: AssignmentReport,
  attention: readonly AttentionRow[],
): HandRow[] {
  return attention.map(({ student, mean, under, lowest }) => ({
    id: student.personId,
    name: student.displayName,
    percent: mean === null ? null : percentOf(mean),
    under,
    lowest: lowest && { name: lowest.concept.name['zh-CN'], percent: percentOf(lowest.value) },
    state: student.status,
    href: answersHref(report, student),
  }));
}

/** Question by question, the hardest first; what nobody answered comes last. */
export function itemRowsOf(report: AssignmentReport): ItemRow[] {
  return report.questions
    .map((row): ItemRow => {
      const { documentId, passageNumber } = row.source;
      return {
        id: `${row.questionId}@${row.version}`,
        ...{ number: row.number, kind: row.kind, answers: row.item.answers },
        ...{ stem: row.line.text, stemLang: row.line.lang },
        source: labelCitation(row.source.name),
        passageNumber,
        href: questionHref(report.assignment.id, row),
        passageHref: `/library/documents/${documentId}#p${passageNumber}`,
        correct: row.item.facility,
        discrimination: row.item.discrimination,
        ...{ advice: row.advice, slip: row.slip, dropped: row.dropped },
        seconds: row.times?.middle ?? null,
      };
    })
    .sort((a, b) => (a.correct ?? 2) - (b.correct ?? 2) || a.number - b.number);
}

/** The page of one question of an assignment. */
export function questionHref(
  assignmentId: string,
  { questionId, version }: { readonly questionId: string; readonly version: number },
): string {
  return `/teach/assignments/${assignmentId}/questions/${encodeURIComponent(questionId)}/${version}`;
}

/** Changes of marks with the numbers that their questions have in the report. */
export function changeRowsOf(
  assignmentId: string,
  changes: readonly ListedChange[],
  questions: readonly Pick<QuestionRow, 'questionId' | 'version' | 'number'>[],
): ChangeRow[] {
  return changes.map(({ change, student, questionId, version, ...rest }) => ({
    ...{ ...rest, assignmentId },
    number:
      questions.find((row) => row.questionId === questionId && row.version === version)?.number ??
      null,
    type: change.type,
    share: change.type === 'mark' ? change.earned : null,
    student: student?.displayName ?? null,
  }));
}

/** Who handed in, with what score. */
export function scoreRowsOf(report: AssignmentReport): ScoreRow[] {
  return report.students.map((student) => ({
    id: student.personId,
    name: student.displayName,
    attempts: student.attempts,
    earned: student.earned,
    possible: student.possible,
    submittedAt: student.submittedAt,
    ...{ late: student.late, lateShare: student.lateShare, waiting: student.waiting },
    seconds: student.time === null ? null : student.time / 1000,
    state: student.status,
    href: answersHref(report, student),
  }));
}

function answersHref(report: AssignmentReport, student: StudentRow): string | null {
  if (student.attemptId === null) return null;
  return `/teach/assignments/${report.assignment.id}/students/${student.personId}`;
}

import { spiritOf } from '@/components/progress/spirit-of';
import type { HandRow } from '@/components/teach/hand-list';
import type { HeatGroup, HeatRow } from '@/components/teach/heat-map';
import type { ItemRow } from '@/components/teach/item-table';
import { percentOf } from '@/components/teach/mastery-step';
import type { ScoreRow } from '@/components/teach/score-table';
import { htmlLang, type Language } from '@/core/content';
import { labelCitation } from '@/i18n/format';
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
export function itemRowsOf(
  report: AssignmentReport,
  language: Language,
  words: { readonly true: string; readonly false: string },
): ItemRow[] {
  return report.questions
    .map((row): ItemRow => {
      const { documentId, passageNumber } = row.source;
      return {
        id: `${row.questionId}@${row.version}`,
        ...{ number: row.number, kind: row.kind, answers: row.answers },
        ...{ stem: row.line.text, stemLang: row.line.lang },
        source: labelCitation(row.source.name),
        passageNumber,
        href: `/library/documents/${documentId}#p${passageNumber}`,
        correct: row.facility,
        discrimination: row.discrimination,
        slip: slipOf(row, language, words),
        seconds: row.medianTime === null ? null : row.medianTime / 1000,
      };
    })
    .sort((a, b) => (a.correct ?? 2) - (b.correct ?? 2) || a.number - b.number);
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
    late: student.late,
    seconds: student.time === null ? null : student.time / 1000,
    state: student.status,
    href: answersHref(report, student),
  }));
}

function slipOf(
  { slip }: QuestionRow,
  language: Language,
  words: { readonly true: string; readonly false: string },
): ItemRow['slip'] {
  if (slip === null) return null;
  if (slip.type === 'words') return { text: slip.text, lang: slip.lang, count: slip.count };
  return {
    text: words[slip.value ? 'true' : 'false'],
    lang: htmlLang(language),
    count: slip.count,
  };
}

function answersHref(report: AssignmentReport, student: StudentRow): string | null {
  if (student.attemptId === null) return null;
  return `/teach/assignments/${report.assignment.id}/students/${student.personId}`;
}

import 'server-only';
import type { Concept } from '@/core/content';
import type { AssignmentReport } from './report';
import type { StudentRow } from './student-rows';

/** A student who may need a hand, and the figures that say so. Shares are 0 to 1. */
export interface AttentionRow {
  readonly student: StudentRow;
  /** Mean mastery; null where nothing was answered. */
  readonly mean: number | null;
  /** How many components are under one half. */
  readonly under: number;
  readonly lowest: { readonly concept: Concept; readonly value: number } | null;
}

const lowMean = 0.6;
const mostListed = 6;

/**
 * Students who have not handed in what was due at `now`, then those whose mean mastery is under 0.6, the
 * lowest first: six at most. A look-up for the teacher, never shown to the class.
 */
export function studentsForAttention(report: AssignmentReport, now: Date): AttentionRow[] {
  const components = report.heat.groups.flatMap((group) => group.components);
  const overdue = report.assignment.dueAt <= now;
  const misses = (student: StudentRow) => overdue && student.status !== 'handed-in';
  return report.students
    .map((student, index): AttentionRow => {
      const { values = [], mean = null } = report.heat.rows[index] ?? {};
      const seen = components.flatMap((concept, place) => {
        const value = values[place] ?? null;
        return value === null ? [] : [{ concept, value }];
      });
      const [lowest = null] = seen.toSorted((a, b) => a.value - b.value);
      return { student, mean, lowest, under: seen.filter(({ value }) => value < 0.5).length };
    })
    .filter(({ student, mean }) => misses(student) || (mean !== null && mean < lowMean))
    .sort(
      (a, b) =>
        Number(misses(b.student)) - Number(misses(a.student)) || (a.mean ?? -1) - (b.mean ?? -1),
    )
    .slice(0, mostListed);
}

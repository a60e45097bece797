import 'server-only';
import type { ChosenRow, SectionRow } from '../assignments/choose-questions';
import { pool } from '../db';
import {
  type ExceptionRow,
  exceptionsSql,
  type Needs,
  needsSql,
  type TimesRow,
} from './personal-times';

/** An assignment that a person may take, with what holds for the person and what they have made of it. */
export interface OwnAssignment extends TimesRow {
  readonly id: string;
  readonly title: string;
  readonly policy: unknown;
  readonly sections: readonly SectionRow[];
  /** Those that a change of the sources has retired are in no new attempt, whoever chose them. */
  readonly questions: readonly ChosenRow[] | null;
  readonly exceptions: readonly ExceptionRow[] | null;
  readonly needs: Needs | null;
  readonly attempts:
    | readonly { readonly id: string; readonly number: number; readonly status: string }[]
    | null;
}

/** The assignment with this id; null if there is none in the classes that the person has joined. */
export async function findOwnAssignment(
  id: string,
  personId: string,
): Promise<OwnAssignment | null> {
  const { rows } = await pool.query<OwnAssignment>({
    name: 'assignment of a student',
    text: `SELECT own.id, own.title, own.policy, own.max_attempts AS "maxAttempts",
        own.opens_at AS "opensAt", own.due_at AS "dueAt", own.closes_at AS "closesAt", (
          SELECT json_agg(json_build_object('position', part.position, 'title', part.title,
            'drawCount', part.draw_count, 'drawModules', part.draw_modules, 'points', part.points)
            ORDER BY part.position)
          FROM assignment_section AS part WHERE part.assignment_id = own.id
        ) AS sections, (
          SELECT json_agg(json_build_object('questionId', given.question_id, 'version', given.version,
            'section', given.section, 'points', given.points) ORDER BY given.position)
          FROM assignment_question AS given WHERE given.assignment_id = own.id AND NOT EXISTS (
            SELECT FROM question_review WHERE question_review.question_id = given.question_id)
        ) AS questions, ${exceptionsSql('own.id', '$2::uuid')} AS exceptions,
        ${needsSql('$2::uuid')} AS needs, (
          SELECT json_agg(json_build_object('id', made.id, 'number', made.number,
            'status', made.status))
          FROM attempt AS made WHERE made.person_id = $2::uuid AND made.assignment_id = own.id
        ) AS attempts
      FROM assignment AS own JOIN class_member AS member ON member.class_id = own.class_id
      WHERE own.id = $1::uuid AND member.person_id = $2::uuid AND member.role = 'student'
        AND own.published_at IS NOT NULL`,
    values: [id, personId],
  });
  return rows[0] ?? null;
}

/** The questions of all attempts of a person at an assignment. */
export async function findAsked(
  assignmentId: string,
  personId: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'questions of a student at an assignment',
    text: `SELECT DISTINCT item.question_id AS id
      FROM attempt JOIN attempt_item AS item ON item.attempt_id = attempt.id
      WHERE attempt.assignment_id = $1::uuid AND attempt.person_id = $2::uuid`,
    values: [assignmentId, personId],
  });
  return new Set(rows.map(({ id }) => id));
}

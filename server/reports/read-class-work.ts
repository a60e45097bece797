import 'server-only';
import { pool } from '../db';
import type { ClassMastery } from './heat-map';
import type { StudentAttempt, StudentRow } from './student-rows';

/** A student of a class. */
export type ClassStudent = Pick<StudentRow, 'personId' | 'displayName' | 'demonstration'>;

const byName = new Intl.Collator('zh-CN-u-co-pinyin');

/** The students of a class by name. */
export async function readStudents(classId: string): Promise<ClassStudent[]> {
  const { rows } = await pool.query<ClassStudent>({
    name: 'students of a class',
    text: `SELECT id AS "personId", display_name AS "displayName", demonstration
           FROM class_member JOIN person ON person.id = class_member.person_id
           WHERE class_id = $1::uuid AND class_member.role = 'student'`,
    values: [classId],
  });
  return rows.sort((a, b) => byName.compare(a.displayName, b.displayName));
}

/** The attempts of the students of a class at an assignment. */
export async function readAttempts(
  assignmentId: string,
  classId: string,
): Promise<StudentAttempt[]> {
  const { rows } = await pool.query<StudentAttempt>({
    name: 'attempts of a class',
    text: `SELECT id, person_id AS "personId", number, status, earned, possible,
             submitted_at AS "submittedAt", elapsed, late_share AS "lateShare", (
               SELECT max(other.due_at) FROM assignment_exception AS other
               LEFT JOIN class_group_member AS member ON member.group_id = other.group_id
                 AND member.person_id = attempt.person_id
               WHERE other.assignment_id = $1::uuid
                 AND (other.person_id = attempt.person_id OR member.person_id IS NOT NULL)
             ) AS "dueAt", CASE WHEN status = 'submitted' AND graded_at IS NULL THEN (
               SELECT count(*)::int FROM attempt_item AS item WHERE item.attempt_id = attempt.id
                 AND item.earned IS NULL AND NOT item.dropped
             ) ELSE 0 END AS waiting, coalesce(certain.counts, '[]'::json) AS certainty
           FROM class_member JOIN attempt USING (person_id)
           LEFT JOIN (
             SELECT attempt_id, json_agg(json_build_object('certainty', certainty,
               'answers', answers, 'right', "right")) AS counts
             FROM (
               SELECT attempt_id, certainty, count(*)::int AS answers,
                 count(*) FILTER (WHERE earned >= 1)::int AS "right"
               FROM response WHERE assignment_id = $1::uuid AND try = 1
                 AND certainty IS NOT NULL AND answer IS NOT NULL AND earned IS NOT NULL
               GROUP BY attempt_id, certainty
             ) AS levels GROUP BY attempt_id
           ) AS certain ON certain.attempt_id = attempt.id
           WHERE class_id = $2::uuid AND role = 'student' AND assignment_id = $1::uuid`,
    values: [assignmentId, classId],
  });
  return rows;
}

interface MasteryRow {
  readonly concept_id: string;
  readonly people: string[];
  readonly values: number[];
}

/** What the students of a class know of some concepts; nothing for what they have not answered. */
export async function readMastery(
  classId: string,
  conceptIds: readonly string[],
): Promise<ClassMastery> {
  // Few rows with lists as JSON: the driver takes its time over every single value.
  const { rows } = await pool.query<MasteryRow>({
    name: 'mastery of a class',
    text: `SELECT concept_id, to_json(array_agg(person_id)) AS people,
             to_json(array_agg(value)) AS values
           FROM class_member JOIN concept_mastery USING (person_id)
           WHERE class_id = $1::uuid AND role = 'student' AND concept_id = ANY($2::text[])
           GROUP BY concept_id`,
    values: [classId, conceptIds],
  });
  return new Map(
    rows.map(({ concept_id, people, values }) => [
      concept_id,
      new Map(people.map((personId, place) => [personId, values[place] ?? 0])),
    ]),
  );
}

import 'server-only';
import { pool } from '../db';
import type { PlacedMastery } from './heat-map';
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

/** The attempts of the students of a class at an assignment; without certainty where it was not asked. */
export async function readAttempts(
  assignmentId: string,
  classId: string,
  byCertainty: boolean,
): Promise<StudentAttempt[]> {
  const { rows } = await pool.query<StudentAttempt>({
    name: byCertainty ? 'attempts of a class by certainty' : 'attempts of a class',
    text: byCertainty ? attemptsText(certaintyText) : attemptsText(''),
    values: [assignmentId, classId],
  });
  return rows;
}

const attemptsText = (
  certain: string,
) => `SELECT id, person_id AS "personId", number, status, earned, possible,
             submitted_at AS "submittedAt", elapsed, late_share AS "lateShare", (
               SELECT max(other.due_at) FROM assignment_exception AS other
               LEFT JOIN class_group_member AS member ON member.group_id = other.group_id
                 AND member.person_id = attempt.person_id
               WHERE other.assignment_id = $1::uuid
                 AND (other.person_id = attempt.person_id OR member.person_id IS NOT NULL)
             ) AS "dueAt", CASE WHEN status = 'submitted' AND graded_at IS NULL THEN (
               SELECT count(*)::int FROM attempt_item AS item WHERE item.attempt_id = attempt.id
                 AND item.earned IS NULL AND NOT item.dropped
             ) ELSE 0 END AS waiting, ${certain === '' ? "'[]'::json" : "coalesce(certain.counts, '[]'::json)"} AS certainty
           FROM class_member JOIN attempt USING (person_id) ${certain}
           WHERE class_id = $2::uuid AND role = 'student' AND assignment_id = $1::uuid`;

// It looks at every answer.
const certaintyText = `LEFT JOIN (
             SELECT attempt_id, json_agg(json_build_object('certainty', certainty,
               'answers', answers, 'right', "right")) AS counts
             FROM (
               SELECT attempt_id, certainty, count(*)::int AS answers,
                 count(*) FILTER (WHERE earned >= 1)::int AS "right"
               FROM response WHERE assignment_id = $1::uuid AND try = 1
                 AND certainty IS NOT NULL AND answer IS NOT NULL AND earned IS NOT NULL
               GROUP BY attempt_id, certainty
             ) AS levels GROUP BY attempt_id
           ) AS certain ON certain.attempt_id = attempt.id`;

/** Mastery, 0 to 1, of one concept: lists that belong together place by place. */
interface MasteryRow {
  readonly concept_id: string;
  readonly places: number[];
  readonly values: number[];
}

/** What people know of some concepts, by their places in the list; nothing for what they have not answered. */
export async function readMastery(
  personIds: readonly string[],
  conceptIds: readonly string[],
): Promise<PlacedMastery> {
  // Few rows with lists as JSON: the driver takes its time over every single value, and an id is long.
  const { rows } = await pool.query<MasteryRow>({
    name: 'mastery of people',
    text: `SELECT concept_id, to_json(array_agg(place)) AS places, to_json(array_agg(value)) AS values
           FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (person_id, place)
           JOIN concept_mastery USING (person_id)
           WHERE concept_id = ANY($2::text[])
           GROUP BY concept_id`,
    values: [personIds, conceptIds],
  });
  return new Map(rows.map(({ concept_id, ...lists }) => [concept_id, lists]));
}

import 'server-only';
import { pool } from '../db';
import type { StudentMastery } from './heat-map';
import type { StudentAttempt } from './student-rows';

/** The attempts of some people at an assignment. */
export async function readAttempts(
  assignmentId: string,
  personIds: readonly string[],
): Promise<StudentAttempt[]> {
  const { rows } = await pool.query<StudentAttempt>({
    name: 'attempts of an assignment',
    text: `SELECT id, person_id AS "personId", number, status, earned, possible,
             submitted_at AS "submittedAt", elapsed
           FROM attempt WHERE person_id = ANY($2::uuid[]) AND assignment_id = $1::uuid`,
    values: [assignmentId, personIds],
  });
  return rows;
}

interface PersonRow {
  readonly person_id: string;
  readonly cells: [conceptId: string, answers: number, value: number][];
}

/** What people know of some concepts. */
export async function readMastery(
  personIds: readonly string[],
  conceptIds: readonly string[],
): Promise<StudentMastery[]> {
  const { rows } = await pool.query<PersonRow>({
    name: 'mastery of a class',
    text: `SELECT person_id, json_agg(json_build_array(concept_id, answers, value)) AS cells
           FROM concept_mastery WHERE person_id = ANY($1::uuid[]) AND concept_id = ANY($2::text[])
           GROUP BY person_id`,
    values: [personIds, conceptIds],
  });
  return rows.flatMap(({ person_id: personId, cells }) =>
    cells.map(([conceptId, answers, value]) => ({ personId, conceptId, answers, value })),
  );
}

import { z } from 'zod';
import { type AssignmentPolicy, AssignmentPolicySchema } from '@/core/assignments';
import { query } from './database';
import type { Product } from './server';

const IdSchema = z.object({ id: z.string() });

/** A quiz for the demonstration class, given past the builder: what the learner meets is the subject here. */
interface Given {
  readonly title: string;
  readonly policy: Partial<AssignmentPolicy>;
  /** Titles of its parts, in each of which two single choices stand. */
  readonly parts?: readonly string[];
  readonly attempts?: number;
}

/** Gives it, open until tomorrow. Returns its id. */
export async function give(
  product: Pick<Product, 'dataFolder'>,
  { title, policy, parts = [''], attempts = 2 }: Given,
): Promise<string> {
  const [given] = await query(
    product,
    IdSchema,
    `INSERT INTO assignment (class_id, created_by_id, title, max_attempts, opens_at, due_at, closes_at,
       policy, published_at)
     SELECT c.id, m.person_id, $1, $2, now() - interval '1 day', now() + interval '1 day',
       now() + interval '3 days', $3, now()
     FROM class c JOIN class_member m ON m.class_id = c.id AND m.role = 'teacher'
     WHERE c.demonstration ORDER BY m.joined_at LIMIT 1 RETURNING id`,
    [title, attempts, JSON.stringify(AssignmentPolicySchema.parse(policy))],
  );
  if (!given) throw new Error('there is no demonstration class');
  for (const [index, part] of parts.entries()) {
    const values = [given.id, index + 1, part];
    await query(
      product,
      z.unknown(),
      'INSERT INTO assignment_section (assignment_id, position, title) VALUES ($1, $2, $3)',
      values,
    );
    await query(
      product,
      z.unknown(),
      `INSERT INTO assignment_question (assignment_id, position, section, question_id, version, points)
       SELECT $1::uuid, 2 * $2::int - 2 + row_number() OVER (ORDER BY id), $2::int, id, current_version, 1
       FROM (SELECT id, current_version FROM question
             WHERE kind = 'single-choice' AND status = 'published' AND owner_id IS NULL
               AND languages @> ARRAY['en', 'zh-CN']
             ORDER BY id OFFSET 2 * ($2::int - 1) LIMIT 2) AS chosen`,
      [given.id, index + 1],
    );
  }
  return given.id;
}

/** Ends the time of an attempt in so many seconds, and that to hand it in so many later. */
export async function setDeadline(
  product: Pick<Product, 'dataFolder'>,
  attemptId: string,
  seconds: number,
  grace: number | null = null,
): Promise<void> {
  await query(
    product,
    z.unknown(),
    `UPDATE attempt SET deadline_at = now() + make_interval(secs => $2),
       grace_until = now() + make_interval(secs => $2 + $3) WHERE id = $1`,
    [attemptId, seconds, grace],
  );
}

import 'server-only';
import type { ReviewPart } from '@/core/assignments';
import { Prisma } from '@/prisma/generated/client';
import { closingSql } from '../attempts/personal-times';

const closing = Prisma.raw(closingSql('assignment', 'response.person_id'));

/**
 * True in SQL where a part of a final answer is shown: `shownTo` for each `response` of an `attempt` at an
 * `assignment`, if it is at one.
 */
export function isShown(part: ReviewPart, now: Date): Prisma.Sql {
  return Prisma.sql`(assignment.id IS NULL OR CASE policy -> 'review' ->> ${part}
    WHEN 'during' THEN attempt.status <> 'open' OR EXISTS (
      SELECT FROM attempt_item AS item WHERE item.attempt_id = response.attempt_id
        AND item.position = response.position AND item.final)
    WHEN 'after-submission' THEN attempt.status <> 'open'
    WHEN 'after-closing' THEN attempt.status <> 'open' AND ${closing} <= ${now}
    ELSE false END)`;
}

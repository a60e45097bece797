import 'server-only';
import { type Database, takeTurns } from '../transaction';
import { rebuildDerived } from './derived';

/** Moves everything that a guest did to an account, and removes the guest. */
export async function mergeGuest(tx: Database, guestId: string, personId: string): Promise<void> {
  if (guestId === personId) return;
  for (const id of [guestId, personId].sort()) await takeTurns(tx, `learner:${id}`);
  const from = { where: { personId: guestId }, data: { personId } };
  await tx.attempt.updateMany(from);
  await tx.response.updateMany(from);
  await tx.problemReport.updateMany(from);
  await tx.annotation.updateMany(from);
  await tx.searchEntry.updateMany(from);
  // Of two places in one module the later one holds; what was read in either counts as read.
  await tx.$executeRaw`
    INSERT INTO reading_position AS own (person_id, module_id, passage_id, read, updated_at)
    SELECT ${personId}::uuid, module_id, passage_id, read, updated_at
    FROM reading_position WHERE person_id = ${guestId}::uuid
    ON CONFLICT (person_id, module_id) DO UPDATE SET
      passage_id = CASE WHEN excluded.updated_at > own.updated_at
                        THEN excluded.passage_id ELSE own.passage_id END,
      read = ARRAY(SELECT DISTINCT unnest(own.read || excluded.read)),
      updated_at = greatest(own.updated_at, excluded.updated_at)`;
  await tx.$executeRaw`
    INSERT INTO document_place AS own (person_id, document_id, passage_id, updated_at)
    SELECT ${personId}::uuid, document_id, passage_id, updated_at
    FROM document_place WHERE person_id = ${guestId}::uuid
    ON CONFLICT (person_id, document_id) DO UPDATE SET
      passage_id = excluded.passage_id, updated_at = excluded.updated_at
      WHERE excluded.updated_at > own.updated_at`;
  await tx.person.delete({ where: { id: guestId } });
  await rebuildDerived(tx, personId);
}

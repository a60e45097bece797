import 'server-only';
import type { Finding as FindingRow } from '@/prisma/generated/client';
import type { Decision } from './draft/apply-decisions';
import { FindingSchema } from './finding-row';

/** What a teacher has decided so far about the findings of a document. */
export function decisionsOf(
  rows: readonly Pick<FindingRow, 'content' | 'decision' | 'note'>[],
): Decision[] {
  return rows.flatMap(({ content, decision, note }) => {
    if (decision === null) return [];
    const { kind, span } = FindingSchema.parse(content);
    return [{ kind, start: span.start, end: span.end, decision, note }];
  });
}

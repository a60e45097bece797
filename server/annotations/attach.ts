import 'server-only';
import type { Library } from '@/core/content';
import type { AnchorText } from '@/core/text';
import type { Annotation as Row } from '@/prisma/generated/client';
import type { Database } from '../transaction';
import { indexNotes } from './index-notes';
import { placeColumns, textsByDocument } from './row';

const batch = 500;

/** How many annotations moved, lost their words, and found them again. */
export interface Attached {
  readonly moved: number;
  readonly detached: number;
  readonly returned: number;
}

/**
 * Looks for the words of all annotations in a library that has changed; those in what teachers
 * brought stay as they are. Nothing is removed.
 */
export async function attachAnnotations(
  tx: Database,
  library: Library,
  now: Date,
): Promise<Attached> {
  const texts = textsByDocument(library);
  const own = await tx.document.findMany({
    where: { source: { ownerId: { not: null } } },
    select: { id: true },
  });
  const elsewhere = { documentId: { notIn: own.map(({ id }) => id) } };
  const counts = { moved: 0, detached: 0, returned: 0 };
  let after: string | null = null;
  for (;;) {
    const rows: Row[] = await tx.annotation.findMany({
      where: after === null ? elsewhere : { ...elsewhere, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: batch,
    });
    const changed: Row[] = [];
    for (const row of rows) {
      const here = texts.get(row.documentId) ?? [];
      if (isInPlace(row, here)) continue;
      const data = placeColumns(row, here, now);
      if (!differs(row, data)) continue;
      changed.push(await tx.annotation.update({ where: { id: row.id }, data }));
      if (data.detachedAt === null) counts[row.detachedAt ? 'returned' : 'moved']++;
      else counts.detached++;
    }
    await indexNotes(tx, changed, library);
    const last = rows.at(-1);
    if (rows.length < batch || !last) return counts;
    after = last.id;
  }
}

/** True where words and context are as they were: nearly all, so this is asked first. */
function isInPlace(row: Row, texts: readonly AnchorText[]): boolean {
  const { passageId, start, quote, prefix, suffix } = row;
  const text = texts.find(({ id }) => id === passageId)?.text;
  return (
    row.detachedAt === null &&
    text !== undefined &&
    start >= prefix.length &&
    text.startsWith(prefix + quote + suffix, start - prefix.length)
  );
}

function differs(row: Row, data: Partial<Row>): boolean {
  const { passageId, start, end, prefix, suffix, detachedAt } = data;
  return (
    row.passageId !== passageId ||
    row.start !== start ||
    row.end !== end ||
    row.prefix !== prefix ||
    row.suffix !== suffix ||
    row.detachedAt?.getTime() !== detachedAt?.getTime()
  );
}

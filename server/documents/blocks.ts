import 'server-only';
import { z } from 'zod';
import type { Block } from '@/core/extraction';

const place = z.number().int().nonnegative();

const StoredBlockSchema = z.tuple([
  z.enum(['heading', 'paragraph', 'list-item', 'table-row']),
  place,
  place,
  z.number().int().positive().nullable(),
  z.number().int().positive().nullable(),
]);

/** The blocks of a text in few bytes: kind, start, end, level, page. */
export function storeBlocks(blocks: readonly Block[]): z.infer<typeof StoredBlockSchema>[] {
  return blocks.map(({ kind, start, end, level, page }) => [
    kind,
    start,
    end,
    level ?? null,
    page ?? null,
  ]);
}

/** The blocks of a text as `storeBlocks` left them. */
export function readBlocks(stored: unknown): Block[] {
  return z
    .array(StoredBlockSchema)
    .parse(stored)
    .map(([kind, start, end, level, page]) => ({
      ...{ kind, start, end },
      ...(level === null ? {} : { level }),
      ...(page === null ? {} : { page }),
    }));
}

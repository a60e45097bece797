import 'server-only';
import { z } from 'zod';
import type { LibraryChange } from '@/core/content';
import type { Database } from '../transaction';
import { asJson } from './json';

/** The row of Setting that holds what the last import moved. */
const changeKey = 'content-change';

const place = z.object({ passageId: z.string(), start: z.number().int() });

/** What an import moved, and when. */
const ChangeRecordSchema = z.object({
  at: z.iso.datetime(),
  change: z.object({
    added: z.array(z.string()),
    gone: z.array(z.string()),
    reworded: z.array(z.string()),
    renumbered: z.array(z.object({ id: z.string(), from: z.number(), to: z.number() })),
    moved: z.array(
      z.object({
        kind: z.enum(['note', 'correction', 'concept']),
        id: z.string(),
        from: place,
        to: place,
      }),
    ),
  }) satisfies z.ZodType<LibraryChange>,
});

export type ChangeRecord = z.infer<typeof ChangeRecordSchema>;

/** Keeps what an import moved, if it moved anything. */
export async function recordChange(tx: Database, change: LibraryChange, now: Date): Promise<void> {
  if (Object.values(change).every((list) => list.length === 0)) return;
  const value = asJson({ at: now.toISOString(), change });
  const key = changeKey;
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
}

/** What the last import moved that moved anything; null before there was one. */
export async function readChange(tx: Database): Promise<ChangeRecord | null> {
  const row = await tx.setting.findUnique({ where: { key: changeKey } });
  return ChangeRecordSchema.nullable().parse(row?.value ?? null);
}

import 'server-only';
import { z } from 'zod';
import { type Finding, findingKinds } from '@/core/extraction';

const offset = z.number().int().nonnegative();
const span = z.object({ start: offset, end: offset });

/** A `Finding` as a JSON column holds it. */
export const FindingSchema: z.ZodType<Finding> = z.object({
  id: z.string(),
  kind: z.enum(findingKinds),
  class: z.enum(['A', 'B', 'C']),
  quote: z.string(),
  span,
  passageId: z.string().nullable(),
  passageSpan: span.nullable(),
  confidence: z.number(),
});

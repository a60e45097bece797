import { z } from 'zod';

/** The three highlights, in the order in which they are offered. Each also has a line style of its own. */
export const annotationColours = ['apricot', 'bean', 'lilac'] as const;

export type AnnotationColour = (typeof annotationColours)[number];

/** Code units of a note; some pages of writing. */
const longestNote = 4_000;

const IdSchema = z.string().regex(/^[\w.-]{1,100}$/);

/** What a browser sends to keep a highlight: the words with their context, not only where they stand. */
export const AnnotationRequestSchema = z.object({
  documentId: IdSchema,
  passageId: IdSchema,
  /** Offset of the words in the text of the passage. */
  start: z.number().int().min(0).max(1_000_000),
  quote: z.string().min(1).max(10_000),
  prefix: z.string().max(32),
  suffix: z.string().max(32),
  colour: z.enum(annotationColours),
  /** Empty for a highlight alone. */
  note: z.string().max(longestNote),
});

export type AnnotationRequest = z.infer<typeof AnnotationRequestSchema>;

/** A highlight of one person, as the server keeps it. */
export interface Annotation extends AnnotationRequest {
  /** A UUID that the browser chose. */
  readonly id: string;
  /** Where the words end now: a correction can have made them longer or shorter than `quote`. */
  readonly end: number;
  /** ISO moment. */
  readonly createdAt: string;
  /** True while the words are nowhere in the library; `passageId` and `start` are the last known place. */
  readonly detached: boolean;
}

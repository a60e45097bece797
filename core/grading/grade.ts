import { z } from 'zod';

export const GradeSchema = z.object({
  /** Share of the points of the question, 0 to 1. */
  earned: z.number().min(0).max(1),
  verdict: z.enum(['correct', 'partial', 'incorrect']),
  /** How many parts of the key were found, of how many: options, blanks, pairs, points. */
  found: z.number().int().nonnegative(),
  expected: z.number().int().positive(),
});

/** What an answer is worth. "Not answered yet" is no grade: see `grade`. */
export type Grade = z.infer<typeof GradeSchema>;

/** A grade from the share earned (0 to 1) and the parts of the key that were found. */
export function gradeParts(earned: number, found: number, expected: number): Grade {
  const verdict = earned === 1 ? 'correct' : earned > 0 ? 'partial' : 'incorrect';
  return { earned, verdict, found, expected };
}

const MarkSchema = z.object({
  /** Opaque id of what can be chosen or filled, see `feedbackFor`. */
  id: z.string(),
  state: z.enum(['correct', 'incorrect', 'missed', 'off']),
  /** Why this option is not an answer, or null. */
  reason: z.string().nullable(),
});

/** How one option (or blank) is shown after the answer. */
export type Mark = z.infer<typeof MarkSchema>;

const EvidenceCardSchema = z.object({
  /** Name of the source, in the language of the interface. */
  source: z.string(),
  documentId: z.string(),
  passageId: z.string(),
  passageNumber: z.number().int().positive(),
  /** Offsets of the quotation in the text of the passage, for the link into the reader; 0 where it stands there no more. */
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** False where the source has changed since, and these words stand in it no more. */
  stands: z.boolean(),
  lang: z.enum(['en', 'zh-Hans']),
  /** The sentence around the quotation, verbatim; an ellipsis stands where a long one was cut. Either may be empty. */
  before: z.string(),
  quote: z.string(),
  after: z.string(),
  /** Editor's notes of class B that touch the passage within what is shown. */
  notes: z.array(z.string()),
  role: z.enum(['key', 'contrast']),
});

/** The quotation that proves an answer, ready to be shown. */
export type EvidenceCard = z.infer<typeof EvidenceCardSchema>;

export const FeedbackSchema = z.object({
  grade: GradeSchema,
  marks: z.array(MarkSchema),
  /** The right words where the marks can't show them, see `solutionOf`. */
  solution: z.array(
    z.object({ id: z.string(), text: z.string(), lang: z.enum(['en', 'zh-Hans']) }),
  ),
  rationale: z.string(),
  rationaleLang: z.enum(['en', 'zh-Hans']),
  evidence: z.array(EvidenceCardSchema),
});

/** Everything that a browser may see of a question once its answer is released. */
export type Feedback = z.infer<typeof FeedbackSchema>;

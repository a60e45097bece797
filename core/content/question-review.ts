import { z } from 'zod';
import { lineOf, type Recorded, type Report } from './content-file';
import { LanguageSchema } from './language';
import type { Passage } from './library';
import { rejectionReasons } from './rejection-reasons';

const words = z.string().trim().min(1);

const reviewed = {
  /** The rule that makes the question and the first passage that proves it: to find it by. */
  rule: words,
  passage: words,
  /** Digest of the wording that was read, as `npm run generate -- --pretty` prints it. */
  read: z.string().regex(/^[0-9a-f]{16}$/, 'must be 16 hexadecimal digits'),
};

/** Where readers of the other language are not served by it. */
const only = LanguageSchema.optional();

const ReviewSchema = z.discriminatedUnion('decision', [
  z.strictObject({ ...reviewed, decision: z.literal('accepted'), only }),
  z.strictObject({
    ...{ ...reviewed, decision: z.literal('edited'), only },
    /** Words as they are → words as they shall be, wherever they stand in the question. */
    words: z.record(words, words).default({}),
    /** Wrong choices to take out, by their words. */
    without: z.array(words).default([]),
  }),
  z.strictObject({
    ...{ ...reviewed, decision: z.literal('left-out') },
    reason: z.enum(rejectionReasons),
  }),
]);

export const ReviewFileSchema = z.strictObject({ reviews: z.array(ReviewSchema) });

/** What an editor decided on one question of the library, and where it is written. */
export type QuestionReview = z.infer<typeof ReviewSchema> & {
  readonly at: { readonly path: string; readonly line: number };
};

/** The decisions of all files. Whether the questions exist is seen where questions are made. */
export function buildReviews(
  passages: readonly Pick<Passage, 'id'>[],
  files: readonly Recorded<z.infer<typeof ReviewFileSchema>>[],
  report: Report,
): QuestionReview[] {
  const known = new Set(passages.map(({ id }) => id));
  const read = new Set<string>();
  return files.flatMap(({ file, record }) =>
    record.reviews.map((review, index): QuestionReview => {
      const pointer = `/reviews/${index}`;
      if (!known.has(review.passage))
        report(file, `${pointer}/passage`, 'unknown-passage', review.passage);
      if (read.has(review.read)) report(file, `${pointer}/read`, 'duplicate-id', review.read);
      read.add(review.read);
      return { ...review, at: { path: file.path, line: lineOf(file, pointer) } };
    }),
  );
}

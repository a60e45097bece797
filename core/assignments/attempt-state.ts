import { z } from 'zod';
import { AnswerSchema, LanguageSchema, PublicQuestionSchema } from '../content';
import { CertaintySchema, FeedbackSchema, triesSchema } from '../grading';

const moment = z.iso.datetime();
const share = z.number().min(0).max(1);

const position = z.number().int().positive().describe('From 1.');

const SectionSchema = z.object({
  position,
  title: z.string().describe('Empty where there is one section only.'),
});

/** What of a question follows from its answers; the points of it are null while they are not shown. */
const standing = {
  certainty: CertaintySchema.nullable().describe('Null where it is not asked, or was not said.'),
  tries: z
    .number()
    .int()
    .nonnegative()
    .describe('Answers confirmed so far, where feedback is immediate.'),
  earned: z
    .number()
    .nullable()
    .describe(
      'Points, after tries and certainty: below 0 where certainty was misplaced. Null while there is no mark, or it is not shown.',
    ),
};

const AttemptItemSchema = z.object({
  position,
  section: position,
  points: z.number().nonnegative(),
  question: PublicQuestionSchema.nullable().describe(
    'Null where there is no way back and it was not opened yet: saving something for it, be it null, opens it.',
  ),
  answer: AnswerSchema.nullable().describe(
    'As last saved, with the ids that were shown; null if nothing was saved.',
  ),
  sequence: z
    .number()
    .int()
    .nonnegative()
    .describe('Of the last saved answer, as counted by the client; 0 if nothing was saved.'),
  flagged: z.boolean(),
  answered: z
    .boolean()
    .describe('True once the answer is final: confirmed for the last time, or handed in.'),
  ...standing,
  feedback: FeedbackSchema.nullable().describe(
    'On the last confirmed answer, as long as it is the one that is saved. While tries are left it tells of what was chosen only.',
  ),
});

export const AttemptStateSchema = z.object({
  id: z.string(),
  kind: z.enum(['practice', 'assignment']),
  assignmentId: z.string().nullable(),
  moduleId: z.string().nullable(),
  title: z
    .string()
    .nullable()
    .describe('Of the assignment or the module; null for practice over something else.'),
  status: z
    .enum(['open', 'submitted', 'abandoned'])
    .describe('abandoned: not handed in before its time was over, where it had to be; no score.'),
  feedback: z
    .enum(['immediate', 'deferred'])
    .describe('immediate: feedback after each confirmed answer; deferred: after submission.'),
  tries: triesSchema.describe('What is left of the points at each try at a question.'),
  certainty: z
    .array(z.object({ level: CertaintySchema, right: z.number(), wrong: z.number() }))
    .describe(
      'What a right and a wrong answer are worth by how sure the learner is, as multiples of the points; empty where that is not asked.',
    ),
  navigation: z
    .enum(['free', 'forward'])
    .describe(
      'forward: once something was saved for a question, be it null, those before it can’t be changed.',
    ),
  language: LanguageSchema,
  startedAt: moment,
  submittedAt: moment.nullable(),
  dueAt: moment.nullable().describe('For this learner.'),
  lateShare: share.describe(
    'What is left of the points of an attempt that is handed in now, or was handed in when it was.',
  ),
  deadlineAt: moment
    .nullable()
    .describe('After this no answer is taken. It can move to later while the attempt is open.'),
  graceUntil: moment.nullable().describe('Until when it can still be handed in as it is.'),
  overtime: z
    .enum(['submit', 'grace', 'abandon'])
    .describe('When time runs out: handed in by itself, abandoned after the grace, or at once.'),
  serverTime: moment,
  releaseAt: moment
    .nullable()
    .describe('When more is shown than after submission; null if everything is shown by then.'),
  provisional: z
    .boolean()
    .describe('An answer waits for the mark of a person: the score can rise.'),
  accommodations: z.object({ largerText: z.boolean(), readAloud: z.boolean() }),
  sections: z.array(SectionSchema),
  earned: z.number().nullable().describe('Points; null before submission and before release.'),
  possible: z.number().nullable(),
  items: z.array(AttemptItemSchema),
});

/** One attempt as its learner may see it at one moment; holds no key before release. */
export type AttemptState = z.infer<typeof AttemptStateSchema>;

export const SavedResponseSchema = z.object({
  savedSequence: z
    .number()
    .int()
    .nonnegative()
    .describe(
      'Sequence of what is stored now: higher than what was sent if another tab was later.',
    ),
  superseded: z
    .boolean()
    .describe(
      'True if another answer than the one that was sent is stored, because it came later or first.',
    ),
  elsewhere: z
    .boolean()
    .describe(
      'True if another page or device has saved in this attempt within the last two minutes.',
    ),
  deadlineAt: moment.nullable().describe('As it is now: a teacher may have given more time.'),
  graceUntil: moment.nullable(),
  serverTime: moment,
  answered: z.boolean().describe('True once the answer is final.'),
  tries: standing.tries,
  earned: standing.earned,
  feedback: FeedbackSchema.nullable(),
});

/** What the server says after an answer was saved. */
export type SavedResponse = z.infer<typeof SavedResponseSchema>;

export const AttemptReviewSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  startedAt: moment,
  submittedAt: moment.nullable(),
  lateShare: share.describe('Already in what was earned.'),
  provisional: z
    .boolean()
    .describe('An answer waits for the mark of a person: the score can rise.'),
  releaseAt: moment.nullable().describe('When more will be shown; null if nothing will.'),
  certainty: z.boolean().describe('Marked by how sure the learner was.'),
  earned: z.number().nullable().describe('Null where points are not shown.'),
  possible: z.number().nullable(),
  unchanged: z
    .object({ earned: z.number(), possible: z.number() })
    .nullable()
    .describe('The score before marks were changed; null where none was, or it is not shown.'),
  sections: z.array(SectionSchema),
  items: z.array(
    z.object({
      position,
      section: position,
      points: z.number().nonnegative(),
      questionId: z.string(),
      conceptIds: z.array(z.string()),
      question: PublicQuestionSchema,
      answer: AnswerSchema.nullable(),
      ...standing,
      waiting: z.boolean().describe('It has no mark yet: a person gives it.'),
      changes: z
        .array(
          z.object({
            type: z.enum(['drop', 'full-credit', 're-key', 'accept', 'mark']),
            reason: z.string().nullable().describe('Null where the answer is not shown.'),
          }),
        )
        .describe('Changes of marks that hold for it, the oldest first.'),
      dropped: z.boolean().describe('It does not count.'),
      elapsed: z
        .number()
        .int()
        .nonnegative()
        .describe('Milliseconds that the question was on the screen.'),
      feedback: FeedbackSchema.nullable().describe(
        'Without what is not shown now; null where nothing is, or the answer waits for its mark.',
      ),
    }),
  ),
});

/** What is shown of a finished attempt at one moment. */
export type AttemptReview = z.infer<typeof AttemptReviewSchema>;

import { z } from 'zod';
import { AssignmentPolicySchema } from './policy';

const id = z.string().min(1).max(100);

export const AssignmentDraftSchema = z.object({
  title: z.string().max(1_000),
  /** Chosen ones in their order, or how many to draw over which modules. */
  questions: z.union([
    z.object({ questionIds: z.array(id).max(1_000) }),
    z.object({ count: z.number(), moduleIds: z.array(id).max(200) }),
  ]),
  opensAt: z.date(),
  dueAt: z.date(),
  /** Late work is taken until then; null closes when it is due. */
  closesAt: z.date().nullable().default(null),
  /** Null is no limit. */
  maxAttempts: z.number().nullable(),
  policy: AssignmentPolicySchema,
});

/** What a teacher asks for when giving a quiz to a class. */
export type AssignmentDraft = z.input<typeof AssignmentDraftSchema>;

export type DraftCode =
  | 'title-missing'
  | 'title-too-long'
  | 'no-questions-chosen'
  | 'question-chosen-twice'
  | 'too-many-questions'
  | 'draw-count-wrong'
  | 'no-modules-chosen'
  | 'due-before-open'
  | 'due-in-past'
  | 'close-before-due'
  | 'attempts-wrong';

/** An assignment has at most this many questions. */
export const mostQuestions = 100;

/** Everything that is wrong with a draft by itself, in the order of the form; empty if nothing is. */
export function checkDraft(draft: AssignmentDraft, now: Date): DraftCode[] {
  const title = draft.title.trim();
  const { opensAt, dueAt, closesAt, maxAttempts } = draft;
  const problems: (DraftCode | false)[] = [
    title === '' && 'title-missing',
    [...title].length > 120 && 'title-too-long',
    ...questionProblems(draft.questions),
    dueAt <= opensAt && 'due-before-open',
    dueAt <= now && 'due-in-past',
    closesAt != null && closesAt < dueAt && 'close-before-due',
    maxAttempts !== null && !isWhole(maxAttempts, 20) && 'attempts-wrong',
  ];
  return problems.filter((problem) => problem !== false);
}

function questionProblems(questions: AssignmentDraft['questions']): (DraftCode | false)[] {
  if ('count' in questions) {
    return [
      questions.moduleIds.length === 0 && 'no-modules-chosen',
      !isWhole(questions.count, mostQuestions) && 'draw-count-wrong',
    ];
  }
  const { questionIds } = questions;
  return [
    questionIds.length === 0 && 'no-questions-chosen',
    questionIds.length > mostQuestions && 'too-many-questions',
    new Set(questionIds).size < questionIds.length && 'question-chosen-twice',
  ];
}

function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

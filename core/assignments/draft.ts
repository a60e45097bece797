import { z } from 'zod';
import { AssignmentPolicySchema } from './policy';

const id = z.string().min(1).max(100);

const SectionDraftSchema = z.object({
  /** Empty where there is one section only. */
  title: z.string().max(1_000).default(''),
  /** Chosen ones in their order; empty draws over `moduleIds`. */
  questionIds: z.array(id).max(1_000).default([]),
  moduleIds: z.array(id).max(200).default([]),
  /** How many are drawn anew for every attempt; null asks all that are chosen. */
  drawCount: z.number().nullable().default(null),
  /** Of each question. */
  points: z.number().default(1),
});

/** A part of a quiz: chosen questions, or a draw from them or from modules. */
export type SectionDraft = z.input<typeof SectionDraftSchema>;

export const AssignmentDraftSchema = z.object({
  title: z.string().max(1_000),
  sections: z.array(SectionDraftSchema).max(20),
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
  | 'too-few-chosen'
  | 'points-wrong'
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
    ...sectionProblems(draft.sections),
    dueAt <= opensAt && 'due-before-open',
    dueAt <= now && 'due-in-past',
    closesAt != null && closesAt < dueAt && 'close-before-due',
    maxAttempts !== null && !isWhole(maxAttempts, 20) && 'attempts-wrong',
  ];
  return problems.filter((problem) => problem !== false);
}

function sectionProblems(sections: readonly SectionDraft[]): (DraftCode | false)[] {
  const chosen = sections.flatMap(({ questionIds }) => questionIds ?? []);
  const asked = sections.reduce(
    (sum, { drawCount, questionIds }) => sum + (drawCount ?? questionIds?.length ?? 0),
    0,
  );
  return [
    sections.length === 0 && 'no-questions-chosen',
    ...sections.flatMap(drawProblems),
    asked > mostQuestions && 'too-many-questions',
    new Set(chosen).size < chosen.length && 'question-chosen-twice',
  ];
}

function drawProblems(section: SectionDraft): (DraftCode | false)[] {
  const { questionIds = [], moduleIds = [], drawCount = null, points = 1 } = section;
  const drawn = drawCount !== null;
  return [
    !drawn && questionIds.length === 0 && 'no-questions-chosen',
    drawn && questionIds.length === 0 && moduleIds.length === 0 && 'no-modules-chosen',
    drawn && !isWhole(drawCount, mostQuestions) && 'draw-count-wrong',
    drawn && questionIds.length > 0 && drawCount > questionIds.length && 'too-few-chosen',
    !(points > 0 && points <= 100) && 'points-wrong',
  ];
}

function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

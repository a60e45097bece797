import { z } from 'zod';
import { checkPolicy, type PolicyCode } from './check-policy';
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
  /** Of chosen questions that are worth something else, by id. */
  questionPoints: z.record(id, z.number()).default({}),
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

type SectionCode =
  | 'section-title-missing'
  | 'section-title-too-long'
  | 'no-questions-chosen'
  | 'draw-count-wrong'
  | 'too-few-chosen'
  | 'points-wrong'
  | 'pool-points-differ'
  | 'no-modules-chosen';

type TimesCode = 'due-before-open' | 'due-in-past' | 'close-before-due' | 'attempts-wrong';

export type DraftCode =
  | SectionCode
  | TimesCode
  | PolicyCode
  | 'title-missing'
  | 'title-too-long'
  | 'no-sections'
  | 'question-chosen-twice'
  | 'too-many-questions';

/** One thing that is wrong, and in which section, counted from 0, where it is in one. */
export interface DraftFault {
  readonly code: DraftCode;
  readonly section?: number;
}

/** An assignment has at most this many questions. */
export const mostQuestions = 100;

/** Everything that is wrong with a draft by itself, in the order of the form; empty if nothing is. */
export function checkDraft(draft: AssignmentDraft, now: Date): DraftFault[] {
  const { opensAt, dueAt, closesAt = null, maxAttempts, policy } = draft;
  return [
    ...only([...titleFaults(draft.title, 'title-missing', 'title-too-long')]),
    ...sectionFaults(draft.sections),
    ...only(checkPolicy(policy, { dueAt, closesAt })),
    ...only(timesFaults({ opensAt, dueAt, closesAt, maxAttempts }, now)),
  ];
}

function timesFaults(
  {
    opensAt,
    dueAt,
    closesAt = null,
    maxAttempts,
  }: Omit<AssignmentDraft, 'title' | 'sections' | 'policy'>,
  now: Date,
): TimesCode[] {
  return found<TimesCode>([
    dueAt <= opensAt && 'due-before-open',
    dueAt <= now && 'due-in-past',
    closesAt !== null && closesAt < dueAt && 'close-before-due',
    maxAttempts !== null && !isWhole(maxAttempts, 20) && 'attempts-wrong',
  ]);
}

const waiting: readonly DraftCode[] = [
  ...(['no-questions-chosen', 'no-modules-chosen', 'no-sections', 'too-few-chosen'] as const),
  ...(['section-title-missing', 'due-in-past'] as const),
];

/** True for what may still be so in a draft that is kept for later. */
export function canWait({ code }: Pick<DraftFault, 'code'>): boolean {
  return waiting.includes(code);
}

function sectionFaults(sections: readonly SectionDraft[]): DraftFault[] {
  const chosen = sections.flatMap(({ questionIds }) => questionIds ?? []);
  const asked = sections.reduce(
    (sum, { drawCount, questionIds }) => sum + (drawCount ?? questionIds?.length ?? 0),
    0,
  );
  return [
    ...only<DraftCode>([sections.length === 0 && 'no-sections']),
    ...sections.flatMap((section, index) =>
      found([...nameFaults(section, sections.length), ...drawFaults(section)]).map((code) => ({
        ...{ code, section: index },
      })),
    ),
    ...only<DraftCode>([
      asked > mostQuestions && 'too-many-questions',
      new Set(chosen).size < chosen.length && 'question-chosen-twice',
    ]),
  ];
}

function nameFaults({ title = '' }: SectionDraft, sections: number): (SectionCode | false)[] {
  const [missing, tooLong] = titleFaults(title, 'section-title-missing', 'section-title-too-long');
  return [sections > 1 && missing, tooLong];
}

function drawFaults(section: SectionDraft): (SectionCode | false)[] {
  const { questionIds = [], moduleIds = [], drawCount = null } = section;
  const { points = 1, questionPoints = {} } = section;
  const drawn = drawCount !== null;
  const worth = [points, ...Object.values(questionPoints)];
  return [
    !drawn && questionIds.length === 0 && 'no-questions-chosen',
    drawn && questionIds.length === 0 && moduleIds.length === 0 && 'no-modules-chosen',
    drawn && !isWhole(drawCount, mostQuestions) && 'draw-count-wrong',
    drawn && questionIds.length > 0 && drawCount > questionIds.length && 'too-few-chosen',
    !worth.every((one) => one > 0 && one <= 100) && 'points-wrong',
    drawn && Object.values(questionPoints).some((one) => one !== points) && 'pool-points-differ',
  ];
}

function titleFaults<const Missing extends string, const TooLong extends string>(
  title: string,
  missing: Missing,
  tooLong: TooLong,
): [Missing | false, TooLong | false] {
  return [title.trim() === '' && missing, [...title.trim()].length > 120 && tooLong];
}

function only<Code extends DraftCode>(codes: readonly (Code | false)[]): DraftFault[] {
  return found(codes).map((code) => ({ code }));
}

function found<Code extends string>(codes: readonly (Code | false)[]): Code[] {
  return codes.filter((code) => code !== false);
}

function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

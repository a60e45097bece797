import { z } from 'zod';
import {
  type DraftProblem,
  type DraftProblems,
  releaseChoices,
} from '@/components/teach/builder/draft';
import { instantOf } from '@/components/teach/local-time';
import {
  type AssignmentDraft,
  AssignmentPolicySchema,
  checkDraft,
  type DraftCode,
} from '@/core/assignments';

const FormSchema = z.object({
  mode: z.enum(['chosen', 'drawn']).catch('chosen'),
  title: z.string().catch(''),
  opens: z.string().catch(''),
  due: z.string().catch(''),
  closes: z.string().catch(''),
  zone: z.string().catch(''),
  attempts: z.string().catch('1'),
  count: z.string().catch(''),
});

const ChoiceSchema = z
  .object({
    score: AssignmentPolicySchema.shape.score.unwrap(),
    release: z.enum(releaseChoices),
  })
  .transform(({ score, release }) => {
    const moment = release === 'after-due' ? 'after-closing' : release;
    const review = { points: moment, correctness: moment, solution: moment, explanation: moment };
    return AssignmentPolicySchema.parse({ score, review });
  });

const fields = {
  'title-missing': 'title',
  'title-too-long': 'title',
  'no-questions-chosen': 'questions',
  'question-chosen-twice': 'questions',
  'too-many-questions': 'questions',
  'question-not-published': 'questions',
  'draw-count-wrong': 'count',
  'too-few-chosen': 'count',
  'points-wrong': 'questions',
  'too-few-questions': 'count',
  'no-modules-chosen': 'modules',
  'opens-missing': 'opens',
  'due-missing': 'due',
  'closes-unreadable': 'closes',
  'due-before-open': 'due',
  'due-in-past': 'due',
  'close-before-due': 'closes',
  'attempts-wrong': 'attempts',
  'choice-unknown': 'release',
  'class-not-found': 'title',
} as const satisfies Record<DraftProblem, keyof DraftProblems>;

/** Each problem at the field it belongs to; of several at one field the first. */
export function problemsOf(codes: readonly DraftProblem[]): DraftProblems {
  return Object.fromEntries(codes.toReversed().map((code) => [fields[code], code]));
}

/** Reads the form of the builder. Everything that is wrong is told at once. */
export function parseDraft(
  form: FormData,
  now: Date,
): { draft: AssignmentDraft; problems: null } | { draft: null; problems: DraftProblems } {
  const typed = FormSchema.parse(Object.fromEntries(form));
  const choice = ChoiceSchema.safeParse(Object.fromEntries(form));
  const [opensAt, dueAt] = [instantOf(typed.opens, typed.zone), instantOf(typed.due, typed.zone)];
  const closesAt = typed.closes === '' ? null : instantOf(typed.closes, typed.zone);
  const policy = choice.success ? choice.data : AssignmentPolicySchema.parse({});
  const strings = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  const draft = {
    title: typed.title,
    sections: [
      typed.mode === 'drawn'
        ? { drawCount: Number(typed.count), moduleIds: strings('moduleIds') }
        : { questionIds: strings('questionIds') },
    ],
    opensAt: opensAt ?? now,
    dueAt: dueAt ?? new Date(Math.max(now.getTime(), opensAt?.getTime() ?? 0) + 1),
    closesAt: dueAt === null ? null : closesAt,
    maxAttempts: typed.attempts === '' ? null : Number(typed.attempts),
    policy,
  } satisfies AssignmentDraft;
  const missing: (DraftProblem | false)[] = [
    opensAt === null && 'opens-missing',
    dueAt === null && 'due-missing',
    typed.closes !== '' && closesAt === null && 'closes-unreadable',
    !choice.success && 'choice-unknown',
  ];
  const wrong: readonly DraftCode[] = checkDraft(draft, now);
  const problems = [...missing.filter((code) => code !== false), ...wrong];
  return problems.length > 0
    ? { draft: null, problems: problemsOf(problems) }
    : { draft, problems: null };
}

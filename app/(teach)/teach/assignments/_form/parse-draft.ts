import type { DraftProblems } from '@/components/teach/builder/draft';
import { instantOf } from '@/components/teach/local-time';
import {
  type AssignmentDraft,
  AssignmentPolicySchema,
  canWait,
  checkDraft,
  type SectionDraft,
} from '@/core/assignments';
import type { Adjustment, AssignmentState } from '@/server/assignments';
import { numberOf, textOf, textsOf } from './numbers';
import { parsePolicy, parseReview, parseTimeLimit } from './parse-policy';
import { type Fault, problemsOf } from './problems';

type Parsed<Value> =
  | { readonly value: Value; readonly problems: null }
  | { readonly value: null; readonly problems: DraftProblems };

/** What the button that was pressed asks for. */
export function parseState(form: FormData): AssignmentState {
  return textOf(form, 'state') === 'draft' ? 'draft' : 'given';
}

/** Reads the form of the builder. Everything that is wrong is told at once; less of a draft that is kept. */
export function parseDraft(
  form: FormData,
  now: Date,
  state: AssignmentState,
): Parsed<AssignmentDraft> {
  const policy = parsePolicy(form);
  const { times, faults } = parseTimes(form, now);
  const draft = {
    ...times,
    title: textOf(form, 'title'),
    sections: parseSections(form),
    policy: policy ?? AssignmentPolicySchema.parse({}),
  } satisfies AssignmentDraft;
  const wrong = checkDraft(draft, now).filter((fault) => state === 'given' || !canWait(fault));
  const unknown: Fault[] = policy === null ? [{ code: 'choice-unknown' }] : [];
  return outcome(draft, [...faults, ...unknown, ...wrong]);
}

/** Reads what can be changed once somebody has begun. The use case judges it. */
export function parseAdjustment(form: FormData, now: Date): Parsed<Adjustment> {
  const { times, faults } = parseTimes(form, now);
  const review = parseReview(form);
  const score = AssignmentPolicySchema.shape.score.unwrap().safeParse(textOf(form, 'score'));
  const unknown: Fault[] = review && score.success ? [] : [{ code: 'choice-unknown' }];
  const kept = AssignmentPolicySchema.parse({ review: review ?? {} });
  const adjustment = {
    ...{ ...times, title: textOf(form, 'title'), review: kept.review },
    ...{ score: score.data ?? kept.score, practice: form.has('practice') },
    timeLimit: parseTimeLimit(form),
  };
  return outcome(adjustment, [...faults, ...unknown]);
}

function outcome<Value>(value: Value, faults: readonly Fault[]): Parsed<Value> {
  return faults.length > 0
    ? { value: null, problems: problemsOf(faults) }
    : { value, problems: null };
}

function parseTimes(form: FormData, now: Date) {
  const zone = textOf(form, 'zone');
  const [typedCloses, attempts] = [textOf(form, 'closes'), textOf(form, 'attempts')];
  const opensAt = instantOf(textOf(form, 'opens'), zone);
  const dueAt = instantOf(textOf(form, 'due'), zone);
  const closesAt = typedCloses === '' ? null : instantOf(typedCloses, zone);
  const missing: (Fault | false)[] = [
    opensAt === null && { code: 'opens-missing' },
    dueAt === null && { code: 'due-missing' },
    typedCloses !== '' && closesAt === null && { code: 'closes-unreadable' },
  ];
  return {
    faults: missing.filter((fault) => fault !== false),
    // What is missing stands for a time that nothing else is wrong with.
    times: {
      opensAt: opensAt ?? now,
      dueAt: dueAt ?? new Date(Math.max(now.getTime(), opensAt?.getTime() ?? 0) + 1),
      closesAt: dueAt === null ? null : closesAt,
      maxAttempts: attempts === '' ? null : numberOf(attempts),
    },
  };
}

function parseSections(form: FormData): SectionDraft[] {
  const count = Math.min(20, Math.max(0, Number.parseInt(textOf(form, 'sections'), 10) || 0));
  return Array.from({ length: count }, (_, index) => parseSection(form, `s${index}`));
}

function parseSection(form: FormData, name: string): SectionDraft {
  const points = numberOf(textOf(form, `${name}.points`));
  const common = { title: textOf(form, `${name}.title`), points };
  const count = numberOf(textOf(form, `${name}.count`));
  if (textOf(form, `${name}.mode`) === 'modules')
    return { ...common, drawCount: count, moduleIds: textsOf(form, `${name}.moduleIds`) };
  const questionIds = textsOf(form, `${name}.questionIds`);
  if (form.has(`${name}.drawn`)) return { ...common, drawCount: count, questionIds };
  const own = questionIds.flatMap((id) => {
    const typed = textOf(form, `${name}.points.${id}`);
    return typed.trim() === '' ? [] : [[id, numberOf(typed)] as const];
  });
  return { ...common, questionIds, questionPoints: Object.fromEntries(own) };
}

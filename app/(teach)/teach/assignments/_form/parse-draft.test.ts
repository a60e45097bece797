import { describe, expect, it } from 'vitest';
import { kinds, policyOfKind } from '@/components/teach/builder/kinds';
import { AssignmentPolicySchema, checkDraft } from '@/core/assignments';
import { formOf } from './draft-view';
import { parseAdjustment, parseDraft } from './parse-draft';

const now = new Date('2026-11-20T09:00:00Z');

const whole = {
  sections: '1',
  's0.mode': 'bank',
  's0.points': '1',
  's0.questionIds': 'q1',
  title: 'Three spirits',
  opens: '2026-11-20T17:30',
  due: '2026-11-27T18:00',
  zone: 'Asia/Shanghai',
  attempts: '2',
  score: 'highest',
  ...{ feedback: 'deferred', credit: 'net-correct', marking: 'automatic' },
  ...{ navigation: 'free', overtime: 'submit', timeLimit: '', practice: 'on' },
  'review.points': 'after-closing',
  'review.correctness': 'after-closing',
  'review.solution': 'after-closing',
  'review.explanation': 'after-closing',
};

type Values = Record<string, string | readonly string[]>;

function formFrom(values: Values): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values))
    for (const each of [value].flat()) form.append(name, each);
  return form;
}

const parse = (values: Values) => parseDraft(formFrom({ ...whole, ...values }), now, 'given');

describe('parseDraft', () => {
  it('reads chosen questions in their order and times on the clock of the teacher', () => {
    const { value } = parse({ 's0.questionIds': ['q2', 'q1'], 's0.points.q1': '２.5' });
    expect(value).toEqual({
      title: 'Three spirits',
      sections: [{ title: '', points: 1, questionIds: ['q2', 'q1'], questionPoints: { q1: 2.5 } }],
      opensAt: new Date('2026-11-20T09:30:00Z'),
      dueAt: new Date('2026-11-27T10:00:00Z'),
      closesAt: null,
      maxAttempts: 2,
      policy: {
        ...AssignmentPolicySchema.parse({}),
        review: {
          points: 'after-closing',
          correctness: 'after-closing',
          solution: 'after-closing',
          explanation: 'after-closing',
        },
      },
    });
  });

  it('reads sections: a pool, a draw over modules, and no limit of attempts', () => {
    const { value } = parse({
      ...{ sections: '2', attempts: '', 's0.title': 'One', 's1.title': 'Two' },
      ...{ 's0.questionIds': ['a', 'b', 'c'], 's0.drawn': 'on', 's0.count': '2', 's0.points': '4' },
      's1.mode': 'modules',
      's1.count': '8',
      's1.points': '1',
      's1.moduleIds': ['m', 'n'],
    });
    expect(value?.sections).toEqual([
      { title: 'One', points: 4, drawCount: 2, questionIds: ['a', 'b', 'c'] },
      { title: 'Two', points: 1, drawCount: 8, moduleIds: ['m', 'n'] },
    ]);
    expect(value?.maxAttempts).toBeNull();
  });

  it('reads tries, late work, limits and the statement in the units of the form', () => {
    const during = Object.fromEntries(
      ['points', 'correctness', 'solution', 'explanation'].map((part) => [
        `review.${part}`,
        'during',
      ]),
    );
    const { value } = parse({
      ...during,
      ...{ feedback: 'immediate', tries: ['70', '50%', ''], timeLimit: '1.5' },
      ...{ closes: '2026-11-30T18:00', lateHours: ['24', '72', ''], lateShare: ['90', '70', ''] },
      ...{ overtime: 'grace', grace: '2', honour: ' On my honour. ', shuffleOptions: 'on' },
    });
    expect(value?.policy).toMatchObject({
      ...{ tries: [1, 0.7, 0.5], timeLimit: 90, grace: 120, honour: 'On my honour.' },
      late: [
        { hours: 24, share: 0.9 },
        { hours: 72, share: 0.7 },
      ],
      shuffle: { questions: false, options: true },
    });
  });

  it('tells everything that is wrong at once, each at its field', () => {
    const form = formFrom({
      ...{ zone: 'UTC', attempts: '0', sections: '2' },
      ...{ 's0.mode': 'modules', 's0.points': '1', 's1.points': 'many', 's1.title': 'Two' },
    });
    expect(parseDraft(form, now, 'given').problems).toEqual({
      title: 'title-missing',
      's0.title': 'section-title-missing',
      's0.modules': 'no-modules-chosen',
      's0.count': 'draw-count-wrong',
      's1.questions': 'no-questions-chosen',
      's1.points': 'points-wrong',
      opens: 'opens-missing',
      due: 'due-missing',
      attempts: 'attempts-wrong',
      score: 'choice-unknown',
    });
  });

  it('asks less of a draft that is kept', () => {
    const empty = {
      ...whole,
      's0.questionIds': [],
      due: '2026-11-20T09:31',
      opens: '2026-11-01T00:00',
    };
    expect(parseDraft(formFrom(empty), now, 'given').problems).toEqual({
      's0.questions': 'no-questions-chosen',
      due: 'due-in-past',
    });
    expect(parseDraft(formFrom(empty), now, 'draft').problems).toBeNull();
  });

  it('says of a due time in the past that it is before the opening first', () => {
    expect(parse({ due: '2026-11-19T18:00' }).problems).toEqual({ due: 'due-before-open' });
  });

  it('takes late work until a time after the due time, and no other', () => {
    expect(parse({ closes: '2026-11-29T18:00' }).value?.closesAt).toEqual(
      new Date('2026-11-29T10:00:00Z'),
    );
    expect(parse({ closes: '2026-11-27T17:59' }).problems).toEqual({ closes: 'close-before-due' });
    expect(parse({ closes: 'next week' }).problems).toEqual({ closes: 'closes-unreadable' });
    expect(parse({ lateHours: '24', lateShare: '90' }).problems).toEqual({
      closes: 'late-needs-closing',
    });
  });

  it('says what does not go together where it stands', () => {
    expect(parse({ tries: '50' }).problems).toEqual({ tries: 'tries-need-immediate' });
    expect(parse({ 'review.points': 'during' }).problems).toEqual({
      review: 'during-needs-immediate',
    });
    expect(parse({ grace: '1' }).problems).toEqual({ grace: 'grace-needs-overtime' });
    expect(parse({ tries: ['', '50'] }).problems).toMatchObject({ tries: 'tries-wrong' });
    expect(parse({ timeLimit: 'long' }).problems).toEqual({ timeLimit: 'time-limit-wrong' });
  });

  it('takes no time without a zone that it knows', () => {
    expect(parse({ zone: 'Moon/Tycho' }).problems).toEqual({
      opens: 'opens-missing',
      due: 'due-missing',
    });
  });
});

describe('parseAdjustment', () => {
  it('reads what can change once somebody has begun, whatever else the form lacks', () => {
    const few = {
      ...{ title: 'New', opens: whole.opens, due: whole.due, zone: whole.zone, attempts: '' },
      ...{ score: 'last', timeLimit: '50' },
      ...Object.fromEntries(Object.entries(whole).filter(([name]) => name.startsWith('review'))),
    };
    expect(parseAdjustment(formFrom(few), now).value).toMatchObject({
      ...{ title: 'New', maxAttempts: null, score: 'last', timeLimit: 3_000, practice: false },
      review: { points: 'after-closing' },
    });
    expect(parseAdjustment(formFrom({ ...few, score: 'best' }), now).problems).toEqual({
      score: 'choice-unknown',
    });
  });
});

describe('a stored draft', () => {
  it('comes back from the form as it was', () => {
    const { value } = parse({
      ...{ timeLimit: '45', shuffleQuestions: 'on', honour: 'Yes', closes: '2026-11-29T18:00' },
      ...{ lateHours: '24', lateShare: '12.5' },
    });
    if (!value) throw new Error('refused');
    const form = formOf({ ...value, closesAt: value.closesAt ?? null }, [], 'Asia/Shanghai');
    expect(form).toMatchObject({
      ...{ opens: whole.opens, due: whole.due, closes: '2026-11-29T18:00', attempts: '2' },
      policy: { timeLimit: '45', honour: 'Yes', late: [{ hours: '24', share: '12.5' }] },
    });
  });
});

describe('every ready-made kind', () => {
  it.each(kinds)('%s is a policy without fault', (kind) => {
    const policy = policyOfKind(kind, 'On my honour.');
    const { late, review, tries } = policy;
    const { problems, value } = parse({
      ...{ feedback: policy.feedback, tries: [...tries], timeLimit: policy.timeLimit },
      lateHours: late.map(({ hours }) => hours),
      lateShare: late.map(({ share }) => share),
      ...(late.length > 0 && { closes: '2026-11-30T18:00' }),
      ...Object.fromEntries(Object.entries(review).map(([part, at]) => [`review.${part}`, at])),
    });
    expect(problems).toBeNull();
    expect(value && checkDraft(value, now)).toEqual([]);
  });
});

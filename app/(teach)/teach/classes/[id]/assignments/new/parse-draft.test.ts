import { describe, expect, it } from 'vitest';
import { AssignmentPolicySchema } from '@/core/assignments';
import { parseDraft } from './parse-draft';

const now = new Date('2026-11-20T09:00:00Z');

const whole = {
  mode: 'chosen',
  questionIds: 'q1',
  title: 'Three spirits',
  opens: '2026-11-20T17:30',
  due: '2026-11-27T18:00',
  zone: 'Asia/Shanghai',
  attempts: '2',
  score: 'highest',
  release: 'after-due',
};

function formOf(values: Record<string, string | readonly string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values))
    for (const each of [value].flat()) form.append(name, each);
  return form;
}

describe('parseDraft', () => {
  it('reads chosen questions in their order and times on the clock of the teacher', () => {
    const { draft } = parseDraft(formOf({ ...whole, questionIds: ['q2', 'q1'] }), now);
    expect(draft).toEqual({
      title: 'Three spirits',
      sections: [{ questionIds: ['q2', 'q1'] }],
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

  it('reads a draw, and no limit of attempts', () => {
    const drawn = { ...whole, mode: 'drawn', count: '8', moduleIds: ['a', 'b'], attempts: '' };
    const { draft } = parseDraft(formOf(drawn), now);
    expect(draft?.sections).toEqual([{ drawCount: 8, moduleIds: ['a', 'b'] }]);
    expect(draft?.maxAttempts).toBeNull();
  });

  it('tells everything that is wrong at once, each at its field', () => {
    const { problems } = parseDraft(formOf({ mode: 'drawn', zone: 'UTC', attempts: '0' }), now);
    expect(problems).toEqual({
      title: 'title-missing',
      count: 'draw-count-wrong',
      modules: 'no-modules-chosen',
      opens: 'opens-missing',
      due: 'due-missing',
      attempts: 'attempts-wrong',
      release: 'choice-unknown',
    });
  });

  it('says of a due time in the past that it is before the opening first', () => {
    const { problems } = parseDraft(formOf({ ...whole, due: '2026-11-19T18:00' }), now);
    expect(problems).toEqual({ due: 'due-before-open' });
  });

  it('takes late work until a time after the due time, and no other', () => {
    const until = (closes: string) => parseDraft(formOf({ ...whole, closes }), now);
    expect(until('2026-11-29T18:00').draft?.closesAt).toEqual(new Date('2026-11-29T10:00:00Z'));
    expect(until('2026-11-27T17:59').problems).toEqual({ closes: 'close-before-due' });
    expect(until('next week').problems).toEqual({ closes: 'closes-unreadable' });
  });

  it('takes no time without a zone that it knows', () => {
    const { problems } = parseDraft(formOf({ ...whole, zone: 'Moon/Tycho' }), now);
    expect(problems).toEqual({ opens: 'opens-missing', due: 'due-missing' });
  });
});

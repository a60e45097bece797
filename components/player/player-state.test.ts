import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '@/core/content';
import type { Feedback } from '@/core/grading';
import {
  type ItemState,
  isAnswered,
  localDay,
  nextPlayerState,
  type PlayerEvent,
  shownFeedback,
} from './player-state';

const fresh: ItemState = {
  answer: null,
  sequence: 0,
  elapsed: 0,
  flagged: false,
  certainty: null,
  final: false,
  checking: false,
  tries: 0,
  earned: null,
  feedback: null,
  retrying: false,
};
const marks = { certainty: null, tries: 1, earned: 1 };
const chosen = (option: string): Answer => ({ kind: 'single-choice', option });
const feedback: Feedback = {
  grade: { earned: 1, verdict: 'correct', found: 1, expected: 1 },
  marks: [],
  solution: [],
  rationale: 'Because.',
  rationaleLang: 'en',
  evidence: [],
};

describe('nextPlayerState', () => {
  it('counts every change of an answer or a flag', () => {
    let state = nextPlayerState(
      { 1: fresh },
      { type: 'answered', position: 1, answer: chosen('2') },
    );
    state = nextPlayerState(state, { type: 'flagged', position: 1, flagged: true });
    expect(state[1]).toMatchObject({ answer: chosen('2'), flagged: true, sequence: 2 });
  });

  it('keeps a confirmed answer as it is, but lets it be flagged', () => {
    const done = nextPlayerState(
      { 1: fresh },
      {
        ...{ type: 'graded', position: 1, feedback, final: true, tries: 1, earned: 1 },
      },
    );
    const after = nextPlayerState(done, { type: 'answered', position: 1, answer: chosen('3') });
    expect(after).toBe(done);
    expect(nextPlayerState(done, { type: 'flagged', position: 1, flagged: true })[1]?.flagged).toBe(
      true,
    );
  });

  it('hears what the server has that the page has not, and keeps what is later here', () => {
    const base = { answer: chosen('2'), sequence: 2, flagged: true };
    const told = { ...base, ...marks, final: true, feedback };
    const after = nextPlayerState({ 1: fresh }, { type: 'told', position: 1, told });
    expect(after[1]).toEqual({ ...fresh, ...told });
    const later = { ...fresh, answer: chosen('3'), sequence: 3 };
    const open = { ...told, final: false, feedback: null };
    const kept = nextPlayerState({ 1: later }, { type: 'told', position: 1, told: open });
    expect(kept[1]).toEqual(later);
  });

  it('shows what is stored when another page was later, unless the answer has changed since', () => {
    const mine = { ...fresh, answer: chosen('1'), sequence: 4 };
    const base = { answer: chosen('2'), sequence: 4, flagged: false };
    const told = { ...base, ...marks, final: false, feedback: null };
    const event = { type: 'overtaken', position: 1, told } as const;
    expect(nextPlayerState({ 1: mine }, event)[1]).toMatchObject(told);
    const changed = { 1: { ...mine, sequence: 5 } };
    expect(nextPlayerState(changed, event)).toBe(changed);
  });

  it('follows another page of the browser, but never back', () => {
    const beside = { type: 'saved-beside', position: 1, flagged: true } as const;
    const later = { ...beside, answer: chosen('2'), sequence: 3 };
    const after = nextPlayerState({ 1: fresh }, later);
    expect(after[1]).toMatchObject({ answer: chosen('2'), sequence: 3, flagged: true });
    const older = { ...beside, answer: chosen('1'), sequence: 3 };
    expect(nextPlayerState(after, older)).toBe(after);
    const raised = nextPlayerState(after, { type: 'raised', position: 1, sequence: 9 });
    expect(raised[1]).toMatchObject({ answer: chosen('2'), sequence: 9 });
  });

  it('takes back what this browser kept, unless the server knows more', () => {
    const save = {
      attemptId: 'a',
      page: 'p',
      position: 1,
      answer: chosen('4'),
      sequence: 5,
      elapsed: 900,
      flagged: true,
      confirm: false,
      day: '2026-11-20',
    };
    const restored = nextPlayerState({ 1: fresh }, { type: 'restored', saves: [save] });
    expect(restored[1]).toMatchObject({ answer: chosen('4'), sequence: 5, flagged: true });
    const newer = { 1: { ...fresh, sequence: 6, answer: chosen('1') } };
    expect(nextPlayerState(newer, { type: 'restored', saves: [save] })).toBe(newer);
  });

  it('opens a question again for the next try, with the answer that was given', () => {
    const answered = { ...fresh, answer: chosen('2'), sequence: 1 };
    const checking = nextPlayerState({ 1: answered }, { type: 'confirmed', position: 1 });
    expect(checking[1]).toMatchObject({ final: true, checking: true, sequence: 2 });
    const wrong = { ...feedback, grade: { ...feedback.grade, verdict: 'incorrect' as const } };
    const told = { feedback: wrong, final: false, tries: 1, earned: 0 };
    const marked = nextPlayerState(checking, { type: 'graded', position: 1, ...told });
    expect(marked[1] && shownFeedback(marked[1])).toBe(wrong);
    const again = nextPlayerState(marked, { type: 'retried', position: 1 });
    expect(again[1] && shownFeedback(again[1])).toBeNull();
    expect(again[1]).toMatchObject({ answer: chosen('2'), final: false, tries: 1 });
  });

  it('takes back a confirmation that the server refused, and only that', () => {
    const checking = nextPlayerState({ 1: fresh }, { type: 'confirmed', position: 1 });
    const open = nextPlayerState(checking, { type: 'reopened', position: 1 });
    expect(open[1]).toMatchObject({ final: false, checking: false });
    const done = { 1: { ...fresh, final: true } };
    expect(nextPlayerState(done, { type: 'reopened', position: 1 })).toBe(done);
  });

  it('lets certainty be changed until the first try', () => {
    const sure = { type: 'sure', position: 1, certainty: 3 } as const;
    expect(nextPlayerState({ 1: fresh }, sure)[1]).toMatchObject({ certainty: 3, sequence: 1 });
    const tried = { 1: { ...fresh, tries: 1 } };
    expect(nextPlayerState(tried, sure)).toBe(tried);
  });

  it('tells the server of a question that was opened, once', () => {
    const opened = nextPlayerState({ 1: fresh }, { type: 'opened', position: 1 });
    expect(opened[1]?.sequence).toBe(1);
    expect(nextPlayerState(opened, { type: 'opened', position: 1 })).toBe(opened);
  });

  it('never lowers a sequence number and ignores unknown questions', () => {
    const events = fc.array(
      fc.oneof(
        fc.record({
          type: fc.constant('answered' as const),
          position: fc.integer({ min: 0, max: 3 }),
          answer: fc.constantFrom(chosen('1'), chosen('2')),
        }),
        fc.record({
          type: fc.constant('flagged' as const),
          position: fc.integer({ min: 0, max: 3 }),
          flagged: fc.boolean(),
        }),
        fc.record({
          type: fc.constant('confirmed' as const),
          position: fc.integer({ min: 0, max: 3 }),
        }),
      ),
    );
    fc.assert(
      fc.property(events, (all: readonly PlayerEvent[]) => {
        let state = { 1: fresh, 2: fresh };
        for (const event of all) {
          const next = { ...state, ...nextPlayerState(state, event) };
          expect(next[1].sequence).toBeGreaterThanOrEqual(state[1].sequence);
          state = next;
        }
        expect(Object.keys(state)).toEqual(['1', '2']);
      }),
    );
  });
});

describe('isAnswered', () => {
  it('tells an empty answer from none', () => {
    expect(isAnswered(null)).toBe(false);
    expect(isAnswered({ kind: 'multiple-choice', options: [] })).toBe(false);
    expect(isAnswered({ kind: 'true-false', value: false })).toBe(true);
    expect(isAnswered({ kind: 'cloze', blanks: {} })).toBe(false);
    expect(isAnswered(chosen('1'))).toBe(true);
  });
});

describe('localDay', () => {
  it('is the day on the wall, not that of Greenwich', () => {
    expect(localDay(new Date(2026, 10, 5, 0, 1))).toBe('2026-11-05');
    expect(localDay(new Date(2026, 10, 5, 23, 59))).toBe('2026-11-05');
  });
});

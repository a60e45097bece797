import { describe, expect, it } from 'vitest';
import { type Entry, filterEntries, nextId, toReview } from './review-view';

function entry(id: string, change: Partial<Entry> = {}): Entry {
  return {
    ...{ id, line: { text: id, lang: 'en' }, kind: 'single-choice', difficulty: 1 },
    ...{ rule: 'count-figure', passageId: 'd.1', state: 'waiting', edited: false },
    ...{ reason: null, unproved: false },
    ...change,
  };
}

describe('the queue', () => {
  const entries = [
    entry('a'),
    entry('b', { kind: 'cloze', difficulty: 2 }),
    entry('c', { state: 'accepted', edited: true }),
    entry('d', { passageId: 'd.2', unproved: true }),
  ];
  const ids = (change: Partial<typeof toReview>) =>
    filterEntries(entries, { ...toReview, ...change }).map(({ id }) => id);

  it('shows what is waiting first, and narrows by state, kind, passage and difficulty', () => {
    expect(ids({})).toEqual(['a', 'b', 'd']);
    expect(ids({ state: '' })).toEqual(['a', 'b', 'c', 'd']);
    expect(ids({ state: 'edited' })).toEqual(['c']);
    expect(ids({ state: 'unproved' })).toEqual(['d']);
    expect(ids({ kind: 'cloze' })).toEqual(['b']);
    expect(ids({ passageId: 'd.2' })).toEqual(['d']);
    expect(ids({ difficulty: '2' })).toEqual(['b']);
  });

  it('goes on with the draft that follows, and at the end with the last', () => {
    const [a, b, , d] = entries;
    if (!a || !b || !d) throw new Error('no entries');
    expect(nextId([a, b, d], [a, d], 'b')).toBe('d');
    expect(nextId([a, b, d], [a, b], 'd')).toBe('b');
    expect(nextId([a, b, d], [a, b, d], 'b')).toBe('b');
    expect(nextId([a], [], 'a')).toBeNull();
  });
});

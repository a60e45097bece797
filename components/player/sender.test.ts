import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outbox } from './outbox';
import type { PendingSave, SaveState } from './saving';
import { createSender, type SaveReply } from './sender';

const save = (position: number, sequence: number, page = 'this'): PendingSave => ({
  ...{ attemptId: 'a', position, page, sequence },
  ...{ answer: null, elapsed: 0, flagged: false, confirm: false, day: '2026-11-20' },
});
const saved = {
  ...{ savedSequence: 1, superseded: false, elsewhere: false, feedback: null },
  ...{ deadlineAt: null, graceUntil: null, serverTime: '2026-11-20T08:00:00.000Z' },
  ...{ answered: false, tries: 0, earned: null },
};
const stored: SaveReply = { type: 'stored', saved };
const overtaken = (savedSequence: number): SaveReply => ({
  type: 'overtaken',
  saved: { ...saved, savedSequence, superseded: true, elsewhere: true },
});

function memoryOutbox(works = true): Outbox & { readonly kept: Map<string, PendingSave> } {
  const kept = new Map<string, PendingSave>();
  const keyOf = ({ position, page }: PendingSave) => `${position} ${page}`;
  return {
    kept,
    put: async (one) => {
      if (works) kept.set(keyOf(one), one);
      return works;
    },
    remove: async (one) => {
      if ((kept.get(keyOf(one))?.sequence ?? 0) <= one.sequence) kept.delete(keyOf(one));
    },
    all: async () => [...kept.values()],
  };
}

/** A sender whose server gives these replies one after the other, and then stores everything. */
function setUp(replies: readonly (SaveReply | Promise<SaveReply>)[], outbox = memoryOutbox()) {
  const states: SaveState[] = [];
  const sent: PendingSave[] = [];
  const heard: string[] = [];
  const left = [...replies];
  const sender = createSender({
    outbox,
    send: async (one) => {
      sent.push(one);
      return left.shift() ?? stored;
    },
    onState: (state) => states.push(state),
    onStored: ({ position }) => heard.push(`stored ${position}`),
    onOvertaken: ({ position }) => heard.push(`overtaken ${position}`),
    onRaised: ({ position, sequence }) => heard.push(`raised ${position} to ${sequence}`),
    onRefused: ({ position }) => heard.push(`refused ${position}`),
    onReply: ({ elsewhere }) => heard.push(`elsewhere ${elsewhere}`),
    random: () => 0.5,
    now: () => performance.now(),
  });
  return { sender, outbox, states, sent, heard };
}

/** Lets everything happen that needs no time. */
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createSender', () => {
  it('says saved only when everything has reached the server', async () => {
    const { sender, outbox, states } = setUp([]);
    sender.save(save(1, 1));
    sender.save(save(2, 1));
    expect(states.at(-1)).toEqual({ type: 'saving' });
    expect(await sender.flush()).toBe(true);
    await settle();
    expect(states.at(-1)).toEqual({ type: 'saved' });
    expect(outbox.kept.size).toBe(0);
  });

  it('keeps an answer on the device before it sends it', async () => {
    const { sender, outbox, sent } = setUp([]);
    vi.spyOn(outbox, 'put').mockImplementation(async () => {
      expect(sent).toEqual([]);
      return true;
    });
    sender.save(save(1, 1));
    await settle();
    expect(sent).toHaveLength(1);
  });

  it('does not wait for a browser that takes long to keep it', async () => {
    const { sender, outbox, sent } = setUp([]);
    vi.spyOn(outbox, 'put').mockReturnValue(new Promise(() => undefined));
    sender.save(save(1, 1));
    await vi.advanceTimersByTimeAsync(249);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(1);
  });

  it('says after two seconds that an answer is not stored yet', async () => {
    const { sender, states } = setUp([new Promise(() => undefined)]);
    sender.save(save(1, 1));
    await vi.advanceTimersByTimeAsync(1_500);
    sender.save(save(1, 2));
    sender.save(save(2, 1));
    await vi.advanceTimersByTimeAsync(499);
    expect(states.at(-1)).toEqual({ type: 'saving' });
    await vi.advanceTimersByTimeAsync(1);
    expect(states.at(-1)).toEqual({ type: 'late', waiting: 2, kept: true });
  });

  it('keeps answers on the device without a network and sends them later', async () => {
    const { sender, outbox, states, sent } = setUp([{ type: 'offline' }, { type: 'offline' }]);
    sender.save(save(1, 1));
    await settle();
    sender.save(save(1, 2));
    await settle();
    expect(states.at(-1)).toEqual({ type: 'device', waiting: 1 });
    expect(outbox.kept.get('1 this')?.sequence).toBe(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states.at(-1)).toEqual({ type: 'saved' });
    expect(sent.at(-1)?.sequence).toBe(2);
  });

  it('does not call kept what the browser would not keep', async () => {
    const { sender, states } = setUp([{ type: 'offline' }], memoryOutbox(false));
    sender.save(save(1, 1));
    await settle();
    expect(states.at(-1)).toEqual({ type: 'failed', waiting: 1, kept: false });
  });

  it('does not lose an answer that changes while an older one is under way', async () => {
    const { sender, sent } = setUp([]);
    sender.save(save(1, 1));
    sender.save(save(1, 2));
    await sender.flush();
    expect(sent.at(-1)?.sequence).toBe(2);
  });

  it('stops trying what the server refuses, tells why, and goes on with the others', async () => {
    const refusal = { type: 'refused', sentence: 'Closed.', settled: true } as const;
    const { sender, outbox, states, heard } = setUp([refusal]);
    sender.save(save(1, 1));
    sender.save(save(2, 1));
    expect(await sender.flush()).toBe(true);
    await settle();
    expect(states).toContainEqual({ type: 'refused', sentence: 'Closed.' });
    expect(heard).toEqual(['refused 1', 'elsewhere false', 'stored 2']);
    expect(outbox.kept.size).toBe(0);
  });

  it('keeps an answer that was refused because the session ended', async () => {
    const refusal = { type: 'refused', sentence: 'Sign in.', settled: false } as const;
    const { sender, outbox } = setUp([refusal]);
    sender.save(save(1, 1));
    await sender.flush();
    await settle();
    expect(outbox.kept.get('1 this')).toEqual(save(1, 1));
  });

  it('says that it is not saved when the server is in trouble', async () => {
    const { sender, states } = setUp([{ type: 'busy' }]);
    sender.save(save(1, 1));
    await settle();
    expect(states.at(-1)).toEqual({ type: 'failed', waiting: 1, kept: true });
    expect(await sender.flush()).toBe(true);
  });

  it('says no when something could not be sent, so that nobody hands in without it', async () => {
    const { sender } = setUp([{ type: 'offline' }, { type: 'offline' }]);
    sender.save(save(1, 1));
    await settle();
    expect(await sender.flush()).toBe(false);
    sender.stop();
  });
});

describe('an answer that another page has overtaken', () => {
  it('is the last all the same if it was given just now', async () => {
    const { sender, sent, states, heard } = setUp([overtaken(7)]);
    sender.save(save(1, 3));
    await settle();
    expect(sent.map(({ sequence }) => sequence)).toEqual([3, 8]);
    expect(heard).toEqual(['elsewhere true', 'raised 1 to 8', 'elsewhere false', 'stored 1']);
    expect(states.at(-1)).toEqual({ type: 'saved' });
  });

  it('gives way if it was given long ago, and the page hears of it', async () => {
    const { sender, outbox, sent, heard } = setUp([
      ...Array.from({ length: 4 }, (): SaveReply => ({ type: 'offline' })),
      overtaken(3),
    ]);
    sender.save(save(1, 3));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(5);
    expect(heard).toEqual(['elsewhere true', 'overtaken 1']);
    expect(outbox.kept.size).toBe(0);
  });

  it('gives way if an earlier page gave it', async () => {
    const { sender, heard } = setUp([overtaken(9)]);
    sender.resume(save(1, 3, 'earlier'));
    await settle();
    expect(heard).toEqual(['elsewhere true', 'overtaken 1']);
  });
});

describe('what an earlier page has left', () => {
  it('is forgotten under its own name once it is stored', async () => {
    const outbox = memoryOutbox();
    await outbox.put(save(1, 3, 'earlier'));
    const { sender } = setUp([], outbox);
    sender.resume(save(1, 3, 'earlier'));
    await settle();
    expect(outbox.kept.size).toBe(0);
  });

  it('makes room when the answer is changed here', async () => {
    const outbox = memoryOutbox();
    await outbox.put(save(1, 3, 'earlier'));
    const { sender } = setUp([{ type: 'offline' }], outbox);
    sender.resume(save(1, 3, 'earlier'));
    sender.save(save(1, 4));
    await settle();
    expect([...outbox.kept.keys()]).toEqual(['1 this']);
    sender.stop();
  });
});

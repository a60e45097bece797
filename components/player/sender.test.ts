import { describe, expect, it, vi } from 'vitest';
import type { Outbox } from './outbox';
import type { PendingSave, SaveState } from './saving';
import { createSender, type SaveReply } from './sender';

const save = (position: number, sequence: number): PendingSave => ({
  attemptId: 'a',
  position,
  answer: null,
  sequence,
  elapsed: 0,
  flagged: false,
  confirm: false,
  day: '2026-11-20',
});

function memoryOutbox(): Outbox & { readonly kept: Map<number, PendingSave> } {
  const kept = new Map<number, PendingSave>();
  return {
    kept,
    put: async (one) => {
      kept.set(one.position, one);
      return true;
    },
    remove: async (one) => {
      if ((kept.get(one.position)?.sequence ?? 0) <= one.sequence) kept.delete(one.position);
    },
    all: async () => [...kept.values()],
  };
}

function setUp(replies: readonly SaveReply[]) {
  const outbox = memoryOutbox();
  const states: SaveState[] = [];
  const sent: PendingSave[] = [];
  const left = [...replies];
  const sender = createSender({
    outbox,
    send: async (one) => {
      sent.push(one);
      return left.shift() ?? { type: 'stored', feedback: null };
    },
    onState: (state) => states.push(state),
    onStored: () => undefined,
    onRefused: () => undefined,
    random: () => 0.5,
  });
  return { sender, outbox, states, sent };
}

describe('createSender', () => {
  it('says saved only when everything has reached the server', async () => {
    const { sender, outbox, states } = setUp([]);
    sender.save(save(1, 1));
    sender.save(save(2, 1));
    expect(await sender.flush()).toBe(true);
    expect(states.at(-1)).toEqual({ type: 'saved' });
    expect(outbox.kept.size).toBe(0);
  });

  it('keeps answers on the device without a network and sends them later', async () => {
    vi.useFakeTimers();
    const { sender, outbox, states, sent } = setUp([{ type: 'offline' }, { type: 'offline' }]);
    sender.save(save(1, 1));
    await vi.advanceTimersByTimeAsync(0);
    sender.save(save(1, 2));
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toEqual({ type: 'device', waiting: 1 });
    expect(outbox.kept.get(1)?.sequence).toBe(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states.at(-1)).toEqual({ type: 'saved' });
    expect(sent.at(-1)?.sequence).toBe(2);
    vi.useRealTimers();
  });

  it('does not lose an answer that changes while an older one is under way', async () => {
    const { sender, sent } = setUp([]);
    sender.save(save(1, 1));
    sender.save(save(1, 2));
    await sender.flush();
    expect(sent.at(-1)?.sequence).toBe(2);
  });

  it('stops trying what the server refuses, and tells why', async () => {
    const refusal = { type: 'refused', sentence: 'Closed.', settled: true } as const;
    const { sender, outbox, states } = setUp([refusal]);
    sender.save(save(1, 1));
    await sender.flush();
    expect(states).toContainEqual({ type: 'refused', sentence: 'Closed.' });
    expect(outbox.kept.size).toBe(0);
  });

  it('keeps an answer that was refused because the session ended', async () => {
    const refusal = { type: 'refused', sentence: 'Sign in.', settled: false } as const;
    const { sender, outbox } = setUp([refusal]);
    sender.save(save(1, 1));
    await sender.flush();
    expect(outbox.kept.get(1)).toEqual(save(1, 1));
  });

  it('says that it is not saved when the server is in trouble', async () => {
    const { sender, states } = setUp([{ type: 'busy' }]);
    sender.save(save(1, 1));
    await Promise.resolve();
    await vi.waitFor(() => expect(states.at(-1)?.type).toBe('failed'));
    sender.stop();
  });
});

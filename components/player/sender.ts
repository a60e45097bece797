import type { Feedback } from '@/core/grading';
import type { Outbox } from './outbox';
import { backOff, mergePending, type PendingSave, type SaveState } from './saving';

/** What the server said to one save. */
export type SaveReply =
  | { readonly type: 'stored'; readonly feedback: Feedback | null }
  /** Not accepted. `settled`: the question is closed, so that keeping the answer makes no sense. */
  | { readonly type: 'refused'; readonly sentence: string; readonly settled: boolean }
  /** The server was reached and could not: worth another try. */
  | { readonly type: 'busy' }
  | { readonly type: 'offline' };

interface SenderParts {
  readonly outbox: Outbox;
  readonly send: (save: PendingSave) => Promise<SaveReply>;
  readonly onState: (state: SaveState) => void;
  readonly onStored: (save: PendingSave, feedback: Feedback | null) => void;
  readonly onRefused: (save: PendingSave) => void;
  readonly random: () => number;
}

/** Sends answers one after the other, keeps what could not be sent, and tries again. */
export interface Sender {
  readonly save: (save: PendingSave) => void;
  /** Tries at once, e.g. when the network is back. */
  readonly retry: () => void;
  /** Resolves when nothing is waiting, false when something could not be sent now. */
  readonly flush: () => Promise<boolean>;
  /** No more tries, until `start`. */
  readonly stop: () => void;
  readonly start: () => void;
}

/** Makes the sender of one attempt. */
export function createSender(parts: SenderParts): Sender {
  const waiting = new Map<number, PendingSave>();
  let kept = true;
  let failures = 0;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;

  async function drain(): Promise<boolean> {
    for (let next = first(); next && !stopped; next = first()) {
      parts.onState({ type: 'saving' });
      const reply = await parts.send(next);
      if (reply.type === 'offline' || reply.type === 'busy') {
        failures += 1;
        const lost = reply.type === 'busy' || !kept;
        parts.onState({ type: lost ? 'failed' : 'device', waiting: waiting.size });
        clearTimeout(timer);
        if (!stopped) timer = setTimeout(run, backOff(failures, parts.random()));
        return false;
      }
      failures = 0;
      if (waiting.get(next.position) === next) waiting.delete(next.position);
      if (reply.type === 'stored' || reply.settled) await parts.outbox.remove(next);
      if (reply.type === 'refused') {
        parts.onState({ type: 'refused', sentence: reply.sentence });
        parts.onRefused(next);
        return false;
      }
      parts.onStored(next, reply.feedback);
    }
    if (!stopped) parts.onState({ type: 'saved' });
    return waiting.size === 0;
  }

  function first(): PendingSave | undefined {
    return waiting.values().next().value;
  }

  function run(): Promise<boolean> {
    running ??= drain().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    save(save) {
      const merged = mergePending(waiting.get(save.position), save);
      waiting.set(save.position, merged);
      parts.outbox.put(merged).then((stored) => {
        kept = stored;
      });
      run();
    },
    retry: run,
    async flush() {
      clearTimeout(timer);
      await running;
      return waiting.size === 0 || run();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
    start() {
      stopped = false;
    },
  };
}

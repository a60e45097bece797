import type { SavedResponse } from '@/core/assignments';
import type { Outbox } from './outbox';
import {
  backOff,
  freshFor,
  lateAfter,
  mergePending,
  type PendingSave,
  type SaveState,
} from './saving';

/** What the server said to one save. */
export type SaveReply =
  | { readonly type: 'stored'; readonly saved: SavedResponse }
  /** Another answer is stored: it came later or first. */
  | { readonly type: 'overtaken'; readonly saved: SavedResponse }
  /** Not accepted. `settled`: the question is closed, so that keeping the answer makes no sense. */
  | { readonly type: 'refused'; readonly sentence: string; readonly settled: boolean }
  /** The server was reached and could not: worth another try. */
  | { readonly type: 'busy' }
  | { readonly type: 'offline' };

interface SenderParts {
  readonly outbox: Outbox;
  readonly send: (save: PendingSave) => Promise<SaveReply>;
  readonly onState: (state: SaveState) => void;
  readonly onStored: (save: PendingSave, saved: SavedResponse) => void;
  /** What the page shows is not what is stored: it should ask. */
  readonly onOvertaken: (save: PendingSave) => void;
  /** The answer stands, under a higher number. */
  readonly onRaised: (save: PendingSave) => void;
  readonly onRefused: (save: PendingSave) => void;
  /** Whatever the server stored or not: what it says besides, of other pages and of the time. */
  readonly onReply: (saved: SavedResponse) => void;
  readonly random: () => number;
  /** Milliseconds of a clock that nobody sets. */
  readonly now: () => number;
}

/** Sends answers one after the other, keeps what could not be sent, and tries again. */
export interface Sender {
  readonly save: (save: PendingSave) => void;
  /** Sends what an earlier page has left on this device; what was stored since is later. */
  readonly resume: (save: PendingSave) => void;
  /** Tries at once, e.g. when the network is back. */
  readonly retry: () => void;
  /** Resolves when nothing is waiting, false when something could not be sent now. */
  readonly flush: () => Promise<boolean>;
  /** No more tries, until `start`. */
  readonly stop: () => void;
  readonly start: () => void;
}

/** One question whose newest answer the server has not confirmed. */
interface Waiting {
  readonly save: PendingSave;
  /** Since when something of this question is not on the server. */
  readonly since: number;
  /** When the answer was given; null if an earlier page did. */
  readonly given: number | null;
  readonly kept: boolean;
}

/** A browser whose disk is slow must not hold up the network. Milliseconds. */
const keepingTime = 250;

/** Makes the sender of one attempt. */
export function createSender(parts: SenderParts): Sender {
  const waiting = new Map<number, Waiting>();
  let trouble: 'offline' | 'busy' | null = null;
  let failures = 0;
  let stopped = false;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let lateTimer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;

  function tell(): void {
    clearTimeout(lateTimer);
    if (stopped) return;
    const state = stateNow();
    parts.onState(state);
    if (state.type === 'saving') lateTimer = setTimeout(tell, dueIn());
  }

  function stateNow(): SaveState {
    const all = [...waiting.values()];
    if (all.length === 0) return { type: 'saved' };
    const kept = all.every((one) => one.kept);
    const count = { waiting: all.length, kept };
    if (trouble === 'offline' && kept) return { type: 'device', waiting: all.length };
    if (trouble) return { type: 'failed', ...count };
    return dueIn() > 0 ? { type: 'saving' } : { type: 'late', ...count };
  }

  /** Milliseconds until the answer that waits longest is late. */
  function dueIn(): number {
    const oldest = Math.min(...[...waiting.values()].map(({ since }) => since));
    return oldest + lateAfter - parts.now();
  }

  async function drain(): Promise<boolean> {
    for (let next = first(); next && !stopped; next = first()) {
      const { save } = next;
      const reply = await parts.send(save);
      if (reply.type === 'offline' || reply.type === 'busy') {
        failures += 1;
        trouble = reply.type;
        tell();
        clearTimeout(retryTimer);
        if (!stopped) retryTimer = setTimeout(run, backOff(failures, parts.random()));
        return false;
      }
      failures = 0;
      trouble = null;
      await settle(next, reply);
    }
    return waiting.size === 0;
  }

  async function settle(
    sent: Waiting,
    reply: Exclude<SaveReply, { type: 'offline' | 'busy' }>,
  ): Promise<void> {
    const { save } = sent;
    if (reply.type !== 'refused') parts.onReply(reply.saved);
    if (reply.type === 'overtaken' && raise(save, reply.saved.savedSequence)) {
      tell();
      return;
    }
    const current = waiting.get(save.position);
    if (current?.save === save) waiting.delete(save.position);
    if (reply.type !== 'refused' || reply.settled) await parts.outbox.remove(save);
    if (reply.type === 'stored') parts.onStored(save, reply.saved);
    else if (reply.type === 'overtaken') parts.onOvertaken(save);
    else parts.onRefused(save);
    tell();
    if (reply.type === 'refused') parts.onState({ type: 'refused', sentence: reply.sentence });
  }

  /** Puts an answer that was given just now, or since, above the one that overtook it; false if it is old. */
  function raise({ position }: PendingSave, savedSequence: number): boolean {
    const current = waiting.get(position);
    if (!current || current.given === null || parts.now() - current.given > freshFor) return false;
    const save = {
      ...current.save,
      sequence: Math.max(current.save.sequence, savedSequence + 1),
    };
    waiting.set(position, { ...current, save });
    void keep(save);
    parts.onRaised(save);
    return true;
  }

  function first(): Waiting | undefined {
    return waiting.values().next().value;
  }

  function run(): Promise<boolean> {
    running ??= drain().finally(() => {
      running = null;
    });
    return running;
  }

  async function keep(save: PendingSave, before?: PendingSave): Promise<void> {
    const kept = await parts.outbox.put(save);
    // What another page has left stands under that page's name.
    if (kept && before && before.page !== save.page) await parts.outbox.remove(before);
    const current = waiting.get(save.position);
    if (current?.save === save) waiting.set(save.position, { ...current, kept });
    if (!kept || trouble) tell();
  }

  function add(save: PendingSave, given: number | null): void {
    const before = waiting.get(save.position);
    const merged = mergePending(before?.save, save);
    const since = before?.since ?? parts.now();
    waiting.set(save.position, { save: merged, since, given, kept: true });
    // In trouble the page says where the answer is once the browser has said whether it keeps it.
    if (!trouble) tell();
    const keeping = keep(merged, before?.save);
    const slow = new Promise<void>((resolve) => setTimeout(resolve, keepingTime));
    void Promise.race([keeping, slow]).then(run);
  }

  return {
    save: (save) => add(save, parts.now()),
    resume: (save) => add(save, null),
    retry: run,
    async flush() {
      clearTimeout(retryTimer);
      await running;
      return waiting.size === 0 || run();
    },
    stop() {
      stopped = true;
      clearTimeout(retryTimer);
      clearTimeout(lateTimer);
    },
    start() {
      stopped = false;
    },
  };
}

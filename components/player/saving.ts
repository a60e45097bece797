import type { Answer } from '@/core/content';
import type { Certainty } from '@/core/grading';

/** One answer on its way to the server. */
export interface PendingSave {
  readonly attemptId: string;
  readonly position: number;
  /** Random id of the page on which it was given. */
  readonly page: string;
  readonly answer: Answer | null;
  /** Counted per question by this client; the highest wins on the server. */
  readonly sequence: number;
  /** Milliseconds that the question has been on the screen. */
  readonly elapsed: number;
  readonly flagged: boolean;
  /** How sure the learner is, where that is asked and was said. */
  readonly certainty?: Certainty;
  /** Final, where feedback comes at once. */
  readonly confirm: boolean;
  /** The learner's calendar day, ISO. */
  readonly day: string;
}

/**
 * Where the answers are: all on the server; on their way; not there yet after two seconds; kept on this
 * device until there is a network; not accepted and tried again (`kept`: on this device meanwhile); or
 * refused for good (the sentence is the server's).
 */
export type SaveState =
  | { readonly type: 'saved' }
  | { readonly type: 'saving' }
  | { readonly type: 'late'; readonly waiting: number; readonly kept: boolean }
  | { readonly type: 'device'; readonly waiting: number }
  | { readonly type: 'failed'; readonly waiting: number; readonly kept: boolean }
  | { readonly type: 'refused'; readonly sentence: string };

/** An answer that the server has not confirmed for so long is called unsaved. Milliseconds. */
export const lateAfter = 2_000;

/** An answer that was given less than this before another one overtook it was meant to be the last. Milliseconds. */
export const freshFor = 5_000;

/**
 * What has to be sent for one question when `next` follows `waiting`: the newer answer, final if
 * either was. An older one never replaces a newer one.
 */
export function mergePending(waiting: PendingSave | undefined, next: PendingSave): PendingSave {
  if (!waiting) return next;
  const newest = next.sequence >= waiting.sequence ? next : waiting;
  return { ...newest, confirm: newest.confirm || waiting.confirm || next.confirm };
}

/** Milliseconds until the next try after `failures` in a row: 1, 2, 4 … 30 seconds, spread by `chance` (0 to 1). */
export function backOff(failures: number, chance: number): number {
  const base = Math.min(30_000, 1000 * 2 ** Math.max(0, failures - 1));
  return Math.round(base * (0.75 + chance / 2));
}

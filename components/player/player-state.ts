import type { AttemptState } from '@/core/assignments';
import type { Answer } from '@/core/content';
import type { Feedback } from '@/core/grading';
import { isEmpty } from '../questions/change-answer';
import type { PendingSave } from './saving';

/** What the learner did with one question, as the page knows it. */
export interface ItemState {
  readonly answer: Answer | null;
  /** Highest sequence number that this page has given to an answer. */
  readonly sequence: number;
  /** Milliseconds on the screen so far. */
  readonly elapsed: number;
  readonly flagged: boolean;
  /** Confirmed: the answer can't change any more. */
  readonly final: boolean;
  readonly feedback: Feedback | null;
}

/** What the server says about one question: of what was saved, the later holds. */
export type ToldItem = Omit<ItemState, 'elapsed'>;

/** By position, from 1. */
export type PlayerState = Readonly<Record<number, ItemState>>;

export type PlayerEvent =
  | { readonly type: 'answered'; readonly position: number; readonly answer: Answer }
  | { readonly type: 'flagged'; readonly position: number; readonly flagged: boolean }
  | { readonly type: 'shown'; readonly position: number; readonly elapsed: number }
  | { readonly type: 'confirmed'; readonly position: number }
  | { readonly type: 'reopened'; readonly position: number }
  | { readonly type: 'graded'; readonly position: number; readonly feedback: Feedback }
  | { readonly type: 'told'; readonly position: number; readonly told: ToldItem }
  /** What is stored, where it is not what the page sent. */
  | { readonly type: 'overtaken'; readonly position: number; readonly told: ToldItem }
  /** Another page of this browser has stored an answer. */
  | {
      readonly type: 'saved-beside';
      readonly position: number;
      readonly answer: Answer | null;
      readonly sequence: number;
      readonly flagged: boolean;
    }
  | { readonly type: 'raised'; readonly position: number; readonly sequence: number }
  | { readonly type: 'restored'; readonly saves: readonly PendingSave[] };

/** The questions of an attempt after one more thing happened. A confirmed answer never changes. */
export function nextPlayerState(state: PlayerState, event: PlayerEvent): PlayerState {
  if (event.type === 'restored') return event.saves.reduce(restore, state);
  const item = state[event.position];
  if (!item) return state;
  const changed = nextItem(item, event);
  return changed === item ? state : { ...state, [event.position]: changed };
}

function nextItem(item: ItemState, event: Exclude<PlayerEvent, { type: 'restored' }>): ItemState {
  switch (event.type) {
    case 'answered':
      return item.final ? item : { ...item, answer: event.answer, sequence: item.sequence + 1 };
    case 'flagged':
      return { ...item, flagged: event.flagged, sequence: item.sequence + 1 };
    case 'shown':
      return item.final ? item : { ...item, elapsed: item.elapsed + event.elapsed };
    case 'confirmed':
      return item.final ? item : { ...item, final: true, sequence: item.sequence + 1 };
    case 'reopened':
      return item.feedback ? item : { ...item, final: false };
    case 'graded':
      return { ...item, final: true, feedback: event.feedback };
    case 'told':
      return hear(item, event.told);
    case 'overtaken':
      // Whatever was changed since is above it.
      return item.sequence > event.told.sequence ? item : { ...item, ...event.told };
    case 'saved-beside': {
      const { answer, sequence, flagged } = event;
      if (item.final || sequence <= item.sequence) return item;
      return { ...item, answer, sequence, flagged };
    }
    case 'raised':
      return { ...item, sequence: Math.max(item.sequence, event.sequence) };
  }
}

function hear(item: ItemState, told: ToldItem): ItemState {
  if (told.sequence > item.sequence) return { ...item, ...told };
  // In the language of the page, which may have changed.
  return told.feedback ? { ...item, final: true, feedback: told.feedback } : item;
}

/** An answer that this browser kept and the server does not have yet. */
function restore(state: PlayerState, save: PendingSave): PlayerState {
  const item = state[save.position];
  if (!item || item.feedback || save.sequence <= item.sequence) return state;
  return {
    ...state,
    [save.position]: {
      ...item,
      answer: save.answer,
      sequence: save.sequence,
      elapsed: Math.max(item.elapsed, save.elapsed),
      flagged: save.flagged,
      final: save.confirm,
    },
  };
}

/** What the server tells about a question of an attempt. */
export function toldOf(item: AttemptState['items'][number]): ToldItem {
  const { answer, sequence, flagged, answered: final, feedback } = item;
  return { answer, sequence, flagged, final, feedback };
}

/** True where the learner has said something: an empty answer is not an answer. */
export function isAnswered(answer: Answer | null): boolean {
  return answer !== null && !isEmpty(answer);
}

/** The calendar day at `moment` in the time zone of this browser, ISO. Example: `2026-11-20`. */
export function localDay(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

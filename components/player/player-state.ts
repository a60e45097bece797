import type { AttemptState } from '@/core/assignments';
import type { Answer } from '@/core/content';
import type { Certainty, Feedback } from '@/core/grading';
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
  /** How sure the learner is; null where it is not asked, or not said. */
  readonly certainty: Certainty | null;
  /** Confirmed: the answer can't change any more. */
  readonly final: boolean;
  /** Confirmed, but the verdict is not here yet. */
  readonly checking: boolean;
  /** Answers confirmed so far. */
  readonly tries: number;
  /** Points, where they are shown. */
  readonly earned: number | null;
  /** On the answer that was confirmed last. */
  readonly feedback: Feedback | null;
  /** Another try has begun: the feedback on the last one is out of the way. */
  readonly retrying: boolean;
}

/** What the server says about one question: of what was saved, the later holds. */
export type ToldItem = Omit<ItemState, 'elapsed' | 'checking' | 'retrying'>;

/** By position, from 1. */
export type PlayerState = Readonly<Record<number, ItemState>>;

/** What the server says about a confirmed answer. */
export type Verdict = Pick<ItemState, 'feedback' | 'final' | 'tries' | 'earned'>;

export type PlayerEvent =
  | { readonly type: 'answered'; readonly position: number; readonly answer: Answer }
  | { readonly type: 'flagged'; readonly position: number; readonly flagged: boolean }
  | { readonly type: 'shown'; readonly position: number; readonly elapsed: number }
  | { readonly type: 'confirmed'; readonly position: number }
  | { readonly type: 'reopened'; readonly position: number }
  | { readonly type: 'sure'; readonly position: number; readonly certainty: Certainty }
  | { readonly type: 'opened'; readonly position: number }
  | { readonly type: 'retried'; readonly position: number }
  | ({ readonly type: 'graded'; readonly position: number } & Verdict)
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
    case 'sure':
      return item.final || item.tries > 0
        ? item
        : { ...item, certainty: event.certainty, sequence: item.sequence + 1 };
    case 'opened':
      // Something has to be stored of it, so that the server knows: the first of all.
      return item.sequence > 0 ? item : { ...item, sequence: 1 };
    case 'confirmed':
      return item.final ? item : { ...item, ...confirmed, sequence: item.sequence + 1 };
    case 'reopened':
      return item.checking ? { ...item, final: false, checking: false } : item;
    case 'retried':
      return item.final ? item : { ...item, retrying: true };
    case 'graded': {
      const { feedback, final, tries, earned } = event;
      return { ...item, feedback, final, tries, earned, checking: false };
    }
    case 'told':
      return hear(item, event.told);
    case 'overtaken':
      // Whatever was changed since is above it.
      return item.sequence > event.told.sequence
        ? item
        : { ...item, ...event.told, checking: false };
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
  if (told.sequence > item.sequence) return { ...item, ...told, checking: false };
  if (!told.feedback && !told.final) return item;
  // In the language of the page, which may have changed.
  const { feedback, final, tries, earned } = told;
  return { ...item, feedback, final, tries, earned, checking: false };
}

/** An answer that this browser kept and the server does not have yet. */
function restore(state: PlayerState, save: PendingSave): PlayerState {
  const item = state[save.position];
  if (!item || item.final || save.sequence <= item.sequence) return state;
  return {
    ...state,
    [save.position]: {
      ...item,
      answer: save.answer,
      sequence: save.sequence,
      elapsed: Math.max(item.elapsed, save.elapsed),
      flagged: save.flagged,
      certainty: save.certainty ?? item.certainty,
      ...(save.confirm && confirmed),
    },
  };
}

/** Waiting for the verdict nothing can be changed. */
const confirmed = { final: true, checking: true, retrying: false } as const;

/** What the server tells about a question of an attempt. */
export function toldOf(item: AttemptState['items'][number]): ToldItem {
  const { answer, sequence, flagged, certainty, tries, earned, feedback } = item;
  return { answer, sequence, flagged, certainty, tries, earned, feedback, final: item.answered };
}

/** The feedback that is on the screen: none while another try is under way. */
export function shownFeedback({ feedback, retrying }: ItemState): Feedback | null {
  return retrying ? null : feedback;
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

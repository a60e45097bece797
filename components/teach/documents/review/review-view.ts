import type {
  Answer,
  Correction,
  EditableText,
  Passage,
  PublicQuestion,
  QuestionKind,
} from '@/core/content';
import type { Flaw } from '@/core/generation';
import type { Feedback } from '@/core/grading';

type Lang = 'en' | 'zh-Hans';

export interface Line {
  readonly text: string;
  readonly lang: Lang;
}

export type State = 'waiting' | 'accepted' | 'rejected' | 'merged';

/** A draft as the queue lists it. */
export interface Entry {
  readonly id: string;
  /** Of the generator, or `model ` and the name of a language model. */
  readonly rule: string;
  readonly line: Line;
  readonly kind: QuestionKind;
  readonly difficulty: 1 | 2 | 3;
  readonly passageId: string;
  readonly state: State;
  readonly edited: boolean;
  readonly reason: string | null;
  readonly unproved: boolean;
}

/** A draft as it is judged. */
export interface Detail {
  readonly id: string;
  readonly question: PublicQuestion;
  readonly answer: Answer;
  readonly feedback: Feedback;
  readonly passages: readonly {
    readonly passage: Passage;
    readonly marks: readonly { readonly start: number; readonly end: number }[];
    readonly corrections: readonly Correction[];
  }[];
  readonly flaws: readonly Flaw[];
  readonly difficulty: 1 | 2 | 3;
  readonly level: 'remember' | 'understand' | 'apply' | 'analyse';
  readonly texts: readonly EditableText[];
  readonly removable: readonly { readonly id: string; readonly text: string }[];
  readonly similar: { readonly id: string; readonly line: Line } | null;
}

/** What a person changes in a draft. */
export interface Edit {
  readonly texts: Readonly<Record<string, string>>;
  readonly without: readonly string[];
  readonly difficulty: 1 | 2 | 3;
  readonly overrule: boolean;
}

/** A decision that the server took, or a sentence why not. */
export type Outcome =
  | { readonly ok: true; readonly changed: readonly Entry[] }
  | { readonly ok: false; readonly sentence: string; readonly flaws?: readonly Flaw[] };

/** What the desk asks of the server. */
export interface ReviewAccess {
  readonly show: (id: string) => Promise<Detail | null>;
  readonly accept: (ids: readonly string[]) => Promise<Outcome>;
  readonly reject: (id: string, reason: string) => Promise<Outcome>;
  readonly merge: (keepId: string, dropId: string) => Promise<Outcome>;
  readonly edit: (id: string, edit: Edit) => Promise<Outcome>;
  readonly undo: () => Promise<Outcome>;
}

/** Which drafts to show; an empty string lets everything through. */
export interface Filter {
  readonly state: '' | State | 'edited' | 'unproved';
  readonly kind: string;
  readonly passageId: string;
  readonly difficulty: string;
}

export const toReview: Filter = { state: 'waiting', kind: '', passageId: '', difficulty: '' };

/** The drafts that a filter lets through, in the order of the text. */
export function filterEntries(entries: readonly Entry[], filter: Filter): Entry[] {
  return entries.filter(
    (entry) =>
      inState(entry, filter.state) &&
      (filter.kind === '' || entry.kind === filter.kind) &&
      (filter.passageId === '' || entry.passageId === filter.passageId) &&
      (filter.difficulty === '' || String(entry.difficulty) === filter.difficulty),
  );
}

function inState(entry: Entry, state: Filter['state']): boolean {
  switch (state) {
    case '':
      return true;
    case 'edited':
      return entry.edited;
    case 'unproved':
      return entry.unproved;
    default:
      return entry.state === state;
  }
}

/**
 * The draft to look at once others have changed: the same one while it is let through, else the one
 * that has come to its place, else the last.
 */
export function nextId(
  before: readonly Entry[],
  after: readonly Entry[],
  currentId: string | null,
): string | null {
  if (after.some(({ id }) => id === currentId)) return currentId;
  const place = before.findIndex(({ id }) => id === currentId);
  const still = new Set(after.map(({ id }) => id));
  const following = before.slice(place + 1).find(({ id }) => still.has(id));
  return (following ?? after.at(-1))?.id ?? null;
}

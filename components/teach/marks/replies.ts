import type { Answer } from '@/core/content';
import type { Result } from '@/core/result';
import type { Messages } from '@/i18n/messages';

/** A code that has a sentence. */
export type FailureCode = keyof Messages['errors'];

/** Points of an attempt. */
interface Score {
  readonly earned: number;
  readonly possible: number;
}

/** What a change of marks would do; `mean` are shares of the points, null while nothing was handed in. */
export interface EffectView {
  readonly up: number;
  readonly down: number;
  readonly same: number;
  readonly mean: { readonly before: number; readonly after: number } | null;
  readonly students: readonly {
    readonly attemptId: string;
    readonly displayName: string;
    readonly number: number;
    readonly before: Score;
    readonly after: Score;
  }[];
}

/** A change of the marks of a question; keys have the ids that are shown. */
export type ChangeView =
  | { readonly type: 'drop' | 'full-credit' }
  | { readonly type: 're-key' | 'accept'; readonly key: Answer };

export type PreviewReply = Result<EffectView, FailureCode>;
export type ApplyReply = Result<{ readonly id: string }, FailureCode>;
export type MarkReply = Result<{ readonly id: string }, FailureCode>;

/** The question in an assignment that a change is about. */
export interface AboutQuestion {
  readonly assignmentId: string;
  readonly questionId: string;
  readonly version: number;
}

/** What the server does for the panel. */
export interface MarksAccess {
  readonly preview: (about: AboutQuestion, change: ChangeView) => Promise<PreviewReply>;
  readonly apply: (about: AboutQuestion, change: ChangeView, reason: string) => Promise<ApplyReply>;
}

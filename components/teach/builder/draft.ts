import type { DraftCode } from '@/core/assignments';
import type { BankQuestion } from './question-bank';

/** What a teacher has typed and chosen so far. Times are those of a clock in `zone`: `2026-11-23T18:00`. */
export interface Draft {
  readonly mode: 'chosen' | 'drawn';
  readonly questions: readonly BankQuestion[];
  readonly count: string;
  readonly moduleIds: readonly string[];
  readonly title: string;
  readonly opens: string;
  readonly due: string;
  /** Late work is taken until then; empty closes when it is due. */
  readonly closes: string;
  readonly zone: string;
  readonly attempts: string;
  readonly score: string;
  readonly release: string;
}

/** What can be wrong with a draft; `errors` or `builder.wrong` has a sentence for each. */
export type DraftProblem =
  | DraftCode
  | 'opens-missing'
  | 'due-missing'
  | 'closes-unreadable'
  | 'choice-unknown'
  | 'question-not-published'
  | 'too-few-questions'
  | 'class-not-found';

/** The parts of the form that a problem can belong to. */
export type DraftField =
  | 'title'
  | 'questions'
  | 'modules'
  | 'count'
  | 'opens'
  | 'due'
  | 'closes'
  | 'attempts'
  | 'score'
  | 'release';

/** Fields that need another look. */
export type DraftProblems = { readonly [Field in DraftField]?: DraftProblem };

/** The numbers of attempts that the form offers; an empty string is no limit. */
export const attemptChoices = ['1', '2', '3', '5', ''] as const;

export const scoreChoices = ['highest', 'last'] as const;

export const releaseChoices = ['after-submission', 'after-due'] as const;

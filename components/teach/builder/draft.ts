import type { DraftCode, ReviewPart } from '@/core/assignments';
import type { BankQuestion } from './question-bank';

/** A section as a teacher has filled it in so far; numbers as they were typed. */
export interface SectionForm {
  /** Tells it from the others while the page is open. */
  readonly key: string;
  readonly title: string;
  /** `bank`: chosen questions; `modules`: a draw over modules. */
  readonly mode: 'bank' | 'modules';
  readonly questions: readonly BankQuestion[];
  /** True where some of the chosen questions are drawn for each attempt. */
  readonly drawn: boolean;
  readonly count: string;
  readonly moduleIds: readonly string[];
  /** Of each question. */
  readonly points: string;
  /** Of questions that are worth something else, by id. */
  readonly questionPoints: Readonly<Record<string, string>>;
}

/** How a quiz is taken, marked and shown, as it stands in the form: minutes, hours, percentages. */
export interface PolicyForm {
  readonly feedback: string;
  /** Per cent that is left at the second try and at those after it. */
  readonly tries: readonly string[];
  readonly certainty: boolean;
  readonly credit: string;
  readonly marking: string;
  readonly shuffleQuestions: boolean;
  readonly shuffleOptions: boolean;
  readonly navigation: string;
  /** Minutes; empty is no limit. */
  readonly timeLimit: string;
  readonly overtime: string;
  /** Minutes. */
  readonly grace: string;
  readonly late: readonly LateRow[];
  readonly honour: string;
  readonly practice: boolean;
  readonly review: Readonly<Record<ReviewPart, string>>;
}

/** A step of late work: hours after the due time, per cent of the points. */
export interface LateRow {
  readonly hours: string;
  readonly share: string;
}

/** What a teacher has typed and chosen so far. Times are those of a clock in `zone`: `2026-11-23T18:00`. */
export interface Draft {
  readonly sections: readonly SectionForm[];
  readonly title: string;
  readonly opens: string;
  readonly due: string;
  /** Late work is taken until then; empty closes when it is due. */
  readonly closes: string;
  readonly zone: string;
  readonly attempts: string;
  readonly score: string;
  readonly policy: PolicyForm;
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
  | 'class-not-found'
  | 'assignment-not-found'
  | 'assignment-begun'
  | 'time-limit-shortened';

type SettingsField = 'title' | 'opens' | 'due' | 'closes' | 'attempts' | 'score';

export type PolicyField =
  | 'feedback'
  | 'tries'
  | 'certainty'
  | 'marking'
  | 'timeLimit'
  | 'grace'
  | 'late'
  | 'honour'
  | 'review';

export type SectionField = 'title' | 'questions' | 'count' | 'modules' | 'points';

/** The parts of the form that a problem can belong to; `questions` is all sections together. */
export type DraftField = SettingsField | PolicyField | 'questions' | `s${number}.${SectionField}`;

/** Fields that need another look. */
export type DraftProblems = { readonly [Field in DraftField]?: DraftProblem };

/** The sentence about a field, where something is wrong with it. */
export type SentenceAbout = (field: DraftField) => string | undefined;

/** The numbers of attempts that the form offers; an empty string is no limit. */
export const attemptChoices = ['1', '2', '3', '5', ''] as const;

export const scoreChoices = ['highest', 'last', 'first'] as const;

/** A section with nothing in it yet. */
export function emptySection(key: string, title: string): SectionForm {
  return {
    ...{ key, title, mode: 'bank', questions: [], drawn: false, count: '10' },
    ...{ moduleIds: [], points: '1', questionPoints: {} },
  };
}

import type { Answer, PublicQuestion, QuestionKind } from '@/core/content';
import type { Feedback } from '@/core/grading';
import type { Spirit } from '../../ui/spirit';

type Lang = 'en' | 'zh-Hans';

/** A question as the bank lists it: without its key. */
export interface BankQuestion {
  readonly id: string;
  readonly stem: string;
  readonly stemLang: Lang;
  readonly kind: QuestionKind;
  /** The spirits that its concepts belong to. */
  readonly spirits: readonly { readonly spirit: Spirit; readonly name: string }[];
  readonly documentId: string;
  readonly source: string;
  readonly sourceLang: Lang;
  readonly passageNumber: number;
  /** Share of the points earned in assignments so far, 0 to 1, or null before the first answer. */
  readonly correct: number | null;
  /** 1 easy to 3 hard. */
  readonly difficulty: 1 | 2 | 3;
  readonly level: 'remember' | 'understand' | 'apply' | 'analyse';
  /** Mean seconds of an answer, or null before the first one. */
  readonly seconds: number | null;
}

/** Which questions to list; an empty string lets everything through. */
export interface BankFilter {
  readonly words: string;
  readonly moduleId: string;
  readonly documentId: string;
  readonly conceptId: string;
  readonly kind: string;
  readonly language: string;
}

/** A part of the list from `offset` on. */
export interface BankPage {
  readonly total: number;
  readonly questions: readonly BankQuestion[];
}

/** A question with its key filled in and everything that is shown after the answer. */
export interface Preview {
  readonly question: PublicQuestion;
  readonly answer: Answer;
  readonly feedback: Feedback;
}

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly lang: Lang;
}

/** What the filters offer. */
export interface BankChoices {
  readonly modules: readonly (Choice & { readonly questions: number })[];
  readonly documents: readonly Choice[];
  readonly concepts: readonly Choice[];
  readonly kinds: readonly QuestionKind[];
}

/** What the builder asks of the server. */
export interface BankAccess {
  readonly search: (filter: BankFilter, offset: number) => Promise<BankPage | null>;
  readonly preview: (questionId: string) => Promise<Preview | null>;
}

export const everything: BankFilter = {
  words: '',
  moduleId: '',
  documentId: '',
  conceptId: '',
  kind: '',
  language: '',
};

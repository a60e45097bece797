import { z } from 'zod';
import { type Answer, AnswerSchema, type Question } from '../content';
import { fitsQuestion, type GradingRules, grade } from './grade-answer';
import { typedNumber } from './numeric';

export const GradingChangeSchema = z.discriminatedUnion('type', [
  /** The question counts neither in what was earned nor in what was possible. */
  z.object({ type: z.literal('drop') }),
  /** Everybody gets all its points, also without an answer. */
  z.object({ type: z.literal('full-credit') }),
  /** `key` is right, and nothing else is; an answer with stored ids that earns everything. */
  z.object({ type: z.literal('re-key'), key: AnswerSchema }),
  /** `key` is right as well. */
  z.object({ type: z.literal('accept'), key: AnswerSchema }),
  /** A person gives this share of the points to one attempt. */
  z.object({ type: z.literal('mark'), earned: z.number().min(0).max(1) }),
]);

/** A decision about the marks of one question, of all attempts or of one. */
export type GradingChange = z.infer<typeof GradingChangeSchema>;

/** What an answer is worth after changes. */
export interface ChangedGrade {
  /** Share of the points, 0 to 1; null where nothing was answered and no change gives anything. */
  readonly earned: number | null;
  readonly dropped: boolean;
  /** False if no change touches it. */
  readonly changed: boolean;
}

/**
 * The mark of an answer with stored ids under the changes that hold, the oldest first: the last of several
 * that contradict each other holds, and a mark given by a person holds against all of them.
 */
export function gradeWithChanges(
  question: Question,
  answer: Answer | null,
  changes: readonly GradingChange[],
  rules: GradingRules = {},
): ChangedGrade {
  let keyed = question;
  let others: Question[] = [];
  let [full, dropped] = [false, false];
  let mark: number | null = null;
  for (const change of changes) {
    switch (change.type) {
      case 'drop':
        dropped = true;
        break;
      case 'full-credit':
        full = true;
        break;
      case 're-key':
        [keyed, others, full] = [withKey(question, change.key), [], false];
        break;
      case 'accept':
        others = [...others, withKey(question, change.key)];
        break;
      case 'mark':
        mark = change.earned;
        break;
    }
  }
  const earned = mark ?? (full ? 1 : bestGrade([keyed, ...others], answer, rules));
  return { earned, dropped, changed: changes.length > 0 };
}

/** The same question with another key: that for which `key` is the answer that earns everything. */
export function withKey(question: Question, key: Answer): Question {
  switch (question.kind) {
    case 'single-choice':
      return key.kind === question.kind && key.option !== null
        ? { ...question, key: key.option }
        : question;
    case 'multiple-choice':
      return key.kind === question.kind ? { ...question, key: key.options } : question;
    case 'true-false':
      return key.kind === question.kind && key.value !== null
        ? { ...question, key: key.value }
        : question;
    case 'cloze':
      return key.kind === question.kind ? { ...question, key: key.blanks } : question;
    case 'match':
      return key.kind === question.kind ? { ...question, key: key.pairs } : question;
    case 'order':
      return key.kind === question.kind ? { ...question, key: key.items } : question;
    case 'classify':
      return key.kind === question.kind ? { ...question, key: key.cards } : question;
    case 'numeric': {
      const value = key.kind === question.kind ? typedNumber(question, key) : null;
      return value === null ? question : { ...question, value };
    }
    case 'short-answer': {
      if (key.kind !== question.kind) return question;
      const { points: _, ...whole } = question;
      return { ...whole, accepted: { en: [key.text], 'zh-CN': [key.text] } };
    }
    case 'evidence':
      return key.kind === question.kind
        ? { ...question, key: key.sentences, verdict: key.verdict }
        : question;
  }
}

function bestGrade(
  questions: readonly Question[],
  answer: Answer | null,
  rules: GradingRules,
): number | null {
  if (!answer) return null;
  const earned = questions.map((question) =>
    fitsQuestion(question, answer) ? (grade(question, answer, rules)?.earned ?? null) : null,
  );
  const known = earned.filter((one) => one !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

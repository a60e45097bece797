import { z } from 'zod';
import { type Answer, AnswerSchema, type Question } from '../content';
import { fitsQuestion, type GradingRules, grade } from './grade-answer';
import { earnedByTries } from './tries';
import { withKey } from './with-key';

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

/** How the answers to one question become a mark; what is left out is as in practice. */
export interface MarkingRules extends GradingRules {
  /** Share of the points by try; see `earnedByTries`. */
  readonly tries?: readonly number[];
  /** `teacher`: words that are not an accepted answer wait for a person. */
  readonly marking?: 'automatic' | 'teacher';
}

/** What the answers to one question of an attempt are worth under the changes that hold. */
export interface ItemMark {
  /** Share of the points, 0 to 1, after tries; null while it waits for a person. */
  readonly earned: number | null;
  /** What each answer is worth by itself, by try; null while it waits for a person. */
  readonly byTry: readonly (number | null)[];
  /** False where nothing was answered: then nothing is earned unless a change gives it. */
  readonly answered: boolean;
  readonly dropped: boolean;
  /** Everybody has all the points, however certain they were. */
  readonly full: boolean;
  /** False if no change touches it. */
  readonly changed: boolean;
}

/** The changes of one question in force: what contradicts a later one is gone. */
interface Standing {
  readonly keyed: Question;
  readonly others: readonly Question[];
  readonly rekeyed: boolean;
  readonly full: boolean;
  readonly dropped: boolean;
  readonly mark: number | null;
}

/**
 * The mark of the answers to one question with stored ids, by try, under the changes that hold, the oldest
 * first. Of dropping, full credit and a new key the last holds; what else is accepted holds until a new
 * key; a mark given by a person holds against all of them but dropping, and against tries.
 */
export function gradeWithChanges(
  question: Question,
  answers: readonly (Answer | null)[],
  changes: readonly GradingChange[],
  rules: MarkingRules = {},
): ItemMark {
  const { keyed, others, full, dropped, mark } = standing(question, changes);
  const worth = answers.map((answer) => worthOf([keyed, ...others], answer, rules));
  const waits = worth.map(
    (earned) =>
      rules.marking === 'teacher' && keyed.kind === 'short-answer' && earned !== null && earned < 1,
  );
  const last = answers.length - 1;
  const byTry = worth.map((earned, index) => {
    if (mark !== null && (index === last || waits[index])) return mark;
    if (full) return 1;
    return waits[index] ? null : (earned ?? 0);
  });
  const earned = mark ?? (full ? 1 : afterTries(byTry, rules.tries ?? [1]));
  return {
    ...{ earned, byTry, full: full && mark === null, dropped },
    answered: worth.some((one) => one !== null),
    changed: changes.length > 0,
  };
}

/** True if the changes give everybody all the points, and no person has marked this answer. */
export function hasFullCredit(changes: readonly GradingChange[]): boolean {
  const last = changes.findLast(({ type }) => type !== 'accept' && type !== 'mark');
  return last?.type === 'full-credit' && changes.every(({ type }) => type !== 'mark');
}

/** What is right for an answer now, to be shown. */
export interface KeyedQuestion {
  /** With the key that holds; of several the one that gives most for the answer. */
  readonly question: Question;
  /** What was written about the old key, its proof included, does not hold any more. */
  readonly rekeyed: boolean;
}

/** A question with the key by which an answer with stored ids is judged under the changes that hold. */
export function keyedBy(
  question: Question,
  answer: Answer | null,
  changes: readonly GradingChange[],
  rules: GradingRules = {},
): KeyedQuestion {
  const { keyed, others, rekeyed } = standing(question, changes);
  const [best] = [keyed, ...others]
    .map((candidate) => ({ candidate, earned: worthOf([candidate], answer, rules) ?? 0 }))
    .sort((a, b) => b.earned - a.earned);
  return { question: best?.candidate ?? keyed, rekeyed };
}

function standing(question: Question, changes: readonly GradingChange[]): Standing {
  let now: Standing = {
    ...{ keyed: question, others: [], mark: null },
    ...{ rekeyed: false, full: false, dropped: false },
  };
  for (const change of changes) {
    switch (change.type) {
      case 'drop':
        now = { ...now, dropped: true, full: false };
        break;
      case 'full-credit':
        now = { ...now, full: true, dropped: false };
        break;
      case 're-key': {
        const keyed = withKey(question, change.key);
        now = { ...now, keyed, others: [], rekeyed: true, full: false, dropped: false };
        break;
      }
      case 'accept':
        now = { ...now, others: [...now.others, withKey(question, change.key)] };
        break;
      case 'mark':
        now = { ...now, mark: change.earned };
        break;
    }
  }
  return now;
}

/** The most that one of the keys gives for an answer; null where nothing was answered. */
function worthOf(
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

/** Null while an answer waits that could earn more than those that are known. */
function afterTries(byTry: readonly (number | null)[], tries: readonly number[]): number | null {
  if (byTry.includes(null)) return null;
  return byTry.reduce<number>(
    (best, earned, index) => earnedByTries(tries, best, index + 1, earned ?? 0),
    0,
  );
}

import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { Question } from '@/core/content';
import { fitsQuestion, type GradingChange, type ItemMark } from '@/core/grading';
import type { AttemptRecord, ItemRecord } from './attempt-record';
import { isAnswer, markAnswers } from './mark-answers';
import { type FinalAnswer, worthAlone } from './record-answers';

/** A question at the end of its attempt. */
export interface EndedItem extends Pick<ItemRecord, 'answer' | 'tries'> {
  readonly item: ItemRecord;
  readonly mark: Pick<ItemMark, 'earned' | 'dropped' | 'full' | 'answered' | 'changed'>;
  /** What there is to record; null where the last try was recorded before. */
  readonly final: FinalAnswer | null;
}

/** The last answer to a question of an attempt that ends, with its mark. */
export function endItem(
  attempt: AttemptRecord,
  item: ItemRecord,
  question: Question,
  changes: readonly GradingChange[],
): EndedItem {
  const end = item.final ? keepEnded : endOpen;
  return end(attempt, item, question, changes);
}

/** A saved answer that was not tried yet counts as the next try. */
function endOpen(
  attempt: AttemptRecord,
  item: ItemRecord,
  question: Question,
  changes: readonly GradingChange[],
): EndedItem {
  const { position, certainty, elapsed, tried } = item;
  const saved = item.answer && fitsQuestion(question, item.answer) ? item.answer : null;
  const isNew = saved !== null && !isDeepStrictEqual(saved, tried.at(-1));
  const given = isNew && isAnswer(question, saved) ? saved : null;
  if (!given && tried.length > 0) {
    const mark = markAnswers(attempt, question, tried, changes);
    return { item, mark, answer: tried.at(-1) ?? null, tries: item.tries, final: null };
  }
  const mark = markAnswers(attempt, question, [...tried, given], changes);
  const number = tried.length + 1;
  const final = { position, question, answer: given, elapsed, certainty, try: number };
  return {
    ...{ item, mark, answer: given },
    tries: given && attempt.feedback === 'immediate' ? number : item.tries,
    final: { ...final, earned: worthAlone(mark, number) },
  };
}

/** What was final before keeps its mark; what a teacher gave everybody is full also with certainty. */
function keepEnded(
  attempt: AttemptRecord,
  item: ItemRecord,
  question: Question,
  changes: readonly GradingChange[],
): EndedItem {
  const { answer, tries, earned, dropped } = item;
  const full = changes.length > 0 && markAnswers(attempt, question, [answer], changes).full;
  const mark = { earned, dropped, full, answered: answer !== null, changed: false };
  return { item, mark, answer, tries, final: null };
}

import {
  type AnswerOf,
  choicesIn,
  type Language,
  type OptionOrder,
  pickLocalized,
  type Question,
  type QuestionOf,
  shownId,
} from '../content';
import type { Simplify } from '../text';
import type { Mark } from './grade';
import { gradeNumeric } from './numeric';
import { itemsInOrder } from './order';
import { gradeShortAnswer, pointsFound } from './short-answer';

interface Marked<Kind extends Question['kind']> {
  readonly question: QuestionOf<Kind>;
  /** Null where nothing was answered. */
  readonly answer: AnswerOf<Kind> | null;
  readonly order: OptionOrder;
  readonly language: Language;
}

/** Options with the ids that were shown, each with the reason against it. */
export function markOptions({
  question,
  answer,
  order,
  language,
}: Marked<'single-choice' | 'multiple-choice'>): Mark[] {
  const key = new Set(question.kind === 'single-choice' ? [question.key] : question.key);
  const chosen = new Set(
    answer === null ? [] : answer.kind === 'single-choice' ? [answer.option] : answer.options,
  );
  return question.options.flatMap((option) => {
    const id = shownId(option.id, order);
    const state = stateOf(chosen.has(option.id), key.has(option.id));
    return id === null ? [] : [{ id, state, reason: reasonOf(question, option.id, language) }];
  });
}

/** The two sides, `true` and `false`. */
export function markVerdict(said: boolean | null, key: boolean): Mark[] {
  return [true, false].map((side) => ({
    id: String(side),
    state: stateOf(said === side, key === side),
    reason: null,
  }));
}

/** One mark per blank, with the reason against the word that stands in it. */
export function markBlanks({ question, answer, language }: Marked<'cloze'>): Mark[] {
  const blanks = question.parts.flatMap((part) => (part.type === 'blank' ? [part.id] : []));
  return blanks.map((blank) => {
    const word = answer?.blanks[blank];
    return placed(blank, word, question.key[blank], word && reasonOf(question, word, language));
  });
}

/**
 * One mark per row on the left, with the reason against what it was matched with; and one for what
 * belongs to no row and was given to none, with the reason why.
 */
export function markPairs({ question, answer, order, language }: Marked<'match'>): Mark[] {
  const used = [...Object.values(question.key), ...Object.values(answer?.pairs ?? {})];
  const idle = question.right.flatMap(({ id }): Mark[] => {
    const shown = used.includes(id) ? null : shownId(id, order);
    const reason = reasonOf(question, id, language);
    return shown === null ? [] : [{ id: shown, state: 'off', reason }];
  });
  const rows = question.left.flatMap(({ id }) => {
    const right = answer?.pairs[id];
    const shown = shownId(id, order);
    const reason = right && reasonOf(question, right, language);
    return shown === null ? [] : [placed(shown, right, question.key[id], reason)];
  });
  return [...rows, ...idle];
}

/** One mark per item: wrong is what stands out of order. */
export function markItems({ question, answer, order }: Marked<'order'>): Mark[] {
  const inOrder = answer ? itemsInOrder(question, answer) : new Set();
  // As they were shown: the order of marks must not tell the key.
  return [...order].flatMap((id): Mark[] => {
    const shown = shownId(id, order);
    if (!question.key.includes(id)) return [];
    const state = inOrder.has(id) ? 'correct' : answer?.items.includes(id) ? 'incorrect' : 'missed';
    return shown === null ? [] : [{ id: shown, state, reason: null }];
  });
}

/** One mark per card, with the reason why it does not belong where it was put. */
export function markCards({ question, answer, order, language }: Marked<'classify'>): Mark[] {
  return question.cards.flatMap(({ id }) => {
    const shown = shownId(id, order);
    const reason = reasonOf(question, id, language);
    return shown === null ? [] : [placed(shown, answer?.cards[id], question.key[id], reason)];
  });
}

/** One mark with the id `value`. */
export function markNumber({ question, answer }: Marked<'numeric'>): Mark[] {
  const earned = answer && gradeNumeric(question, answer)?.earned;
  const state = earned === 1 ? 'correct' : earned === 0 ? 'incorrect' : 'missed';
  return [{ id: 'value', state, reason: null }];
}

/** One mark per point with its number from 1, or one for the whole answer. */
export function markWords(
  { question, answer }: Marked<'short-answer'>,
  simplify: Simplify,
): Mark[] {
  if (!question.points) {
    const earned = answer && gradeShortAnswer(question, answer, simplify)?.earned;
    const state = earned === 1 ? 'correct' : earned === 0 ? 'incorrect' : 'missed';
    return [{ id: '1', state, reason: null }];
  }
  const found = answer ? pointsFound(question, answer, simplify) : new Set();
  return question.points.map(({ id }, index) => ({
    id: String(index + 1),
    state: found.has(id) ? 'correct' : 'missed',
    reason: null,
  }));
}

/** One mark per sentence, and before them those of the verdict where it is asked. */
export function markSentences({ question, answer, order }: Marked<'evidence'>): Mark[] {
  const { verdict, key, sentences } = question;
  const marks = sentences.flatMap(({ id }): Mark[] => {
    const shown = shownId(id, order);
    const state = stateOf(answer?.sentences.includes(id) ?? false, key.includes(id));
    return shown === null ? [] : [{ id: shown, state, reason: null }];
  });
  return verdict === null ? marks : [...markVerdict(answer?.verdict ?? null, verdict), ...marks];
}

function stateOf(chosen: boolean, right: boolean): Mark['state'] {
  if (chosen) return right ? 'correct' : 'incorrect';
  return right ? 'missed' : 'off';
}

/** The mark of a place that one thing goes into. */
function placed(
  id: string,
  given: string | undefined,
  key: string | undefined,
  reason: string | null | undefined,
): Mark {
  const right = given !== undefined && given === key;
  const state = given === undefined ? 'missed' : right ? 'correct' : 'incorrect';
  return { id, state, reason: state === 'incorrect' ? (reason ?? null) : null };
}

function reasonOf(question: Question, id: string, language: Language): string | null {
  const reason = choicesIn(question).find((option) => option.id === id)?.reason;
  return reason ? (pickLocalized(reason, language)?.text ?? null) : null;
}

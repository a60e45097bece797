import type { Answer, Question } from '../content';
import { gradeNumeric, typedNumber } from './numeric';
import { itemsInOrder } from './order';

/**
 * The wrong choices in an answer with stored ids: options, words of the bank, what was matched wrongly,
 * items out of order, cards in a wrong bin, sentences; `true` / `false` for a verdict; the digits of a
 * wrong number. What was left out is not among them, nor are words that somebody wrote.
 */
export function slipsOf(question: Question, answer: Answer): string[] {
  switch (question.kind) {
    case 'single-choice':
      return answer.kind === question.kind && answer.option !== null
        ? [answer.option].filter((option) => option !== question.key)
        : [];
    case 'multiple-choice':
      return answer.kind === question.kind ? others(answer.options, question.key) : [];
    case 'true-false':
      return answer.kind === question.kind ? wrongVerdict(answer.value, question.key) : [];
    case 'cloze':
      return answer.kind === question.kind
        ? misplaced(answer.blanks, question.key).map(([, word]) => word)
        : [];
    case 'match':
      return answer.kind === question.kind
        ? misplaced(answer.pairs, question.key).map(([, right]) => right)
        : [];
    case 'order': {
      if (answer.kind !== question.kind) return [];
      const known = answer.items.filter((id) => question.key.includes(id));
      return others(known, [...itemsInOrder(question, answer)]);
    }
    case 'classify':
      return answer.kind === question.kind
        ? misplaced(answer.cards, question.key).map(([card]) => card)
        : [];
    case 'numeric': {
      if (answer.kind !== question.kind || gradeNumeric(question, answer)?.earned === 1) return [];
      const value = typedNumber(question, answer);
      return value === null ? [] : [String(value)];
    }
    case 'short-answer':
      return [];
    case 'evidence':
      return answer.kind === question.kind
        ? [
            ...(question.verdict === null ? [] : wrongVerdict(answer.verdict, question.verdict)),
            ...others(answer.sentences, question.key),
          ]
        : [];
  }
}

function others(chosen: readonly string[], key: readonly string[]): string[] {
  return [...new Set(chosen)].filter((id) => !key.includes(id));
}

function wrongVerdict(said: boolean | null, key: boolean): string[] {
  return said === null || said === key ? [] : [String(said)];
}

/** The entries that the key has otherwise; places that it does not know are no slips. */
function misplaced(
  given: Readonly<Record<string, string>>,
  key: Readonly<Record<string, string>>,
): [string, string][] {
  return Object.entries(given).filter(
    ([place, id]) => key[place] !== undefined && key[place] !== id,
  );
}

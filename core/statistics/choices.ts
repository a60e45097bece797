import type { Answer, Question } from '../content';
import { grade, slipsOf } from '../grading';

/**
 * One thing that can be chosen in one part of a question. `part` is the blank, the row on the left, the
 * card, the place from 1, `verdict` or `sentence`; empty where a question has one part. `choice` is a
 * stored id, `true` or `false`, or the digits of a number.
 */
export interface Choice {
  readonly part: string;
  readonly choice: string;
}

/** A choice that a question offers, and whether it is in the key. */
export interface OfferedChoice extends Choice {
  readonly right: boolean;
}

/** What was chosen, with stored ids. Nothing for words that somebody wrote. */
export function choicesMade(question: Question, answer: Answer): Choice[] {
  switch (answer.kind) {
    case 'single-choice':
      return answer.option === null ? [] : [{ part: '', choice: answer.option }];
    case 'multiple-choice':
      return [...new Set(answer.options)].map((choice) => ({ part: '', choice }));
    case 'true-false':
      return answer.value === null ? [] : [{ part: '', choice: String(answer.value) }];
    case 'cloze':
      return entriesOf(answer.blanks);
    case 'match':
      return entriesOf(answer.pairs);
    case 'classify':
      return entriesOf(answer.cards);
    case 'order':
      return answer.items.map((choice, index) => ({ part: String(index + 1), choice }));
    case 'evidence': {
      const verdict =
        answer.verdict === null ? [] : [{ part: 'verdict', choice: String(answer.verdict) }];
      const sentences = [...new Set(answer.sentences)];
      return [...verdict, ...sentences.map((choice) => ({ part: 'sentence', choice }))];
    }
    case 'numeric': {
      if (question.kind !== 'numeric') return [];
      const right = grade(question, answer)?.earned === 1;
      const digits = right ? [String(question.value)] : slipsOf(question, answer);
      return digits.map((choice) => ({ part: '', choice }));
    }
    case 'short-answer':
      return [];
  }
}

/** Everything that can be chosen, part by part, in the order of the question; of numbers the key alone. */
export function choicesOffered(question: Question): OfferedChoice[] {
  switch (question.kind) {
    case 'single-choice':
      return offer('', idsOf(question.options), [question.key]);
    case 'multiple-choice':
      return offer('', idsOf(question.options), question.key);
    case 'true-false':
      return offer('', ['true', 'false'], [String(question.key)]);
    case 'cloze':
      return offerEach(question.key, Object.keys(question.key), idsOf(question.bank));
    case 'match':
      return offerEach(question.key, idsOf(question.left), idsOf(question.right));
    case 'classify':
      return offerEach(question.key, idsOf(question.cards), idsOf(question.bins));
    case 'order':
      return question.key.flatMap((id, index) =>
        offer(String(index + 1), idsOf(question.items), [id]),
      );
    case 'evidence':
      return [
        ...(question.verdict === null
          ? []
          : offer('verdict', ['true', 'false'], [String(question.verdict)])),
        ...offer('sentence', idsOf(question.sentences), question.key),
      ];
    case 'numeric':
      return offer('', [String(question.value)], [String(question.value)]);
    case 'short-answer':
      return [];
  }
}

function offer(part: string, choices: readonly string[], key: readonly string[]): OfferedChoice[] {
  return choices.map((choice) => ({ part, choice, right: key.includes(choice) }));
}

function offerEach(
  key: Readonly<Record<string, string>>,
  parts: readonly string[],
  choices: readonly string[],
): OfferedChoice[] {
  return parts.flatMap((part) => offer(part, choices, [key[part] ?? '']));
}

function entriesOf(filled: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(filled).map(([part, choice]) => ({ part, choice }));
}

function idsOf(members: readonly { readonly id: string }[]): string[] {
  return members.map(({ id }) => id);
}

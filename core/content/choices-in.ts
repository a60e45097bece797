import type { Question } from './question';
import type { Option } from './question-common';

/**
 * Everything in a question that can be chosen or moved and has words of its own: options, words of the
 * bank, the right side, items, cards. The sentences of an evidence question are the passage itself.
 */
export function choicesIn(question: Question): readonly Option[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options;
    case 'cloze':
      return question.bank;
    case 'match':
      return question.right;
    case 'order':
      return question.items;
    case 'classify':
      return question.cards;
    case 'true-false':
    case 'numeric':
    case 'short-answer':
    case 'evidence':
      return [];
  }
}

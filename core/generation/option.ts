import type { Choice, Distractor } from './draft';
import { hashText } from './hash';

/** The id of an option: made of its words, so that it tells nothing and survives a new order. */
export function optionId(choice: Choice): string {
  return `o-${hashText(choice.wording.text).slice(0, 8)}`;
}

/** The id of something that is only a place: a row on the left, an item, a bin. */
export function labelId(choice: Choice): string {
  return `l-${hashText(choice.wording.text).slice(0, 8)}`;
}

/** True for a choice that carries a reason against it. */
export function isDistractor(choice: Choice): choice is Distractor {
  return 'reason' in choice;
}

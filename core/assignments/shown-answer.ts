import { type Answer, type OptionOrder, renameIds, shownId } from '../content';

/** Turns the stored ids of an answer into those that were shown: the way back from `storedAnswer`. */
export function shownAnswer(answer: Answer, order: OptionOrder): Answer {
  return renameIds(answer, (id) => shownId(id, order));
}

import type { Answer } from './answer';
import type { Question } from './question';
import { renameIds } from './rename-ids';

/**
 * The stored ids of all that has one, in the order shown in one attempt: options, words of the bank,
 * sentences; for match and classify first the left side or the bins. Empty where nothing has an id.
 */
export type OptionOrder = readonly string[];

/**
 * The order in which a question is shown where its answer is one of several at a time: that of the
 * generator, see the item-flaw rule "lost sequence". What is to be matched, ordered or sorted stands in an
 * order that depends on `seed` alone and is never that of the key.
 */
export function defaultOrder(question: Question, seed: string = question.id): OptionOrder {
  const ids = (members: readonly { readonly id: string }[]) => members.map(({ id }) => id);
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return ids(question.options);
    case 'cloze':
      return ids(question.bank);
    case 'match': {
      const left = ids(question.left);
      const betrays = (right: readonly string[]) =>
        left.every((id, index) => question.key[id] === right[index]);
      return [...left, ...scattered(ids(question.right), seed, betrays)];
    }
    case 'order': {
      const betrays = (items: readonly string[]) =>
        question.key.every((id, index) => id === items[index]);
      return scattered(ids(question.items), seed, betrays);
    }
    case 'classify': {
      const bins = ids(question.bins);
      const betrays = (cards: readonly string[]) =>
        cards.every((card, index) => {
          const [before, own] = [cards[index - 1] ?? card, card].map((id) =>
            bins.indexOf(question.key[id] ?? ''),
          );
          return (before ?? 0) <= (own ?? 0);
        });
      return [...bins, ...scattered(ids(question.cards), seed, betrays)];
    }
    case 'evidence':
      return ids(question.sentences);
    case 'true-false':
    case 'numeric':
    case 'short-answer':
      return [];
  }
}

/** Turns the opaque ids of an answer into stored ids. Unknown ids are dropped: they can't be right. */
export function storedAnswer(answer: Answer, order: OptionOrder): Answer {
  return renameIds(answer, (id) => order[Number(id) - 1] ?? null);
}

/** The opaque id under which `storedId` was shown, or null if it was not. */
export function shownId(storedId: string, order: OptionOrder): string | null {
  const index = order.indexOf(storedId);
  return index < 0 ? null : String(index + 1);
}

const tries = 20;

/** The ids in an order that `seed` draws, as often as the drawn one betrays the key. */
export function scattered(
  ids: readonly string[],
  seed: string,
  betrays: (drawn: readonly string[]) => boolean,
): string[] {
  for (let turn = 0; turn < tries; turn += 1) {
    const marks = new Map(ids.map((id) => [id, markOf(`${seed}\u241F${turn}\u241F${id}`)]));
    const drawn = ids.toSorted((a, b) => (marks.get(a) ?? 0) - (marks.get(b) ?? 0));
    if (!betrays(drawn)) return drawn;
  }
  return ids.toReversed();
}

/** 32 bits that depend on the text alone: FNV-1a, with its low bits stirred into the high ones. */
function markOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

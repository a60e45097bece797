import type { Localized, QuestionOf } from '@/core/content';
import { evenGlosses } from './arrange';
import type { Choice, ClassifyDraft, MatchDraft, OrderDraft, Placed } from './draft';
import type { Common, Order } from './finish';
import { labelId, optionId } from './option';

type Only = (text: Localized) => Localized;

/** Left and right in pairs; every attempt shows the right side in another order. */
export function assembleMatch(
  draft: MatchDraft,
  common: Common,
  order: Order,
  only: Only,
): QuestionOf<'match'> {
  const rights = [...draft.pairs.map(({ right }) => right), ...draft.extras];
  return {
    ...common,
    kind: 'match',
    left: order(draft.pairs.map(({ left }) => left)).map(label),
    right: placed(rights, only),
    key: Object.fromEntries(
      draft.pairs.map(({ left, right }) => [labelId(left), optionId(right)] as const),
    ),
  };
}

/** Items that stand in one order only; stored in the order of their names, which tells nothing. */
export function assembleOrder(draft: OrderDraft, common: Common): QuestionOf<'order'> {
  const key = draft.items.map(labelId);
  const items = evenGlosses(draft.items).map(label);
  return {
    ...common,
    kind: 'order',
    items: items.sort((a, b) => (a.id < b.id ? -1 : 1)),
    key,
  };
}

/** Cards and the bins that they belong to. */
export function assembleClassify(
  draft: ClassifyDraft,
  common: Common,
  only: Only,
): QuestionOf<'classify'> {
  const cards = draft.bins.flatMap((bin) => bin.cards);
  return {
    ...common,
    kind: 'classify',
    bins: evenGlosses(draft.bins.map((bin) => bin.label)).map(label),
    cards: placed(cards, only),
    key: Object.fromEntries(
      draft.bins.flatMap((bin) =>
        bin.cards.map((card) => [optionId(card), labelId(bin.label)] as const),
      ),
    ),
  };
}

function label(choice: Choice): { id: string; wording: Choice['wording'] } {
  return { id: labelId(choice), wording: choice.wording };
}

/** By name, so that the place among the others tells nothing. */
function placed(choices: readonly Placed[], only: Only) {
  return evenGlosses(choices)
    .map((choice) => ({
      id: optionId(choice),
      wording: choice.wording,
      reason: only(choice.reason),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

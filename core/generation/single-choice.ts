import type { QuestionOf } from '@/core/content';
import type { SingleDraft } from './draft';
import type { Common, Order, ReasonFor } from './finish';
import { isDistractor, optionId } from './option';

/** One right option among two to five wrong ones. */
export function assembleSingleChoice(
  draft: SingleDraft,
  common: Common,
  order: Order,
  reasonFor: ReasonFor,
): QuestionOf<'single-choice'> {
  const options = order([draft.key, ...draft.distractors]).map((choice) => ({
    id: optionId(choice),
    wording: choice.wording,
    ...(isDistractor(choice) ? { reason: reasonFor(choice) } : {}),
  }));
  return { ...common, kind: 'single-choice', options, key: optionId(draft.key) };
}

import type { QuestionOf } from '@/core/content';
import type { MultipleDraft } from './draft';
import type { Common, Order, ReasonFor } from './finish';
import { isDistractor, optionId } from './option';

/** Two or more right options; the stem says how many. */
export function assembleMultipleChoice(
  draft: MultipleDraft,
  common: Common,
  order: Order,
  reasonFor: ReasonFor,
): QuestionOf<'multiple-choice'> {
  const options = order([...draft.keys, ...draft.distractors]).map((choice) => ({
    id: optionId(choice),
    wording: choice.wording,
    ...(isDistractor(choice) ? { reason: reasonFor(choice) } : {}),
  }));
  const keys = new Set(draft.keys.map(optionId));
  const key = options.map((option) => option.id).filter((id) => keys.has(id));
  return { ...common, kind: 'multiple-choice', options, key };
}

import type { ClozePart, QuestionOf } from '@/core/content';
import type { Choice, ClozeDraft } from './draft';
import type { Common, Order, ReasonFor } from './finish';
import { isDistractor, optionId } from './option';

/** A sentence of the source with one to three blanks, and a bank of words. */
export function assembleCloze(
  draft: ClozeDraft,
  common: Common,
  order: Order,
  reasonFor: ReasonFor,
): QuestionOf<'cloze'> {
  const parts: ClozePart[] = [];
  const key: Record<string, string> = {};
  const keys: Choice[] = [];
  for (const part of draft.parts) {
    if (typeof part === 'string') {
      if (part !== '') parts.push({ type: 'text', text: part });
      continue;
    }
    const choice: Choice = { wording: part.wording, words: part.blank };
    const id = String(keys.length + 1);
    keys.push(choice);
    parts.push({ type: 'blank', id });
    key[id] = optionId(choice);
  }
  const bank = order<Choice>([...keys, ...draft.distractors]).map((choice) => ({
    id: optionId(choice),
    wording: choice.wording,
    ...(isDistractor(choice) ? { reason: reasonFor(choice) } : {}),
  }));
  return { ...common, kind: 'cloze', language: draft.language, parts, bank, key };
}

import { z } from 'zod';
import { common, LabelSchema, OptionSchema } from './question-common';

// The ids of one question are unique across both of its lists.

export const MatchSchema = z.object({
  ...common,
  kind: z.literal('match'),
  /** Shown in this order. */
  left: z.array(LabelSchema).min(2).max(6),
  /** Shown in another order in every attempt. May have distractors that belong to nothing on the left. */
  right: z.array(OptionSchema).min(2).max(8),
  /** Id on the left → id on the right; no two to the same. */
  key: z.record(z.string(), z.string()),
});

export const OrderSchema = z.object({
  ...common,
  kind: z.literal('order'),
  /** By what they are ordered (place in the text, time) is said by the stem. */
  items: z.array(LabelSchema).min(3).max(7),
  /** All ids, first to last. */
  key: z.array(z.string().min(1)).min(3).max(7),
});

export const ClassifySchema = z.object({
  ...common,
  kind: z.literal('classify'),
  /** Shown in this order. */
  bins: z.array(LabelSchema).min(2).max(4),
  /** Shown in another order in every attempt. */
  cards: z.array(OptionSchema).min(4).max(12),
  /** Id of every card → id of its bin. */
  key: z.record(z.string(), z.string()),
});

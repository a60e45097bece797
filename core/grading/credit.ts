import { z } from 'zod';

/** How a choice of several is worth something when it is not all right. */
export const creditRules = ['off', 'net-correct', 'coverage', 'each-answer'] as const;

export const CreditRuleSchema = z.enum(creditRules);

/**
 * `off`: all or nothing. `net-correct`: right choices less wrong ones, as a share of the key, never below
 * 0. `coverage`: the share of the key that was found times the share of the choices that are right.
 * `each-answer`: the share of all options that were left or taken rightly.
 */
export type CreditRule = z.infer<typeof CreditRuleSchema>;

/** What was chosen of what could be: ids without doubles. */
export interface Choices {
  readonly chosen: ReadonlySet<string>;
  readonly key: ReadonlySet<string>;
  /** How many options there are, right and wrong. */
  readonly options: number;
}

/** Share of the points, 0 to 1: 1 exactly for the key. */
export function creditOf({ chosen, key, options }: Choices, rule: CreditRule): number {
  const right = [...chosen].filter((id) => key.has(id)).length;
  const [wrong, left] = [chosen.size - right, key.size - right];
  if (wrong === 0 && left === 0) return 1;
  switch (rule) {
    case 'off':
      return 0;
    case 'net-correct':
      return Math.max(0, right - wrong) / key.size;
    case 'coverage':
      return chosen.size === 0 ? 0 : (right / key.size) * (right / chosen.size);
    case 'each-answer':
      return Math.max(0, options - wrong - left) / options;
  }
}

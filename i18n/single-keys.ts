/** The cookie that says that keys which type a character do nothing by themselves (WCAG 2.1.4). */
export const singleKeysCookie = 'keys';

export const singleKeysChoices = ['on', 'off'] as const;

/** Whether digits and letters are shortcuts. */
export type SingleKeys = (typeof singleKeysChoices)[number];

/** Reads a choice that came from outside; null if it is none of ours. */
export function parseSingleKeys(value: unknown): SingleKeys | null {
  return singleKeysChoices.find((choice) => choice === value) ?? null;
}

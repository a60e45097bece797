/** The flaws of items that a machine can see; the numbers are stable and stand in reports. */
export const flawNames = {
  1: 'more than one correct',
  2: 'key without ground',
  3: 'implausible distractor',
  4: 'none of the above',
  5: 'all of the above',
  6: 'longest option correct',
  7: 'word of the stem in the key',
  8: 'logical cue',
  9: 'convergence',
  10: 'grammatical cue',
  11: 'absolute term',
  12: 'vague term',
  13: 'negative stem',
  14: 'unfocused stem',
  15: 'gratuitous information',
  16: 'ambiguous',
  17: 'combined options',
  18: 'lost sequence',
  19: 'blank where none belongs',
  20: 'true or false as options',
  21: 'overlapping options',
  22: 'heterogeneous options',
  23: 'gives away another item',
  24: 'key position',
  25: 'trivial',
  26: 'trick',
  27: 'spelling or punctuation',
} as const;

export type FlawNumber = keyof typeof flawNames;

/** One flaw of one question. A question with a blocking flaw is not kept; nor with two warnings. */
export interface Flaw {
  readonly check: FlawNumber;
  readonly severity: 'block' | 'warn';
  readonly detail: string;
}

/** A flaw that keeps a question out. */
export function block(check: FlawNumber, detail: string): Flaw {
  return { check, severity: 'block', detail };
}

/** A flaw that a question may have once. */
export function warn(check: FlawNumber, detail: string): Flaw {
  return { check, severity: 'warn', detail };
}

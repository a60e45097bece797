/** By what the time limits of somebody who needs more time can be multiplied. */
export const timeFactors = [1, 1.25, 1.5, 2, 3] as const;

/** Why a question is turned down, by a teacher or by the editors, in the order in which the digits name them. */
export const rejectionReasons = [
  'wrong-key',
  'ambiguous',
  'unclear',
  'weak-options',
  'trivial',
  'not-central',
  'language',
  'source-defect',
  'other',
] as const;

export type RejectionReason = (typeof rejectionReasons)[number];

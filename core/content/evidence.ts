import { failure, type Result, success } from '../result';
import type { Correction, Evidence, Passage } from './library';
import type { Question } from './question';

export type EvidenceCode = 'unknown-passage' | 'quotation-not-found' | 'touches-defect';

/**
 * Checks the one promise of the product: every quotation stands at its offsets, and none touches
 * a passage of class A. Corrections without a span (stripped text) can't be touched.
 */
export function checkEvidence(
  question: Pick<Question, 'evidence'>,
  passages: ReadonlyMap<string, Passage>,
  corrections: readonly Correction[],
): Result<null, EvidenceCode> {
  for (const evidence of question.evidence) {
    const passage = passages.get(evidence.passageId);
    if (!passage || passage.documentId !== evidence.documentId) return failure('unknown-passage');
    if (passage.text.slice(evidence.start, evidence.end) !== evidence.quote)
      return failure('quotation-not-found');
    if (corrections.some((correction) => forbids(correction, evidence)))
      return failure('touches-defect');
  }
  return success(null);
}

function forbids(correction: Correction, evidence: Evidence): boolean {
  if (correction.class !== 'A' && correction.class !== 'C') return false;
  if (correction.passageId !== evidence.passageId || correction.span === null) return false;
  return correction.span.start < evidence.end && evidence.start < correction.span.end;
}

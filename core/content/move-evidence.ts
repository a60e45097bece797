import { failure, type Result, success } from '../result';
import { quotationAt, reanchor } from '../text';
import { checkEvidence } from './evidence';
import type { Evidence, Library, Passage } from './library';

/** Why a question is proved no longer. */
export type LostProof = 'words-gone' | 'touches-defect';

type Texts = Pick<Library, 'passages' | 'corrections'>;

/**
 * The evidence of a question in a library that has changed: every quotation where its words stand now,
 * found by its context among equal words. All words must be as they were quoted, in the same document.
 */
export function moveEvidence(
  evidence: readonly Evidence[],
  before: ReadonlyMap<string, Passage>,
  after: Texts,
): Result<Evidence[], LostProof> {
  const moved: Evidence[] = [];
  for (const one of evidence) {
    const place = findPlace(one, before.get(one.passageId), after.passages);
    if (!place) return failure('words-gone');
    moved.push({ ...one, ...place });
  }
  const passages = new Map(after.passages.map((passage) => [passage.id, passage]));
  const checked = checkEvidence({ evidence: moved }, passages, after.corrections);
  if (checked.ok) return success(moved);
  return failure(checked.code === 'touches-defect' ? 'touches-defect' : 'words-gone');
}

function findPlace(evidence: Evidence, old: Passage | undefined, passages: readonly Passage[]) {
  const { documentId, passageId, start, end, quote } = evidence;
  const text = old?.text ?? '';
  const known = text.slice(start, end) === quote;
  const context = known ? quotationAt(text, { start, end }) : { quote, prefix: '', suffix: '' };
  const own = passages.filter((passage) => passage.documentId === documentId);
  const place = reanchor({ ...context, passageId, start }, own);
  return place?.exact ? { passageId: place.passageId, start: place.start, end: place.end } : null;
}

import type { EvidenceCard } from '@/core/grading';

type Place = Pick<EvidenceCard, 'documentId' | 'passageId' | 'passageNumber' | 'start' | 'end'>;

/** Where the quotation stands in the reader, which highlights it. */
export function passageHref(place: Place): string {
  const { documentId, passageId, passageNumber, start, end } = place;
  const query = start < end ? `evidence=${passageId}:${start}-${end}` : `passage=${passageId}`;
  return `/library/documents/${documentId}?${query}#p${passageNumber}`;
}

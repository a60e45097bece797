import type { EvidenceCard } from '@/core/grading';

/** Where the quotation stands in the reader, which highlights it. */
export function passageHref(
  card: Pick<EvidenceCard, 'documentId' | 'passageNumber' | 'start' | 'end'>,
): string {
  const { documentId, passageNumber: number, start, end } = card;
  const evidence = `${documentId}.${number}:${start}-${end}`;
  return `/library/documents/${documentId}?evidence=${evidence}#p${number}`;
}

import type { EvidenceMark } from './reader-provider';

/** What the address asks of the reader. */
export interface ReaderQuery {
  readonly sectionId: string | null;
  readonly passageId: string | null;
  readonly marks: readonly EvidenceMark[];
}

type Values = Readonly<Record<string, string | string[] | undefined>>;

const evidencePattern = /^([\w.-]{1,100}):(\d{1,6})-(\d{1,6})$/;

/**
 * Reads `section`, `passage` (an id, or a number within `documentId`) and
 * `evidence` (`<passageId>:<start>-<end>`) from the query; nonsense is left out.
 */
export function readReaderQuery(query: Values, documentId: string | null): ReaderQuery {
  const evidence = evidencePattern.exec(one(query.evidence) ?? '');
  const [start, end] = [Number(evidence?.[2]), Number(evidence?.[3])];
  const marks = evidence?.[1] && start < end ? [{ passageId: evidence[1], start, end }] : [];
  const asked = one(query.passage);
  const numbered = asked !== null && documentId !== null && /^\d{1,4}$/.test(asked);
  return {
    sectionId: one(query.section),
    passageId: marks[0]?.passageId ?? (numbered ? `${documentId}.${asked}` : asked),
    marks,
  };
}

function one(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

import 'server-only';
import {
  type Correction,
  CorrectionSchema,
  type Passage,
  PassageSchema,
  type SourceDocument,
  SourceDocumentSchema,
} from '@/core/content';
import { type Finding, type NoticeCode, noticeCodes } from '@/core/extraction';
import { failure, type Result, success } from '@/core/result';
import type { DraftState, FindingDecision, Upload, UploadStage } from '@/prisma/generated/client';
import { canTeach, type SignedInPerson } from '../auth/identity';
import { db } from '../db';
import { isRowId } from '../transaction';
import { FindingSchema } from './finding-row';

export type DraftCounts = Readonly<Record<DraftState, number>>;

/** A document that a teacher brought, as the list shows it. */
export interface UploadCard {
  readonly id: string;
  readonly fileName: string;
  /** Null until it has been read. */
  readonly document: SourceDocument | null;
  readonly stage: UploadStage;
  /** Why it failed, see `UploadFailure`. */
  readonly code: string | null;
  /** True where trying again may help. */
  readonly repeatable: boolean;
  readonly createdAt: Date;
  readonly drafts: DraftCounts;
}

/** A place of the text that may be damaged, and what the teacher decided. */
export interface DecidedFinding extends Finding {
  readonly decision: FindingDecision | null;
  readonly note: string;
}

/** A document with its text and what was found in it. */
export interface UploadView extends UploadCard {
  readonly documents: readonly SourceDocument[];
  readonly passages: readonly Passage[];
  readonly corrections: readonly Correction[];
  readonly findings: readonly DecidedFinding[];
  readonly notices: readonly NoticeCode[];
  /** Drafts that the checks refused. */
  readonly refused: number;
}

const none: DraftCounts = { waiting: 0, accepted: 0, rejected: 0, merged: 0 };

/** The documents of a teacher, the latest first. */
export async function listUploads(
  person: SignedInPerson,
): Promise<Result<UploadCard[], 'not-a-teacher'>> {
  if (!canTeach(person)) return failure('not-a-teacher');
  const rows = await db.upload.findMany({
    where: { ownerId: person.id, removedAt: null },
    omit: { file: true, blocks: true },
    include: { source: { select: { documents: { orderBy: { position: 'asc' }, take: 1 } } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  const counts = await countDrafts(rows.map(({ id }) => id));
  return success(
    rows.map(({ source, ...row }) =>
      cardOf(row, source?.documents[0]?.content, counts.get(row.id) ?? none),
    ),
  );
}

/** A document of a teacher; another's is as unknown as one that is not there. */
export async function readUpload(
  person: SignedInPerson,
  id: string,
): Promise<Result<UploadView, 'document-not-found'>> {
  const row = await findOwn(person, id);
  if (!row) return failure('document-not-found');
  const [source, findings, counts] = await Promise.all([
    db.source.findUnique({
      where: { id: row.sourceId ?? '' },
      include: {
        documents: {
          orderBy: { position: 'asc' },
          include: { passages: { orderBy: { number: 'asc' } } },
        },
        corrections: true,
      },
    }),
    db.finding.findMany({ where: { uploadId: id }, orderBy: { position: 'asc' } }),
    countDrafts([id]),
  ]);
  const documents = source?.documents ?? [];
  return success({
    ...cardOf(row, documents[0]?.content, counts.get(id) ?? none),
    documents: documents.map(({ content }) => SourceDocumentSchema.parse(content)),
    passages: documents.flatMap(({ passages }) =>
      passages.map(({ content }) => PassageSchema.parse(content)),
    ),
    corrections: (source?.corrections ?? []).map(({ content }) => CorrectionSchema.parse(content)),
    findings: findings.map(({ content, decision, note }) => ({
      ...FindingSchema.parse(content),
      ...{ decision, note },
    })),
    notices: noticeCodes.filter((code) => row.notices.includes(code)),
    refused: row.refused,
  });
}

/** Where the work on a document of a teacher is. */
export async function readProgress(
  person: SignedInPerson,
  id: string,
): Promise<Result<Pick<UploadCard, 'stage' | 'code' | 'repeatable'>, 'document-not-found'>> {
  const row = await findOwn(person, id);
  if (!row) return failure('document-not-found');
  const { stage, code, repeatable } = cardOf(row, undefined, none);
  return success({ stage, code, repeatable });
}

type Row = Omit<Upload, 'file' | 'blocks'>;

/** Ownership is asked here, wherever a document of a teacher is read or changed. */
export async function findOwn(person: SignedInPerson, id: string): Promise<Row | null> {
  if (!isRowId(id) || !canTeach(person)) return null;
  return db.upload.findFirst({
    where: { id, ownerId: person.id, removedAt: null },
    omit: { file: true, blocks: true },
  });
}

const repeatable = ['took-too-long', 'too-much-memory', 'program-failed'];

function cardOf(row: Row, content: unknown, drafts: DraftCounts): UploadCard {
  const { id, fileName, stage, code, createdAt } = row;
  return {
    ...{ id, fileName, stage, code, createdAt, drafts },
    document: content === undefined ? null : SourceDocumentSchema.parse(content),
    repeatable: code !== null && repeatable.includes(code),
  };
}

async function countDrafts(ids: readonly string[]): Promise<ReadonlyMap<string, DraftCounts>> {
  const groups = await db.draft.groupBy({
    by: ['uploadId', 'state'],
    where: { uploadId: { in: [...ids] } },
    _count: true,
  });
  const counts = new Map<string, DraftCounts>();
  for (const { uploadId, state, _count } of groups)
    counts.set(uploadId, { ...(counts.get(uploadId) ?? none), [state]: _count });
  return counts;
}

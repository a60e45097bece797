import 'server-only';
import {
  type Library,
  type LostProof,
  moveEvidence,
  type Passage,
  type Question,
  QuestionSchema,
} from '@/core/content';
import type { Database } from '../transaction';
import { asJson } from './json';
import { byHand, linkQuestions } from './store-questions';

/** A question that its quotations prove no longer. */
export interface UnprovedQuestion {
  readonly id: string;
  readonly reason: LostProof;
}

/** What became of questions whose texts changed under them. */
export interface KeptProof {
  /** Questions by hand whose quotations stand elsewhere now, as a new version. */
  readonly moved: number;
  /** Retired, and listed for review. */
  readonly unproved: readonly UnprovedQuestion[];
}

interface StoredQuestion {
  readonly question: Question;
  readonly version: number;
  readonly status: string;
}

/**
 * Follows the texts with the questions that nobody generates: where the words of their proof stand
 * elsewhere they get a new version, where they stand no more they are retired. Lists those, and the
 * generated ones that `retiredIds` names and that have lost their proof. Versions stay as they are.
 */
export async function keepProof(
  tx: Database,
  before: readonly Passage[],
  library: Library,
  retiredIds: readonly string[],
  now: Date,
): Promise<KeptProof> {
  const old = new Map(before.map((passage) => [passage.id, passage]));
  const written = await readCurrent(tx, {
    ownerId: null,
    origin: { in: [...byHand] },
    OR: [{ status: { not: 'retired' } }, { review: { isNot: null } }],
  });
  const generated = await readCurrent(tx, { id: { in: [...retiredIds] } });
  const unproved: UnprovedQuestion[] = [];
  const kept: Question[] = [];
  let moved = 0;
  for (const { question, version, status } of written) {
    const { id } = question;
    const evidence = moveEvidence(question.evidence, old, library);
    if (!evidence.ok) {
      unproved.push({ id, reason: evidence.code });
      if (status !== 'retired')
        await tx.question.update({ where: { id }, data: { status: 'retired', retiredAt: now } });
      continue;
    }
    const current = { ...question, evidence: evidence.value };
    kept.push(current);
    if (status === 'retired')
      await tx.question.update({ where: { id }, data: { status: 'published', retiredAt: null } });
    if (JSON.stringify(evidence.value) === JSON.stringify(question.evidence)) continue;
    moved++;
    await addVersion(tx, current, version + 1, now);
  }
  for (const { question } of generated) {
    const evidence = moveEvidence(question.evidence, old, library);
    if (!evidence.ok) unproved.push({ id: question.id, reason: evidence.code });
  }
  await linkQuestions(tx, kept);
  await listForReview(tx, unproved, now);
  return { moved, unproved };
}

async function readCurrent(tx: Database, where: object): Promise<StoredQuestion[]> {
  const rows = await tx.question.findMany({
    where,
    select: { id: true, status: true, currentVersion: true },
    orderBy: { id: 'asc' },
  });
  const versions = await tx.questionVersion.findMany({
    where: {
      OR: rows.map(({ id, currentVersion }) => ({ questionId: id, version: currentVersion })),
    },
  });
  return rows.flatMap(({ id, status, currentVersion }) => {
    const found = versions.find(({ questionId }) => questionId === id);
    const question = found && QuestionSchema.parse(found.content);
    return question ? [{ question, version: currentVersion, status }] : [];
  });
}

async function addVersion(
  tx: Database,
  question: Question,
  version: number,
  now: Date,
): Promise<void> {
  const content = asJson({ ...question, version });
  await tx.questionVersion.create({
    data: { questionId: question.id, version, content, createdAt: now },
  });
  await tx.question.update({ where: { id: question.id }, data: { currentVersion: version } });
}

/** Questions that are asked again leave the list; what was seen before and is lost anew comes back to it. */
async function listForReview(
  tx: Database,
  unproved: readonly UnprovedQuestion[],
  now: Date,
): Promise<void> {
  const ids = unproved.map(({ id }) => id);
  await tx.questionReview.deleteMany({
    where: { OR: [{ questionId: { in: ids } }, { question: { status: { not: 'retired' } } }] },
  });
  await tx.questionReview.createMany({
    data: unproved.map(({ id, reason }) => ({ questionId: id, reason, since: now })),
  });
}

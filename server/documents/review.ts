import 'server-only';
import {
  checkEvidence,
  type EditCode,
  type EvidenceCode,
  editQuestion,
  type Language,
  languages,
  type Question,
  type QuestionEdit,
  type RejectionReason,
  rejectionReasons,
} from '@/core/content';
import { type Flaw, lintQuestion } from '@/core/generation';
import { failure, type Result, success } from '@/core/result';
import type { SignedInPerson } from '../auth/identity';
import { asJson } from '../content-import/json';
import { linkQuestions } from '../content-import/store-questions';
import { db } from '../db';
import { withDocuments } from '../library';
import { type Database, inTransaction, takeTurns } from '../transaction';
import { currentQuestions, type QueueEntry, readEntries } from './queue';
import { keepStep, readBefore, restore } from './review-steps';
import { findOwn } from './uploads';

export type ReviewDraftCode =
  | 'document-not-found'
  | 'draft-not-found'
  | 'draft-unproved'
  | 'reason-unknown'
  | 'draft-in-use'
  | 'nothing-to-take-back'
  | EditCode
  | EvidenceCode;

/** Entries that a decision has changed, as they stand now. */
export type Changed = Result<readonly QueueEntry[], ReviewDraftCode>;

/** Takes drafts into the teacher's bank: from now on they can be assigned. Those that are decided stay. */
export function acceptDrafts(
  person: SignedInPerson,
  uploadId: string,
  ids: readonly string[],
  language: Language,
  now: Date,
): Promise<Changed> {
  return decide(person, uploadId, language, async (tx) => {
    const drafts = await tx.draft.findMany({
      where: { uploadId, questionId: { in: [...ids] }, state: { in: ['waiting', 'rejected'] } },
      include: { question: { select: { id: true, currentVersion: true } } },
    });
    if (drafts.length === 0) return failure('draft-not-found');
    const proved = await provedAmong(drafts.map(({ question }) => question));
    const wanted = drafts.map(({ questionId }) => questionId).filter((id) => proved.has(id));
    if (wanted.length === 0) return failure('draft-unproved');
    await keepStep(tx, { uploadId, personId: person.id, action: 'accept', ids: wanted, at: now });
    await tx.draft.updateMany({
      where: { questionId: { in: wanted } },
      data: { state: 'accepted', reason: null, reviewedById: person.id, reviewedAt: now },
    });
    await tx.question.updateMany({
      where: { id: { in: wanted } },
      data: { status: 'published', retiredAt: null },
    });
    return success(wanted);
  });
}

/** Turns a draft down for a reason; an accepted one leaves the bank, but not what was given out. */
export function rejectDraft(
  person: SignedInPerson,
  uploadId: string,
  id: string,
  reason: string,
  language: Language,
  now: Date,
): Promise<Changed> {
  const known = rejectionReasons.find((one) => one === reason);
  if (!known) return Promise.resolve(failure('reason-unknown'));
  return decide(person, uploadId, language, async (tx) => {
    const ids = await existing(tx, uploadId, [id]);
    if (ids.length === 0) return failure('draft-not-found');
    await keepStep(tx, { uploadId, personId: person.id, action: 'reject', ids, at: now });
    await turnDown(tx, { id, state: 'rejected', reason: known, person, now });
    return success(ids);
  });
}

/** Lets one draft stand for another: it gets the proof of both, and the other leaves the queue. */
export function mergeDrafts(
  person: SignedInPerson,
  uploadId: string,
  { keepId, dropId }: { readonly keepId: string; readonly dropId: string },
  language: Language,
  now: Date,
): Promise<Changed> {
  return decide(person, uploadId, language, async (tx) => {
    const ids = await existing(tx, uploadId, [keepId, dropId]);
    if (ids.length < 2) return failure('draft-not-found');
    const rows = await tx.question.findMany({ where: { id: { in: ids } } });
    const questions = await currentQuestions(rows, tx);
    const [kept, dropped] = [questions.get(keepId), questions.get(dropId)];
    if (!kept || !dropped) return failure('draft-not-found');
    await keepStep(tx, { uploadId, personId: person.id, action: 'merge', ids, at: now });
    const more = dropped.evidence.filter(
      (one) =>
        one.role === 'key' &&
        !kept.evidence.some(
          ({ passageId, start, end }) =>
            passageId === one.passageId && start <= one.start && one.end <= end,
        ),
    );
    const concepts = [...new Set([...kept.concepts, ...dropped.concepts])];
    const merged = { ...kept, concepts, evidence: [...kept.evidence, ...more] };
    if (more.length > 0 || concepts.length > kept.concepts.length)
      await addVersion(tx, merged, now);
    await turnDown(tx, { id: dropId, state: 'merged', mergedIntoId: keepId, person, now });
    return success(ids);
  });
}

/** What came of an edit: it stands, or the checks say something that a person may overrule. */
export type Edited =
  | { readonly ok: true; readonly value: readonly QueueEntry[] }
  | { readonly ok: false; readonly code: ReviewDraftCode }
  | { readonly ok: false; readonly code: 'flawed'; readonly flaws: readonly Flaw[] };

/** Flaws that nobody overrules: more than one right answer, and a key that the words don't prove. */
const notToOverrule: readonly Flaw['check'][] = [1, 2];

/**
 * Changes the words of a draft. It is checked like one that was made: quotations at their offsets, then
 * the flaws, which `overrule` lets pass but for those of the key. From then on it is the person's.
 */
export async function editDraft(
  person: SignedInPerson,
  uploadId: string,
  id: string,
  edit: QuestionEdit & { readonly overrule: boolean },
  language: Language,
  now: Date,
): Promise<Edited> {
  const upload = await findOwn(person, uploadId);
  if (!upload) return failure('document-not-found');
  const row = await db.question.findFirst({ where: { id, draft: { uploadId } } });
  const question = row && (await currentQuestions([row])).get(id);
  if (!question) return failure('draft-not-found');
  const { passages, corrections, documents } = await withDocuments(
    question.evidence.map(({ documentId }) => documentId),
  );
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const edited = editQuestion(question, edit, byId);
  if (!edited.ok) return edited;
  const proof = checkEvidence(edited.value, byId, corrections);
  if (!proof.ok) return proof;
  const citations = documents
    .filter((document) => edited.value.evidence.some((one) => one.documentId === document.id))
    .flatMap(({ citation }) => languages.flatMap((one) => citation[one] ?? []));
  const flaws = lintQuestion(edited.value, citations);
  const blocking = flaws.filter(
    ({ severity, check }) =>
      severity === 'block' && (!edit.overrule || notToOverrule.includes(check)),
  );
  if (blocking.length > 0) return { ok: false, code: 'flawed', flaws: blocking };
  return decide(person, uploadId, language, async (tx) => {
    await keepStep(tx, { uploadId, personId: person.id, action: 'edit', ids: [id], at: now });
    await addVersion(tx, { ...edited.value, origin: { type: 'person', personId: person.id } }, now);
    await tx.draft.update({
      where: { questionId: id },
      data: { edited: true, reviewedById: person.id, reviewedAt: now },
    });
    return success([id]);
  });
}

/** Takes the teacher's last decision in this queue back; what has been given out since stays accepted. */
export function undoDecision(
  person: SignedInPerson,
  uploadId: string,
  language: Language,
  now: Date,
): Promise<Changed> {
  return decide(person, uploadId, language, async (tx) => {
    const step = await tx.reviewStep.findFirst({
      where: { uploadId, personId: person.id, takenBackAt: null },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    });
    if (!step) return failure('nothing-to-take-back');
    const before = readBefore(step.before);
    const leaving = before.filter(({ status }) => status !== 'published').map(({ id }) => id);
    const used = await tx.assignmentQuestion.count({ where: { questionId: { in: leaving } } });
    if (used > 0) return failure('draft-in-use');
    await restore(tx, before);
    const questions = await tx.question.findMany({
      where: { id: { in: before.map(({ id }) => id) } },
    });
    await tx.reviewStep.update({ where: { id: step.id }, data: { takenBackAt: now } });
    return success(questions.map(({ id }) => id));
  });
}

/** Runs a decision on a queue of the person, one after another, and reads what it has changed. */
async function decide(
  person: SignedInPerson,
  uploadId: string,
  language: Language,
  work: (tx: Database) => Promise<Result<readonly string[], ReviewDraftCode>>,
): Promise<Changed> {
  if (!(await findOwn(person, uploadId))) return failure('document-not-found');
  const done = await inTransaction(async (tx) => {
    await takeTurns(tx, `upload:${uploadId}`);
    return work(tx);
  });
  if (!done.ok) return done;
  return success(await readEntries(uploadId, done.value, language));
}

async function existing(tx: Database, uploadId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.draft.findMany({ where: { uploadId, questionId: { in: [...ids] } } });
  return rows.map(({ questionId }) => questionId);
}

interface TurnedDown {
  readonly id: string;
  readonly state: 'rejected' | 'merged';
  readonly reason?: RejectionReason;
  readonly mergedIntoId?: string;
  readonly person: SignedInPerson;
  readonly now: Date;
}

async function turnDown(
  tx: Database,
  { id, state, reason, mergedIntoId, person, now }: TurnedDown,
): Promise<void> {
  await tx.draft.update({
    where: { questionId: id },
    data: {
      ...{ state, reason: reason ?? null, mergedIntoId: mergedIntoId ?? null },
      ...{ reviewedById: person.id, reviewedAt: now },
    },
  });
  await tx.question.update({ where: { id }, data: { status: 'retired', retiredAt: now } });
}

/** Writes the next version of a question; those before stay as they were asked. */
async function addVersion(tx: Database, question: Question, now: Date): Promise<void> {
  const { id: questionId, kind, languages, difficulty, origin } = question;
  const last = await tx.questionVersion.aggregate({
    where: { questionId },
    _max: { version: true },
  });
  const version = (last._max.version ?? 0) + 1;
  await tx.questionVersion.create({
    data: { questionId, version, content: asJson({ ...question, version }), createdAt: now },
  });
  await tx.question.update({
    where: { id: questionId },
    data: {
      ...{ kind, languages, difficulty, currentVersion: version },
      origin: origin.type === 'rule' ? origin.rule : origin.type,
    },
  });
  await linkQuestions(tx, [question]);
}

/** Ids of the questions whose quotations stand where they say, outside of what is excluded. */
async function provedAmong(
  rows: readonly { readonly id: string; readonly currentVersion: number }[],
): Promise<ReadonlySet<string>> {
  const questions = [...(await currentQuestions(rows)).values()];
  const cited = questions.flatMap(({ evidence }) => evidence.map(({ documentId }) => documentId));
  const { passages, corrections } = await withDocuments(cited);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const proved = questions.filter((question) => checkEvidence(question, byId, corrections).ok);
  return new Set(proved.map(({ id }) => id));
}

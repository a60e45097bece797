import 'server-only';
import { checkEvidence, type Library, type Question, QuestionSchema } from '@/core/content';
import type { Draft as DraftRow, Finding as FindingRow, Upload } from '@/prisma/generated/client';
import { asJson, canonicalJson } from '../content-import/json';
import { linkQuestions } from '../content-import/store-questions';
import type { Database } from '../transaction';
import { decisionsOf } from './decisions';
import { keyOf } from './draft/apply-decisions';
import type { Drafted } from './draft/thread';
import { storeText } from './store-text';

type Worked = Upload & { readonly findings: readonly FindingRow[] };

/** A draft with the question as it stands now. */
interface Stored {
  readonly draft: DraftRow;
  readonly question: Question;
  readonly version: number;
}

/**
 * Keeps what was made of a document: its text, what was found in it, and its drafts. Made again, it
 * leaves alone what a person has decided or edited, and takes out of use what is proved no longer. Where
 * the teacher has decided more in the meantime, the document stays among those to be worked on.
 */
export async function storeDrafts(
  tx: Database,
  upload: Worked,
  { library, findings, notices, questions, refused }: Drafted,
  now: Date,
): Promise<void> {
  await storeText(tx, upload, library, now);
  const latest = await tx.finding.findMany({ where: { uploadId: upload.id } });
  await storeFindings(tx, upload.id, findings, latest);
  const stored = await readStored(tx, upload.id);
  const known = await knownConcepts(tx, questions);
  const made = questions.map((question) => ({
    ...question,
    concepts: question.concepts.filter((id) => known.has(id)),
  }));
  const fresh = made.filter(({ id }) => !stored.some(({ draft }) => draft.questionId === id));
  await createDrafts(tx, upload, fresh, now);
  await renewDrafts(tx, stored, made, now);
  await dropDrafts(tx, stored, made);
  const kept = await keepProved(tx, upload.id, library, now);
  await linkQuestions(tx, kept);
  await putInOrder(tx, upload.id, library, kept);
  const stale = canonicalJson(decisionsOf(latest)) !== canonicalJson(decisionsOf(upload.findings));
  await tx.upload.update({
    where: { id: upload.id },
    data: {
      ...{ notices: [...notices], refused, code: null, finishedAt: now, aliveAt: null },
      stage: stale ? 'drafting' : 'ready',
    },
  });
}

async function storeFindings(
  tx: Database,
  uploadId: string,
  findings: Drafted['findings'],
  before: readonly FindingRow[],
): Promise<void> {
  const decided = new Map(
    before.flatMap((row) => {
      const [decision] = decisionsOf([row]);
      return decision ? [[keyOf(decision), row] as const] : [];
    }),
  );
  await tx.finding.deleteMany({ where: { uploadId } });
  await tx.finding.createMany({
    data: findings.map((finding, position) => {
      const row = decided.get(keyOf({ ...finding, ...finding.span }));
      return {
        ...{ uploadId, position, id: finding.id, content: asJson(finding) },
        ...(row && { decision: row.decision, note: row.note, decidedAt: row.decidedAt }),
      };
    }),
  });
}

async function readStored(tx: Database, uploadId: string): Promise<Stored[]> {
  const drafts = await tx.draft.findMany({
    where: { uploadId },
    include: { question: { include: { versions: true } } },
    orderBy: { position: 'asc' },
  });
  return drafts.flatMap(({ question, ...draft }) => {
    const current = question.versions.find(({ version }) => version === question.currentVersion);
    if (!current) return [];
    return [
      {
        draft,
        question: QuestionSchema.parse(current.content),
        version: Math.max(...question.versions.map(({ version }) => version)),
      },
    ];
  });
}

/** Concepts that the library has: others could not be counted as learned. */
async function knownConcepts(
  tx: Database,
  questions: readonly Question[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(questions.flatMap(({ concepts }) => concepts))];
  const rows = await tx.concept.findMany({ where: { id: { in: ids } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** Stores new drafts at the end of a queue: `from` is the first place that is free. */
export async function createDrafts(
  tx: Database,
  { id: uploadId, ownerId }: Pick<Worked, 'id' | 'ownerId'>,
  questions: readonly Question[],
  now: Date,
  { from }: { readonly from: number } = { from: 0 },
): Promise<void> {
  await tx.question.createMany({
    data: questions.map(({ id, kind, languages, difficulty, origin }) => ({
      ...{ id, kind, languages, difficulty, ownerId, origin: ruleOf({ origin }) },
      ...{ status: 'draft' as const, currentVersion: 1, createdAt: now },
    })),
  });
  await tx.questionVersion.createMany({
    data: questions.map((question) => ({
      ...{ questionId: question.id, version: 1, createdAt: now },
      content: asJson({ ...question, version: 1 }),
    })),
  });
  await tx.draft.createMany({
    data: questions.map((question, place) => ({
      ...{ questionId: question.id, uploadId, position: from + place, rule: ruleOf(question) },
      passageId: question.evidence[0]?.passageId ?? '',
    })),
  });
}

function ruleOf({ origin }: Pick<Question, 'origin'>): string {
  if (origin.type === 'provider') return `model ${origin.provider}`;
  return origin.type === 'rule' ? origin.rule : origin.type;
}

/** Drafts that nobody has looked at get the words that are made now, as a new version. */
async function renewDrafts(
  tx: Database,
  stored: readonly Stored[],
  made: readonly Question[],
  now: Date,
): Promise<void> {
  const latest = new Map(made.map((question) => [question.id, question]));
  for (const { draft, question, version } of stored) {
    const next = latest.get(draft.questionId);
    if (!next || draft.state !== 'waiting' || draft.edited) continue;
    const content = { ...next, version: version + 1 };
    if (canonicalJson({ ...question, version: 0 }) === canonicalJson({ ...next, version: 0 }))
      continue;
    await tx.questionVersion.create({
      data: {
        ...{ questionId: next.id, version: version + 1, createdAt: now },
        content: asJson(content),
      },
    });
    const { kind, languages, difficulty } = next;
    await tx.question.update({
      where: { id: next.id },
      data: { kind, languages, difficulty, currentVersion: version + 1 },
    });
  }
}

/** Drafts of our rules that nobody has looked at and that are made no longer go. */
async function dropDrafts(
  tx: Database,
  stored: readonly Stored[],
  made: readonly Question[],
): Promise<void> {
  const still = new Set(made.map(({ id }) => id));
  const ids = stored
    .filter(
      ({ draft, question }) =>
        draft.state === 'waiting' &&
        !draft.edited &&
        !still.has(draft.questionId) &&
        question.origin.type === 'rule',
    )
    .map(({ draft }) => draft.questionId);
  await tx.questionVersion.deleteMany({ where: { questionId: { in: ids } } });
  await tx.question.deleteMany({ where: { id: { in: ids } } });
}

/**
 * Takes accepted questions out of use whose quotations stand no longer or are excluded now, lists them
 * for review, and lets those in again that are proved again. Gives all that are proved.
 */
async function keepProved(
  tx: Database,
  uploadId: string,
  library: Library,
  now: Date,
): Promise<Question[]> {
  const passages = new Map(library.passages.map((passage) => [passage.id, passage]));
  const proved: Question[] = [];
  for (const { draft, question } of await readStored(tx, uploadId)) {
    const { questionId } = draft;
    const checked = checkEvidence(question, passages, library.corrections);
    if (checked.ok) proved.push(question);
    if (draft.state !== 'accepted') continue;
    if (checked.ok) {
      await tx.questionReview.deleteMany({ where: { questionId } });
      await tx.question.update({
        where: { id: questionId },
        data: { status: 'published', retiredAt: null },
      });
      continue;
    }
    const reason = checked.code === 'touches-defect' ? checked.code : 'words-gone';
    await tx.questionReview.upsert({
      where: { questionId },
      create: { questionId, reason, since: now },
      update: {},
    });
    await tx.question.update({
      where: { id: questionId },
      data: { status: 'retired', retiredAt: now },
    });
  }
  return proved;
}

async function putInOrder(
  tx: Database,
  uploadId: string,
  library: Library,
  questions: readonly Question[],
): Promise<void> {
  const places = new Map(library.passages.map(({ id }, index) => [id, index]));
  const placeOf = ({ evidence: [first] }: Question): number =>
    (places.get(first?.passageId ?? '') ?? places.size) * 1e6 + (first?.start ?? 0);
  const ids = [...questions].sort((a, b) => placeOf(a) - placeOf(b)).map(({ id }) => id);
  await tx.$executeRaw`
    UPDATE draft SET position = wanted.position
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS wanted (id, position)
    WHERE draft.question_id = wanted.id AND draft.upload_id = ${uploadId}::uuid`;
}

import 'server-only';
import { shownAnswer } from '@/core/assignments';
import {
  type Answer,
  type Correction,
  checkEvidence,
  choicesIn,
  defaultOrder,
  type EditableText,
  keyAnswer,
  type Language,
  languages,
  listEditableTexts,
  listRemovableChoices,
  type Passage,
  type PublicQuestion,
  publicView,
  type Question,
  type QuestionKind,
  QuestionSchema,
} from '@/core/content';
import { type Flaw, lintQuestion } from '@/core/generation';
import { type Feedback, feedbackFor } from '@/core/grading';
import { failure, type Result, success } from '@/core/result';
import type { DraftState } from '@/prisma/generated/client';
import type { SignedInPerson } from '../auth/identity';
import { type QuestionLine, questionLine } from '../bank/question-line';
import { db } from '../db';
import { withDocuments } from '../library';
import type { Database } from '../transaction';
import { findSimilar } from './find-similar';
import { findOwn } from './uploads';

/** A draft in the queue: enough to filter by and to recognise it. */
export interface QueueEntry {
  readonly id: string;
  readonly line: QuestionLine;
  readonly kind: QuestionKind;
  readonly difficulty: 1 | 2 | 3;
  readonly passageId: string;
  readonly state: DraftState;
  readonly edited: boolean;
  readonly reason: string | null;
  readonly rule: string;
  /** The quotations no longer prove it, because the text or a decision about it has changed. */
  readonly unproved: boolean;
}

/** A draft with its key, its proof in the passage, and what a person may change. */
export interface DraftDetail {
  readonly id: string;
  readonly question: PublicQuestion;
  /** The key, with the ids that are shown. */
  readonly answer: Answer;
  readonly feedback: Feedback;
  readonly passages: readonly ProvingPassage[];
  readonly flaws: readonly Flaw[];
  readonly difficulty: 1 | 2 | 3;
  readonly level: Question['level'];
  readonly texts: readonly EditableText[];
  /** Choices that can be left out: stored id and words. */
  readonly removable: readonly { readonly id: string; readonly text: string }[];
  /** A waiting draft that asks nearly the same. */
  readonly similar: { readonly id: string; readonly line: QuestionLine } | null;
}

/** A passage with the words that prove the key, and notes of the teacher or the detector. */
export interface ProvingPassage {
  readonly passage: Passage;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  readonly corrections: readonly Correction[];
}

/** The drafts of a document of the teacher, in the order of its text. */
export async function listQueue(
  person: SignedInPerson,
  uploadId: string,
  language: Language,
): Promise<Result<QueueEntry[], 'document-not-found'>> {
  const upload = await findOwn(person, uploadId);
  if (!upload) return failure('document-not-found');
  return success(await readEntries(uploadId, null, language));
}

/** Some entries of a queue as they stand now; all for null. The caller has asked whose it is. */
export async function readEntries(
  uploadId: string,
  ids: readonly string[] | null,
  language: Language,
): Promise<QueueEntry[]> {
  const rows = await db.draft.findMany({
    where: { uploadId, ...(ids && { questionId: { in: [...ids] } }) },
    include: { question: { include: { review: { select: { questionId: true } } } } },
    orderBy: [{ position: 'asc' }, { questionId: 'asc' }],
  });
  const questions = await currentQuestions(rows.map(({ question }) => question));
  return rows.flatMap((row): QueueEntry[] => {
    const question = questions.get(row.questionId);
    if (!question) return [];
    const { state, edited, reason, rule, passageId } = row;
    return [
      {
        ...{ id: row.questionId, state, edited, reason, rule, passageId },
        ...{ kind: question.kind, difficulty: question.difficulty },
        line: questionLine(question, language),
        unproved: row.question.review !== null,
      },
    ];
  });
}

/** Questions as they stand now, by id. */
export async function currentQuestions(
  rows: readonly { readonly id: string; readonly currentVersion: number }[],
  tx: Database = db,
): Promise<ReadonlyMap<string, Question>> {
  const versions = await tx.$queryRaw<{ id: string; content: unknown }[]>`
    SELECT question_id AS id, content FROM question_version
    JOIN unnest(${rows.map(({ id }) => id)}::text[],
                ${rows.map(({ currentVersion }) => currentVersion)}::int[]) AS wanted (id, number)
      ON question_id = wanted.id AND version = wanted.number`;
  return new Map(versions.map(({ id, content }) => [id, QuestionSchema.parse(content)]));
}

/** One draft of a document of the teacher with everything that is needed to judge it. */
export async function readDraft(
  person: SignedInPerson,
  uploadId: string,
  questionId: string,
  language: Language,
): Promise<Result<DraftDetail, 'document-not-found' | 'draft-not-found'>> {
  const upload = await findOwn(person, uploadId);
  if (!upload) return failure('document-not-found');
  const row = await db.draft.findFirst({
    where: { uploadId, questionId },
    include: { question: true },
  });
  const question = row && (await currentQuestions([row.question])).get(questionId);
  if (!question) return failure('draft-not-found');
  const library = await withDocuments(question.evidence.map(({ documentId }) => documentId));
  const [order, answer] = [defaultOrder(question), keyAnswer(question)];
  const citations = library.documents
    .filter(({ id }) => question.evidence.some(({ documentId }) => documentId === id))
    .flatMap(({ citation }) => languages.flatMap((one) => citation[one] ?? []));
  return success({
    id: questionId,
    question: publicView(question, language, order),
    answer: shownAnswer(answer, order),
    feedback: feedbackFor({ question, answer, order, language, library }),
    passages: provingPassages(question, library.passages, library.corrections),
    flaws: lintQuestion(question, citations),
    ...{ difficulty: question.difficulty, level: question.level },
    texts: listEditableTexts(question),
    removable: removableOf(question),
    similar: await findSimilar(uploadId, row, question, language),
  });
}

function removableOf(question: Question): { id: string; text: string }[] {
  const ids = new Set(listRemovableChoices(question));
  return choicesIn(question)
    .filter(({ id }) => ids.has(id))
    .map(({ id, wording }) => ({ id, text: wording.text }));
}

function provingPassages(
  question: Question,
  passages: readonly Passage[],
  corrections: readonly Correction[],
): ProvingPassage[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const proof = question.evidence.filter(({ role }) => role === 'key');
  return [...new Set(proof.map(({ passageId }) => passageId))].flatMap((id) => {
    const passage = byId.get(id);
    if (!passage) return [];
    const here = proof.filter((one) => one.passageId === id);
    const stands = here.filter((one) => checkEvidence({ evidence: [one] }, byId, []).ok);
    return [
      {
        passage,
        marks: stands.map(({ start, end }) => ({ start, end })),
        corrections: corrections.filter(({ passageId }) => passageId === id),
      },
    ];
  });
}

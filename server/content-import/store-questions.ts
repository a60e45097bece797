import 'server-only';
import type { Question } from '@/core/content';
import type { Database } from '../transaction';
import { asJson, canonicalJson } from './json';

/** How many questions an import made, wrote a new version of, left alone, and retired. */
export interface QuestionCounts {
  readonly created: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly retired: number;
}

interface StoredQuestions {
  readonly counts: QuestionCounts;
  readonly retiredIds: readonly string[];
}

/** Origins of questions that no generator makes. */
export const byHand = ['person', 'provider'] as const;

/**
 * Brings the generated part of the bank in line with `questions`. A stored version is never changed:
 * a question that reads differently gets the next number. Generated questions that are gone are
 * retired, and published again if they return; those of people and providers are left alone, and
 * those of a teacher's own documents, which follow their own texts.
 */
export async function storeQuestions(
  tx: Database,
  questions: readonly Question[],
  now: Date,
): Promise<StoredQuestions> {
  const stored = await readStored(tx);
  const created = questions.filter(({ id }) => !stored.has(id));
  const revised = questions.flatMap((question) => {
    const before = stored.get(question.id);
    if (!before || contentKey(before.content) === contentKey(question)) return [];
    return [{ question, version: before.version + 1 }];
  });
  await tx.question.createMany({
    data: created.map((question) => ({
      ...rowOf(question),
      id: question.id,
      currentVersion: 1,
      createdAt: now,
    })),
  });
  await tx.questionVersion.createMany({
    data: [...created.map((question) => ({ question, version: 1 })), ...revised].map((each) => ({
      questionId: each.question.id,
      version: each.version,
      content: asJson({ ...each.question, version: each.version }),
      createdAt: now,
    })),
  });
  for (const { question, version } of revised)
    await tx.question.update({
      where: { id: question.id },
      data: { ...rowOf(question), currentVersion: version },
    });
  const ids = questions.map(({ id }) => id);
  const returned = { id: { in: ids }, status: 'retired' } as const;
  await tx.question.updateMany({ where: returned, data: { status: 'published', retiredAt: null } });
  const gone = await tx.question.findMany({
    where: {
      id: { notIn: ids },
      ownerId: null,
      origin: { notIn: [...byHand] },
      status: { not: 'retired' },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const retiredIds = gone.map(({ id }) => id);
  await tx.question.updateMany({
    where: { id: { in: retiredIds } },
    data: { status: 'retired', retiredAt: now },
  });
  await linkQuestions(tx, questions);
  const counts = {
    created: created.length,
    revised: revised.length,
    unchanged: questions.length - created.length - revised.length,
    retired: retiredIds.length,
  };
  return { counts, retiredIds };
}

async function readStored(
  tx: Database,
): Promise<ReadonlyMap<string, { readonly version: number; readonly content: unknown }>> {
  const rows = await tx.$queryRaw<{ id: string; version: number; content: unknown }[]>`
    SELECT q.id, v.version, v.content FROM question q
    JOIN question_version v ON v.question_id = q.id AND v.version = q.current_version`;
  return new Map(rows.map(({ id, version, content }) => [id, { version, content }]));
}

/** What makes a version: everything but its number. */
function contentKey(content: unknown): string {
  if (typeof content !== 'object' || content === null) return '';
  return canonicalJson({ ...content, version: undefined });
}

function rowOf(question: Question) {
  const { kind, languages, difficulty, origin } = question;
  const name = origin.type === 'rule' ? origin.rule : origin.type;
  const published = { status: 'published', retiredAt: null } as const;
  return { ...published, kind, languages, difficulty, origin: name };
}

/** Links to concepts, and to the passages that prove the key; a contrast alone is no link. */
export async function linkQuestions(tx: Database, questions: readonly Question[]): Promise<void> {
  const ids = questions.map(({ id }) => id);
  await tx.questionConcept.deleteMany({ where: { questionId: { in: ids } } });
  await tx.questionPassage.deleteMany({ where: { questionId: { in: ids } } });
  await tx.questionConcept.createMany({
    data: questions.flatMap(({ id, concepts }) =>
      [...new Set(concepts)].map((conceptId) => ({ questionId: id, conceptId })),
    ),
  });
  await tx.questionPassage.createMany({
    data: questions.flatMap(({ id, evidence }) => {
      const proving = evidence.filter(({ role }) => role === 'key');
      return [...new Set(proving.map(({ passageId }) => passageId))].map((passageId) => ({
        questionId: id,
        passageId,
      }));
    }),
  });
}

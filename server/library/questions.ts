import 'server-only';
import type { Language, QuestionKind } from '@/core/content';
import { db } from '../db';
import { loadLibrary } from './load';

/** What everybody may be asked: not what a teacher keeps for their own classes. */
const askedOfAll = { status: 'published', ownerId: null } as const;

/** Which published questions are meant; what is left out lets everything through. */
export interface QuestionFilter {
  readonly moduleId?: string | undefined;
  /** Any of them. */
  readonly conceptIds?: readonly string[] | undefined;
  /** Any of them. */
  readonly passageIds?: readonly string[] | undefined;
  readonly kinds?: readonly QuestionKind[] | undefined;
  readonly language: Language;
}

/**
 * Ids of published questions that can be asked in a language, in the order of their ids. A question
 * belongs to a module if a passage of the module proves its key. An unknown module has none.
 */
export async function questionsOf(filter: QuestionFilter): Promise<string[]> {
  const { moduleId, conceptIds, passageIds, kinds, language } = filter;
  const ofModule = moduleId === undefined ? null : await passagesOfModule(moduleId);
  const rows = await db.question.findMany({
    where: {
      ...askedOfAll,
      languages: { has: language },
      ...(kinds ? { kind: { in: [...kinds] } } : {}),
      ...(conceptIds ? { concepts: { some: { conceptId: { in: [...conceptIds] } } } } : {}),
      AND: [ofModule, passageIds ?? null]
        .filter((ids) => ids !== null)
        .map((ids) => ({ passages: { some: { passageId: { in: [...ids] } } } })),
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
}

async function passagesOfModule(moduleId: string): Promise<string[]> {
  const { modules } = await loadLibrary();
  const module = modules.find(({ id }) => id === moduleId);
  return module?.sections.flatMap(({ passageIds }) => passageIds) ?? [];
}

/** Passage id → ids of the published questions whose key it proves, in any language. */
export async function questionsByPassage(): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.questionPassage.findMany({
    where: { question: askedOfAll },
    orderBy: [{ passageId: 'asc' }, { questionId: 'asc' }],
  });
  const byPassage = new Map<string, string[]>();
  for (const { passageId, questionId } of rows)
    byPassage.set(passageId, [...(byPassage.get(passageId) ?? []), questionId]);
  return byPassage;
}

/**
 * The id of a question for the first page: an easy single choice on the three spirits, the same
 * until the bank changes. Null while the bank has nothing to ask in that language.
 */
export async function sampleQuestion(language: Language): Promise<string | null> {
  const { concepts } = await loadLibrary();
  const spirits = concepts.filter(({ kind }) => kind === 'spirit').map(({ id }) => id);
  const asked = { ...askedOfAll, languages: { has: language } };
  const first = (where: object) =>
    db.question.findFirst({
      where: { ...asked, ...where },
      select: { id: true },
      orderBy: [{ difficulty: 'asc' }, { id: 'asc' }],
    });
  const onSpirits = { concepts: { some: { conceptId: { in: spirits } } } };
  const found = (await first({ kind: 'single-choice', ...onSpirits })) ?? (await first({}));
  return found?.id ?? null;
}

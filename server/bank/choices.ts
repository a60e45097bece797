import 'server-only';
import {
  type Concept,
  type QuestionKind,
  questionKinds,
  type SourceDocument,
  type StudyModule,
} from '@/core/content';
import { failure, type Result, success } from '@/core/result';
import { canTeach, type SignedInPerson } from '../auth/identity';
import { db } from '../db';
import { libraryFor, listModules } from '../library';
import { inBankOf } from './in-bank';

/** What the bank can be narrowed to. */
export interface BankRange {
  /** With the number of published questions of each. */
  readonly modules: readonly { readonly module: StudyModule; readonly questions: number }[];
  readonly documents: readonly SourceDocument[];
  /** The spirits, and every concept that has questions. */
  readonly concepts: readonly Concept[];
  readonly kinds: readonly QuestionKind[];
}

/** What the bank can be narrowed to. */
export async function listBankRange(
  asker: SignedInPerson,
): Promise<Result<BankRange, 'not-a-teacher'>> {
  if (!canTeach(asker)) return failure('not-a-teacher');
  const [library, modules, asked] = await Promise.all([
    libraryFor(asker),
    listModules(),
    db.questionConcept.findMany({
      where: { question: { status: 'published', ...inBankOf(asker.id) } },
      distinct: ['conceptId'],
      select: { conceptId: true },
    }),
  ]);
  const ids = new Set(asked.map(({ conceptId }) => conceptId));
  return success({
    modules: modules.map(({ module, questions }) => ({ module, questions })),
    documents: library.documents,
    concepts: library.concepts.filter(({ id, kind }) => kind === 'spirit' || ids.has(id)),
    kinds: questionKinds,
  });
}

import 'server-only';
import { createHash } from 'node:crypto';
import {
  buildLibrary,
  type ContentError,
  type ContentFile,
  checkEvidence,
  compareLibraries,
  type Library,
  type LibraryChange,
  type Question,
} from '@/core/content';
import { publishQuestions } from '@/core/generation';
import type { PrismaClient } from '@/prisma/generated/client';
import { attachAnnotations } from './annotations/attach';
import { fingerprintKey } from './content-import/fingerprint';
import { canonicalJson } from './content-import/json';
import { type KeptProof, keepProof } from './content-import/keep-proof';
import { readTexts } from './content-import/read-texts';
import { recordChange } from './content-import/record-change';
import { storeLibrary } from './content-import/store-library';
import { type QuestionCounts, storeQuestions } from './content-import/store-questions';
import { indexContent } from './search/index-content';
import { takeTurns } from './transaction';

export interface ImportReport {
  /** False where everything was in place already. */
  readonly changed: boolean;
  readonly documents: number;
  readonly passages: number;
  readonly modules: number;
  readonly questions: QuestionCounts;
  /** What moved in the texts; null where nothing was imported before, or nothing has changed. */
  readonly change: LibraryChange | null;
  readonly proof: KeptProof;
}

export type ImportResult =
  | { readonly ok: true; readonly value: ImportReport }
  | { readonly ok: false; readonly errors: readonly ContentError[] };

/** Makes the questions of a library that are published; the same seed makes the same questions. */
export type Generate = (
  library: Library,
  options: { readonly seed: string },
) => { readonly questions: readonly Question[] };

/** The seed of the published bank. */
export const bankSeed = 'jiangxue';

/**
 * Brings the database in line with `content/`, and the bank with the questions that its editors accepted: all of it in one transaction, or, if anything is
 * wrong with the files, nothing. Doing it again changes nothing. Throws if a generated question is
 * not proved by its quotations: that is a bug of the generator.
 */
export async function importContent(
  db: PrismaClient,
  files: readonly ContentFile[],
  now: Date,
  generate: Generate = publishQuestions,
): Promise<ImportResult> {
  const built = buildLibrary(files);
  if (!built.ok) return built;
  const library = built.value;
  const { questions } = generate(library, { seed: bankSeed });
  refuseUnproved(library, questions);
  const fingerprint = fingerprintOf(files, questions);
  const done = await db.$transaction(
    async (tx) => {
      await takeTurns(tx, fingerprintKey);
      const last = await tx.setting.findUnique({ where: { key: fingerprintKey } });
      if (last?.value === fingerprint) {
        await indexContent(tx, library, fingerprint);
        return null;
      }
      const before = await readTexts(tx);
      await storeLibrary(tx, library, now);
      const { counts, retiredIds } = await storeQuestions(tx, questions, now);
      const proof = await keepProof(tx, before.passages, library, retiredIds, now);
      const change = before.passages.length > 0 ? compareLibraries(before, library) : null;
      if (change) await recordChange(tx, change, now);
      await indexContent(tx, library, fingerprint);
      await attachAnnotations(tx, library, now);
      await tx.setting.upsert({
        where: { key: fingerprintKey },
        create: { key: fingerprintKey, value: fingerprint },
        update: { value: fingerprint },
      });
      return { counts, proof, change };
    },
    { maxWait: 60_000, timeout: 120_000 },
  );
  const untouched = { created: 0, revised: 0, unchanged: questions.length, retired: 0 };
  const value = {
    changed: done !== null,
    documents: library.documents.length,
    passages: library.passages.length,
    modules: library.modules.length,
    questions: done?.counts ?? untouched,
    change: done?.change ?? null,
    proof: done?.proof ?? { moved: 0, unproved: [] },
  };
  return { ok: true, value };
}

function refuseUnproved(library: Library, questions: readonly Question[]): void {
  const passages = new Map(library.passages.map((passage) => [passage.id, passage]));
  for (const question of questions) {
    const checked = checkEvidence(question, passages, library.corrections);
    if (!checked.ok) throw new Error(`question ${question.id}: ${checked.code}`);
  }
}

function fingerprintOf(files: readonly ContentFile[], questions: readonly Question[]): string {
  const known = files.map(({ path, sha256 }) => ({ path, sha256 }));
  return createHash('sha256').update(canonicalJson({ known, questions })).digest('hex');
}

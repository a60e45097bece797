import 'server-only';
import type { Candidate } from '@/core/assignments';
import type { Language, Question, QuestionKind } from '@/core/content';
import { Prisma } from '@/prisma/generated/client';
import type { Database } from '../transaction';
import { loadQuestions, questionOfReference } from './question-bank';

/** Which questions may be asked. What is left out does not restrict; what is given must all hold. */
export interface Scope {
  readonly moduleIds?: readonly string[] | undefined;
  readonly conceptIds?: readonly string[] | undefined;
  readonly passageIds?: readonly string[] | undefined;
  readonly questionIds?: readonly string[] | undefined;
  readonly kinds?: readonly QuestionKind[] | undefined;
  /** Lets through what a teacher gave to their class as well, once this person has answered it. */
  readonly answeredBy?: string | undefined;
  /** Lets these through as well, whoever owns them: they were given to this person. */
  readonly given?: readonly string[] | undefined;
}

/** A question that could be asked. */
export interface BankCandidate extends Candidate {
  readonly question: Question;
}

/** Published questions within a scope, by id: those that can be shown in `language`, or all for null. */
export async function findCandidates(
  tx: Database,
  scope: Scope,
  language: Language | null,
): Promise<BankCandidate[]> {
  const references = await tx.$queryRaw<{ questionId: string; version: number }[]>`
    SELECT id AS "questionId", current_version AS version FROM question
    WHERE ${Prisma.join(conditions(scope, language), ' AND ')} ORDER BY id`;
  const questions = await loadQuestions(tx, references);
  return references.map((reference) => candidateOf(questionOfReference(reference, questions)));
}

/** What choosing needs to know about a question. */
export function candidateOf(question: Question): BankCandidate {
  const proof = question.evidence.filter(({ role }) => role === 'key');
  return { id: question.id, concepts: question.concepts, proof, question };
}

function conditions(scope: Scope, language: Language | null): Prisma.Sql[] {
  const { moduleIds, conceptIds, passageIds, questionIds, kinds, answeredBy, given = [] } = scope;
  return [
    Prisma.sql`status = 'published'`,
    answeredBy ? openTo(answeredBy, given) : Prisma.sql`owner_id IS NULL`,
    ...(language ? [Prisma.sql`${language} = ANY (languages)`] : []),
    ...(kinds ? [Prisma.sql`kind = ANY (${[...kinds]}::text[])`] : []),
    ...(questionIds ? [Prisma.sql`id = ANY (${[...questionIds]}::text[])`] : []),
    ...(conceptIds ? [aboutConcepts(conceptIds)] : []),
    ...(passageIds ? [aboutPassages(passageIds)] : []),
    ...(moduleIds ? [withinModules(moduleIds)] : []),
  ];
}

function openTo(personId: string, given: readonly string[]): Prisma.Sql {
  return Prisma.sql`(owner_id IS NULL OR id = ANY (${[...given]}::text[]) OR id IN (
    SELECT question_id FROM memory WHERE person_id = ${personId}::uuid))`;
}

function aboutConcepts(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`id IN (
    SELECT question_id FROM question_concept WHERE concept_id = ANY (${[...ids]}::text[]))`;
}

function aboutPassages(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`id IN (
    SELECT question_id FROM question_passage WHERE passage_id = ANY (${[...ids]}::text[]))`;
}

function withinModules(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`id IN (
    SELECT question_id FROM question_passage
    JOIN study_module ON study_module.id = ANY (${[...ids]}::text[])
    WHERE passage_id IN (
      SELECT jsonb_array_elements_text(section -> 'passageIds')
      FROM jsonb_array_elements(study_module.content -> 'sections') AS section))`;
}

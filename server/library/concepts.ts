import 'server-only';
import {
  type Concept,
  type Evidence,
  findOccurrences,
  type Language,
  type Occurrence,
  type RelationType,
} from '@/core/content';
import { meanMastery } from '@/core/progress';
import { db } from '../db';
import { loadLibrary } from './load';
import { questionsOf } from './questions';

/** A relation as one of the two concepts sees it. */
export interface RelationView {
  readonly type: RelationType;
  /** `out`: from this concept to the other; `in`: the other way round. */
  readonly direction: 'out' | 'in';
  readonly other: Concept;
  readonly evidence: readonly Evidence[];
}

/** How well somebody knows a concept; `value` is 0 to 1, or null while nothing was answered. */
export interface ConceptMasteryView {
  readonly value: number | null;
  readonly answers: number;
}

export interface ConceptView {
  readonly concept: Concept;
  /** Every passage that names it. */
  readonly occurrences: readonly Occurrence[];
  readonly relations: readonly RelationView[];
  /** Concepts that stand in the same passages, the most frequent first, with the number of passages. */
  readonly companions: readonly { readonly concept: Concept; readonly passages: number }[];
  /** The concept, and its components where it is a spirit: what its questions are about. */
  readonly conceptIds: readonly string[];
  /** How many published questions can be asked in the language. */
  readonly questions: number;
  /** Null for a visitor. */
  readonly mastery: ConceptMasteryView | null;
}

const mostCompanions = 8;

/** One concept with all that the sources say of it and how well `personId` knows it; null if there is none. */
export async function getConcept(
  id: string,
  language: Language,
  personId: string | null,
): Promise<ConceptView | null> {
  const { concepts, passages } = await loadLibrary();
  const concept = concepts.find((candidate) => candidate.id === id);
  if (!concept) return null;
  const components = concepts.filter(({ parentId }) => parentId === id);
  const conceptIds = [id, ...components.map((component) => component.id)];
  const occurrences = findOccurrences(concept, concepts, passages);
  const here = occurrences.map(({ passage }) => passage);
  const [questions, mastery] = await Promise.all([
    questionsOf({ conceptIds, language }),
    personId === null ? null : masteryOf(personId, concept, components),
  ]);
  return {
    ...{ concept, occurrences, conceptIds, mastery },
    relations: relationsOf(concept, concepts),
    companions: concepts
      .filter((other) => !conceptIds.includes(other.id) && !isSibling(other, concept))
      .map((other) => ({
        concept: other,
        passages: findOccurrences(other, concepts, here).length,
      }))
      .filter((companion) => companion.passages > 0)
      .sort((a, b) => b.passages - a.passages)
      .slice(0, mostCompanions),
    questions: questions.length,
  };
}

function isSibling(a: Concept, b: Concept): boolean {
  return a.parentId !== null && a.parentId === b.parentId;
}

function relationsOf(concept: Concept, concepts: readonly Concept[]): RelationView[] {
  const outwards = concept.relations.flatMap(({ type, toId, evidence }): RelationView[] => {
    const other = concepts.find(({ id }) => id === toId);
    return other ? [{ type, direction: 'out', other, evidence }] : [];
  });
  const inwards = concepts.flatMap((other) =>
    other.relations
      .filter(({ toId }) => toId === concept.id)
      .map(({ type, evidence }): RelationView => ({ type, direction: 'in', other, evidence })),
  );
  return [...outwards, ...inwards];
}

/** That of a spirit is the mean over those of its components that were seen. */
async function masteryOf(
  personId: string,
  concept: Concept,
  components: readonly Concept[],
): Promise<ConceptMasteryView> {
  const ids = [concept, ...components].map(({ id }) => id);
  const rows = await db.conceptMastery.findMany({
    where: { personId, conceptId: { in: ids } },
  });
  const own = rows.find(({ conceptId }) => conceptId === concept.id);
  if (components.length === 0) return { value: own?.value ?? null, answers: own?.answers ?? 0 };
  const known = components.map(({ id }) => rows.find(({ conceptId }) => conceptId === id) ?? null);
  return {
    value: meanMastery(known),
    answers: rows.reduce((sum, { answers }) => sum + answers, 0),
  };
}

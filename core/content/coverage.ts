import { findUnplacedPassages } from './build-modules';
import type { Library, Passage } from './library';
import type { Question } from './question';

/** What is made of one passage. */
export interface PassageCoverage {
  readonly passage: Passage;
  /** True where it stands in a section of a module. */
  readonly placed: boolean;
  /** True where no defect of class A stands in it. */
  readonly clean: boolean;
  /** Ids of the questions whose key it proves. */
  readonly questionIds: readonly string[];
}

/** Every passage with the questions that it proves, in the order of the documents. */
export function coverPassages(
  library: Library,
  questions: readonly Pick<Question, 'id' | 'evidence'>[],
): PassageCoverage[] {
  const unplaced = new Set(findUnplacedPassages(library).map(({ id }) => id));
  const broken = new Set(
    library.corrections.flatMap(({ class: kind, passageId }) => (kind === 'A' ? passageId : [])),
  );
  return library.passages.map((passage) => ({
    passage,
    placed: !unplaced.has(passage.id),
    clean: !broken.has(passage.id),
    questionIds: questions.flatMap(({ id, evidence }) =>
      evidence.some(({ role, passageId }) => role === 'key' && passageId === passage.id) ? id : [],
    ),
  }));
}

/** The share of the clean passages that have a question, 0 to 1; 1 where there is no clean passage. */
export function shareCovered(coverage: readonly PassageCoverage[]): number {
  const clean = coverage.filter((each) => each.clean);
  const asked = clean.filter(({ questionIds }) => questionIds.length > 0);
  return clean.length === 0 ? 1 : asked.length / clean.length;
}

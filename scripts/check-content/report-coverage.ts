import { findUnplacedPassages, type Library } from '@/core/content';
import { coverageOf, publishQuestions } from '@/core/generation';
import { bankSeed } from '@/server/content-import';
import { reportReview } from './report-review';

/** The share of clean passages, and of clusters of them, that have a question should not fall below this. */
const goal = 0.8;

/** Prints which questions each passage has and what is undecided, and returns whether the decisions stand and every passage is in a module. */
export function reportCoverage(library: Library, listIds: boolean): boolean {
  const reviewed = publishQuestions(library, { seed: bankSeed });
  const { questions } = reviewed;
  const coverage = coverageOf(library, questions);
  console.log(
    `\nPublished questions by passage (${questions.length} questions; –: no words that could be asked about):`,
  );
  for (const { passageId, clean, questionIds } of coverage.passages) {
    const count = String(questionIds.length).padStart(4);
    const ids = listIds ? `  ${questionIds.join(' ')}` : '';
    console.log(`${count}  ${clean ? ' ' : '–'}  ${passageId}${ids}`);
  }
  console.log(`\n${share(coverage.covered, coverage.clean, 'clean passages')}`);
  console.log(
    share(coverage.coveredClusters, coverage.clusters, 'clusters of passages that say the same'),
  );
  const unplaced = findUnplacedPassages(library);
  for (const { id } of unplaced)
    console.error(
      `content/modules: passage ${id} stands in no section. Add it to the "passages" of one.`,
    );
  if (unplaced.length === 0) console.log('Every passage stands in a section of a module.');
  const stands = reportReview(reviewed);
  return unplaced.length === 0 && stands;
}

function share(covered: number, all: number, name: string): string {
  const reached = covered >= all * goal;
  const percent = Math.floor((covered / Math.max(1, all)) * 100);
  return (
    `${covered} of ${all} ${name} have a question: ${percent} % ` +
    `(the goal is ${goal * 100} %${reached ? '' : ', not reached'}).`
  );
}

import { coverPassages, type Library, shareCovered } from '@/core/content';
import { generateQuestions } from '@/core/generation';
import { bankSeed } from '@/server/content-import';

/** The share of clean passages that have a question should not fall below this. */
const goal = 0.8;

/** Prints which questions each passage has, and returns whether every passage is in a module. */
export function reportCoverage(library: Library, listIds: boolean): boolean {
  const { questions } = generateQuestions(library, bankSeed);
  const coverage = coverPassages(library, questions);
  console.log(
    `\nQuestions by passage (${questions.length} questions; A: has a defect of class A):`,
  );
  for (const { passage, clean, questionIds } of coverage) {
    const count = String(questionIds.length).padStart(4);
    const ids = listIds ? `  ${questionIds.join(' ')}` : '';
    console.log(`${count}  ${clean ? ' ' : 'A'}  ${passage.id}${ids}`);
  }
  const clean = coverage.filter((each) => each.clean);
  const asked = clean.filter(({ questionIds }) => questionIds.length > 0);
  const share = Math.floor(shareCovered(coverage) * 100);
  console.log(
    `\n${asked.length} of ${clean.length} clean passages have a question: ${share} % ` +
      `(the goal is ${goal * 100} %${shareCovered(coverage) < goal ? ', not reached' : ''}).`,
  );
  const unplaced = coverage.filter(({ placed }) => !placed);
  for (const { passage } of unplaced)
    console.error(
      `content/modules: passage ${passage.id} stands in no section. Add it to the "passages" of one.`,
    );
  if (unplaced.length === 0) console.log('Every passage stands in a section of a module.');
  return unplaced.length === 0;
}

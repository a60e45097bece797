import { excessOf, gainsOf, guessNames } from '../lint/guess';
import { compareText } from '../random';
import { type Candidate, passagesOf, worth } from './candidate';

const mostDropped = 0.15;
/** From so many questions on a set of its own has to be as safe as the sum of all sets. */
const ownMeasure = 30;

/**
 * Leaves out questions that a way to guess gets right, the least worthwhile first, until none does
 * better than chance allows; never the only question about a passage, and not more than a part of all.
 */
export function resistGuessing(chosen: readonly Candidate[]): Candidate[] {
  let left = [...chosen];
  for (let dropped = 0; dropped < chosen.length * mostDropped; dropped++) {
    const [worst] = excessOf(
      left.map(({ question }) => question),
      ownMeasure,
    );
    if (!worst) return left;
    const counts = new Map<string, number>();
    for (const id of left.flatMap(passagesOf)) counts.set(id, (counts.get(id) ?? 0) + 1);
    const spare = left
      .filter(({ question }) => gainsOf(question)[worst.heuristic] > 0)
      .filter((one) => passagesOf(one).every((id) => (counts.get(id) ?? 0) > 1))
      .sort((a, b) => harm(b) - harm(a) || compareText(a.question.id, b.question.id))[0];
    if (!spare) return left;
    left = left.filter((one) => one !== spare);
  }
  return left;
}

/** How much a question helps all ways to guess, against what it is worth. */
function harm(candidate: Candidate): number {
  const gains = gainsOf(candidate.question);
  return guessNames.reduce((sum, name) => sum + gains[name], 0) - worth(candidate);
}

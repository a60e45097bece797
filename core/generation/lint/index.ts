import type { Question } from '@/core/content';
import type { Segment } from '../tokens';
import { checkBoilerplate } from './boilerplate';
import { checkClang } from './clang';
import { checkCloze } from './cloze';
import type { Flaw } from './flaw';
import { checkGrammar } from './grammar';
import { checkGrounding } from './grounding';
import { checkOptions } from './options';
import { checkStem } from './stem';
import { checkStructure } from './structure';
import { checkTypography } from './typography';

export { type Flaw, flawNames } from './flaw';
export { guessAnswers } from './guess';
export { checkQuiz } from './quiz';
export { checkSet } from './set';

/**
 * The flaws of one question by itself. With `citations`, the stem must name one of the sources.
 * `segment` cuts Chinese into words for the checks of words that repeat. Offsets of quotations and class
 * A spans are not looked at here: see `checkEvidence`.
 */
export function lintQuestion(
  question: Question,
  citations: readonly string[] = [],
  segment?: Segment,
): Flaw[] {
  return [
    ...checkGrounding(question),
    ...checkOptions(question),
    ...checkGrammar(question),
    ...checkBoilerplate(question),
    ...checkStem(question, citations),
    ...checkClang(question, citations, segment),
    ...checkCloze(question),
    ...checkStructure(question),
    ...checkTypography(question),
  ];
}

/** True for a question that may be kept: nothing blocks it, and at most one warning. */
export function isSound(flaws: readonly Flaw[]): boolean {
  return flaws.every((flaw) => flaw.severity === 'warn') && flaws.length <= 1;
}

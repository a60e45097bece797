import type { Question } from '@/core/content';
import { checkCloze } from './cloze';
import type { Flaw } from './flaw';
import { checkGrounding } from './grounding';
import { checkOptions } from './options';
import { checkStem } from './stem';
import { checkStructure } from './structure';
import { checkTypography } from './typography';

export { type Flaw, flawNames } from './flaw';
export { guessAnswers } from './guess';
export { checkSet } from './set';

/**
 * The flaws of one question by itself. With `citations`, the stem must name one of the sources.
 * Offsets of quotations and class A spans are not looked at here: see `checkEvidence`.
 */
export function lintQuestion(question: Question, citations: readonly string[] = []): Flaw[] {
  return [
    ...checkGrounding(question),
    ...checkOptions(question),
    ...checkStem(question, citations),
    ...checkCloze(question),
    ...checkStructure(question),
    ...checkTypography(question),
  ];
}

/** True for a question that may be kept: nothing blocks it, and at most one warning. */
export function isSound(flaws: readonly Flaw[]): boolean {
  return flaws.every((flaw) => flaw.severity === 'warn') && flaws.length <= 1;
}

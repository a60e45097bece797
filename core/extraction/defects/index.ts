import type { Passage } from '@/core/content';
import type { Defect, Detector } from './defect';
import { findBrokenSentences } from './find-broken-sentences';
import { findChangedPhrases } from './find-changed-phrases';
import { findImpossibleDates } from './find-dates';
import { findDuplicates } from './find-duplicates';
import { findFragments } from './find-fragments';
import { findIncompleteFrames } from './find-frames';
import { findGarbled } from './find-garbled';
import { findImpossibleFigures } from './find-impossible-figures';
import { findLostCharacters } from './find-lost-characters';
import { findLostNumbers, findSplitOrdinals } from './find-lost-numbers';
import { findMixedLists } from './find-mixed-lists';
import { findNearNames } from './find-near-names';
import { findPolarity } from './find-polarity';
import { findTwoFigures } from './find-two-figures';
import { findUnbalanced } from './find-unbalanced';

export type { Defect } from './defect';

/** The surest first: what two of them find in one place is named by the first. */
const detectors: readonly Detector[] = [
  findGarbled,
  findImpossibleDates,
  findImpossibleFigures,
  findLostNumbers,
  findSplitOrdinals,
  findPolarity,
  findLostCharacters,
  findChangedPhrases,
  findDuplicates,
  findBrokenSentences,
  findFragments,
  findUnbalanced,
  findIncompleteFrames,
  findNearNames,
  findMixedLists,
  findTwoFigures,
];

/** What seems to be damaged in a document, in the order of the text; of overlapping finds the surest kind. */
export function findDefects(passages: readonly Passage[]): Defect[] {
  const found = detectors.flatMap((find) => find(passages));
  const byPassage = new Map<string, Defect[]>();
  for (const defect of found) {
    const own = byPassage.get(defect.passageId);
    if (own) own.push(defect);
    else byPassage.set(defect.passageId, [defect]);
  }
  return passages.flatMap(({ id, text }) =>
    apart(byPassage.get(id) ?? [], text.length).sort((a, b) => a.span.start - b.span.start),
  );
}

/** Those that overlap none before them in the list. */
function apart(defects: readonly Defect[], length: number): Defect[] {
  if (defects.length < 2) return [...defects];
  const taken = new Uint8Array(length);
  return defects.filter(({ span: { start, end } }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
}

import type { Readable } from '../defect-gate';
import type { EnglishFact } from './fact';
import { findClauses } from './find-clauses';
import { findContrasts } from './find-contrasts';
import { findInstructions } from './find-instructions';
import { findItemised } from './find-itemised';
import { findNorms } from './find-norms';
import { findRemarks } from './find-remarks';
import { findBareSentences } from './find-sentences';
import { findTerms } from './find-terms';

/** "This figure shows …", "Part A of the diagram …": tells what is seen in a picture that is not there. */
const ofPicture =
  /^(?:Part [A-Z] of )?(?:this|the|these) (?:figure|illustration|diagram|photo|photograph|image|micrograph|drawing|picture|chart|graph)s? (?:[a-z]+ )?(?:shows?|depicts?|illustrates?|compares?|is|are)\b/iu;

/** What the English finders read in the passages of one document, of any genre. */
export function findEnglishFacts(all: readonly Readable[]): EnglishFact[] {
  const readables = all.filter(({ text }) => !ofPicture.test(text));
  const clauses = findClauses(readables);
  return [
    ...clauses,
    ...findBareSentences(readables, clauses),
    ...findInstructions(readables),
    ...findNorms(readables),
    ...findContrasts(readables),
    ...findItemised(readables),
    ...findRemarks(readables),
    ...findTerms(readables),
  ];
}
export { formOf } from './find-itemised';

export { thirdPerson } from './verbs';

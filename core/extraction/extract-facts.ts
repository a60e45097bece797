import type { Concept, Correction, Passage, SourceDocument } from '@/core/content';
import type { Tagger } from '@/core/text';
import { findChineseFacts } from './chinese';
import { findPlainProse, fitsGenre } from './chinese/genre';
import { findReportedSpeeches } from './chinese/speeches';
import { findChineseActs } from './chinese-act';
import { findChineseEnumerations } from './chinese-enumeration';
import { findCounts } from './count';
import { findDated } from './dated';
import { gatePassages, hidden, type Readable } from './defect-gate';
import { findDefinitions } from './definition';
import { findDuties } from './duty';
import { findEnglishFacts } from './english';
import { findEnglishActs } from './english-act';
import { findEnglishActivities } from './english-activity';
import { findEnglishEnumerations } from './english-enumeration';
import { findEnglishListActs } from './english-list-act';
import { findEnglishRoles } from './english-role';
import { findEnglishSpeeches } from './english-speech';
import { findEnglishTails } from './english-tail';
import { findEssences } from './essence';
import type { Fact } from './fact';
import { findOccasions } from './occasion';
import { findPairings } from './pairing';
import { findParallels } from './parallel';
import { findPortraits } from './portrait';
import { findReportedSections } from './reported-section';
import { findSections } from './section';

export interface ExtractionInput {
  readonly documents: readonly SourceDocument[];
  readonly passages: readonly Passage[];
  readonly corrections: readonly Correction[];
  readonly concepts: readonly Concept[];
}

const inPassage: readonly ((readable: Readable) => Fact[])[] = [
  findChineseEnumerations,
  findEnglishEnumerations,
  findDefinitions,
  findEnglishRoles,
  findEnglishActs,
  findEnglishListActs,
  findChineseActs,
  findEnglishSpeeches,
  findDuties,
  findCounts,
  findOccasions,
  findDated,
  findParallels,
  findEnglishTails,
  findEnglishActivities,
  findPairings,
  findPortraits,
  findEssences,
];

/**
 * What the passages say, as typed facts with the words that prove them, in the order of the text.
 * No fact touches a span of class A or C. A fact that is restated keeps its first and fullest place.
 * What is read by parts of speech is only found with `tag`.
 */
export function extractFacts(input: ExtractionInput, tag?: Tagger): Fact[] {
  const readables = gatePassages(input.documents, input.passages, input.corrections);
  const facts = [
    ...findSections(readables),
    ...findReportedSections(readables),
    ...readables.flatMap((readable) => inPassage.flatMap((find) => find(readable))),
    ...byDocument(readables).flatMap(findReportedSpeeches),
    ...byDocument(readables).flatMap((own) => findChineseFacts(own, tag)),
    ...byDocument(readables).flatMap(findEnglishFacts),
  ];
  const plain = findPlainProse(readables);
  const seen = new Set<string>();
  return facts.filter((fact) => {
    const identity = restatement(fact);
    if (fact.proof.text.includes(hidden) || seen.has(identity)) return false;
    if (!fitsGenre(fact, plain)) return false;
    seen.add(identity);
    return true;
  });
}

function byDocument(readables: readonly Readable[]): Readable[][] {
  const documents = new Map<string, Readable[]>();
  for (const readable of readables)
    documents.set(readable.document.id, [...(documents.get(readable.document.id) ?? []), readable]);
  return [...documents.values()];
}

/**
 * The key without its document: the same words elsewhere are the same fact. Pairings and duties are
 * kept wherever they stand, so that a report can be asked about in place of the speech it retells.
 */
function restatement(fact: Fact): string {
  if (fact.type === 'pairing' || fact.type === 'duty') return fact.key;
  if (fact.type === 'enumeration') return fact.members.map((member) => member.text).join();
  return fact.key.replace(`\u241F${fact.proof.documentId}\u241F`, '\u241F');
}

import 'server-only';
import type { Language, Library, Question } from '@/core/content';
import {
  type AboutDocument,
  type Finding,
  type NoticeCode,
  type ParsedText,
  readDocument,
} from '@/core/extraction';
import { generateQuestions } from '@/core/generation';
import { openSegmentation, openTagging } from '@/server/segmentation';
import { applyDecisions, type Decision, type FindingNotes } from './apply-decisions';

/** What drafts are made from. */
export interface DraftingInput {
  readonly parsed: ParsedText;
  readonly about: AboutDocument & { readonly language: Language | 'auto' };
  readonly decisions: readonly Decision[];
  readonly notes: FindingNotes;
  readonly seed: string;
}

/** A document as a small library, and what can be asked about it. */
export interface Drafted {
  readonly library: Library;
  readonly findings: readonly Finding[];
  readonly notices: readonly NoticeCode[];
  readonly questions: readonly Question[];
  /** How many the checks refused. */
  readonly refused: number;
}

/** Runs within a thread; tells when it turns from reading to asking. */
export function run(input: DraftingInput, note: (stage: 'drafting') => void): Drafted {
  const read = readDocument(input.parsed, input.about);
  const library = applyDecisions(read, input.decisions, input.notes);
  note('drafting');
  const { questions, rejected } = generateQuestions(library, {
    seed: input.seed,
    segment: openSegmentation(),
    tag: openTagging(),
  });
  const { findings, notices } = read;
  return { library, findings, notices, questions, refused: rejected.length };
}

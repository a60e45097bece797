import { checkEvidence, type Library, type Question, type QuestionKind } from '@/core/content';
import type { Tagger } from '@/core/text';
import { openContext } from './context';
import type { Draft } from './draft';
import { finishDraft } from './finish';
import { glossQuestion } from './gloss-question';
import { flawNames, isSound, lintQuestion } from './lint';
import type { Names } from './names';
import { rules } from './rules';
import { askedIn, askHowItReads } from './rules/reading';
import { type Candidate, selectQuestions } from './selection';

/** A question that was made and not kept, with what spoke against it. */
export interface Rejected {
  readonly rule: string;
  readonly question: Question;
  readonly reasons: readonly string[];
}

/** What a caller may ask for. */
export interface GenerationOptions {
  /** Orders options and breaks ties; the same seed gives the same questions everywhere. */
  readonly seed: string;
  /** Only these kinds; all where it is absent. */
  readonly kinds?: readonly QuestionKind[];
  /** At most so many, the most worthwhile first; as many as the text bears where it is absent. */
  readonly count?: number;
  /** Words of a Chinese text, for checks of words; pairs of characters stand in where it is absent. */
  readonly segment?: (text: string) => string[];
  /** Parts of speech of a Chinese text; what turns on them is not asked where it is absent. */
  readonly tag?: Tagger;
}

/**
 * Questions about a library, each proved by its quotations, none with a blocking flaw. The same
 * library and seed give the same questions everywhere; `rejected` holds what the checks refused.
 */
export function generateQuestions(
  library: Library,
  options: GenerationOptions,
): { questions: Question[]; rejected: Rejected[] } {
  // Most facts that could be asked for are not: what no chosen question is proved by is open.
  const chosenOf = (facts: readonly Candidate[]): Question[] => selectQuestions(library, facts);
  const { candidates, rejected } = collectCandidates(library, options, chosenOf);
  return { questions: selectQuestions(library, candidates, options.count), rejected };
}

/**
 * Every question that the rules make of a library and the checks let pass, before a set is chosen. How
 * a passage reads is asked for where no fact of it can be.
 */
export function makeCandidates(
  library: Library,
  options: GenerationOptions,
): { candidates: Candidate[]; rejected: Rejected[] } {
  const all = (facts: readonly Candidate[]): Question[] => facts.map(({ question }) => question);
  return collectCandidates(library, options, all);
}

/** The candidates of the rules of facts, and of the shapes of reading that have what `chosenOf` them leaves. */
function collectCandidates(
  library: Library,
  options: GenerationOptions,
  chosenOf: (facts: readonly Candidate[]) => readonly Question[],
): { candidates: Candidate[]; rejected: Rejected[] } {
  const { seed, kinds } = options;
  const context = openContext(library, options);
  const passages = new Map(library.passages.map((passage) => [passage.id, passage]));
  const candidates: Candidate[] = [];
  const rejected: Rejected[] = [];
  const seen = new Set<string>();
  const judge = (draft: Draft): void => {
    const finished = finishDraft(draft, seed);
    if (!finished || seen.has(finished.id)) return;
    const question = glossQuestion(finished, context.names);
    if (kinds && !kinds.includes(question.kind)) return;
    seen.add(question.id);
    const citations = citationsFor(question, context.names);
    const flaws = lintQuestion(question, citations, options.segment);
    const evidence = checkEvidence(question, passages, library.corrections);
    const reasons = flaws.map((flaw) => `${flaw.check} ${flawNames[flaw.check]}: ${flaw.detail}`);
    if (!evidence.ok) rejected.push({ rule: draft.rule, question, reasons: [evidence.code] });
    else if (!isSound(flaws)) rejected.push({ rule: draft.rule, question, reasons });
    else candidates.push({ question, draft, warnings: flaws.length });
  };
  for (const draft of rules.flatMap((rule) => rule(context))) judge(draft);
  const isAsked = askedIn(
    chosenOf(candidates).flatMap(({ evidence }) => evidence.filter(({ role }) => role === 'key')),
  );
  for (const draft of askHowItReads(context, isAsked)) judge(draft);
  return { candidates, rejected };
}

/** What a stem may call its source. A question about several texts names none of them. */
function citationsFor(question: Question, names: Names): string[] {
  const proved = question.evidence.filter(({ role }) => role === 'key');
  const documents = new Set(proved.map(({ documentId }) => documentId));
  if (documents.size > 1) return [];
  return [...documents].flatMap((id) => {
    const citation = names.documents.get(id)?.citation;
    return [citation?.en, citation?.['zh-CN']].flatMap((text) => text ?? []);
  });
}

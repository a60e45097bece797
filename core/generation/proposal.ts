import { z } from 'zod';
import {
  checkEvidence,
  type Evidence,
  type Language,
  type Library,
  type Passage,
  type Question,
} from '@/core/content';
import { failure, type Result, success } from '@/core/result';
import { containment, splitSentences } from '@/core/text';
import { hashText } from './hash';
import { isSound, lintQuestion } from './lint';

const line = z.string().trim().min(1).max(600);

const common = { passage: z.string(), quotation: line, stem: line, rationale: line };

const SingleSchema = z.object({
  ...common,
  kind: z.literal('single-choice'),
  key: line,
  distractors: z
    .array(z.object({ text: line, reason: line }))
    .min(2)
    .max(4),
});

const TrueFalseSchema = z.object({
  ...common,
  kind: z.literal('true-false'),
  statement: line,
  /** The statement as the source has it, where it is false. */
  correction: line.nullable(),
});

const ShortSchema = z.object({
  ...common,
  kind: z.literal('short-answer'),
  accepted: z.array(line).min(1).max(6),
});

const RewordedSchema = z.object({
  kind: z.literal('reworded'),
  /** Id of a question that exists. */
  question: z.string(),
  stem: line,
});

export const ProposalSchema = z.discriminatedUnion('kind', [
  SingleSchema,
  TrueFalseSchema,
  ShortSchema,
  RewordedSchema,
]);

/** A question, or another stem for one, as a language model proposes it: nothing in it is trusted. */
export type Proposal = z.infer<typeof ProposalSchema>;

export type ProposalCode =
  | 'unknown-passage'
  | 'quotation-not-found'
  | 'touches-defect'
  | 'key-not-in-quotation'
  | 'distractor-in-quotation'
  | 'distractor-may-be-right'
  | 'unknown-question'
  | 'facts-changed'
  | 'flawed';

/** What proposals are held against. */
export interface ProposalWorld {
  readonly library: Pick<Library, 'documents' | 'passages' | 'corrections'>;
  /** Questions whose stems may be reworded. */
  readonly questions: readonly Question[];
  /** Name of the model; stands in the origin of what it proposed. */
  readonly provider: string;
}

/**
 * The question that a proposal is, held to what our own rules are held to: its quotation stands word
 * for word in one passage outside of damaged spans, its key is a part of the quotation, no distractor
 * could be right by the words of any passage, and no item flaw blocks it. A reworded stem must keep
 * every number and every quoted word.
 */
export function judgeProposal(
  proposal: Proposal,
  world: ProposalWorld,
): Result<Question, ProposalCode> {
  const made = proposal.kind === 'reworded' ? reword(proposal, world) : assemble(proposal, world);
  if (!made.ok) return made;
  const { library } = world;
  const passages = new Map(library.passages.map((passage) => [passage.id, passage]));
  const checked = checkEvidence(made.value, passages, library.corrections);
  if (!checked.ok) return checked;
  return isSound(lintQuestion(made.value)) ? made : failure('flawed');
}

function reword(
  proposal: Extract<Proposal, { kind: 'reworded' }>,
  { questions, provider }: ProposalWorld,
): Result<Question, ProposalCode> {
  const question = questions.find(({ id }) => id === proposal.question);
  const language: Language = /\p{Script=Han}/u.test(proposal.stem) ? 'zh-CN' : 'en';
  if (!question?.languages.includes(language)) return failure('unknown-question');
  const before = question.stem[language] ?? '';
  if (factsOf(before).join() !== factsOf(proposal.stem).join()) return failure('facts-changed');
  const id = `m-${hashText([provider, question.id, proposal.stem].join('\u241F')).slice(0, 20)}`;
  return success({
    ...question,
    ...{ id, languages: [language], stem: { [language]: proposal.stem } },
    origin: { type: 'provider', provider },
  });
}

/** Numbers and quoted words, which no other wording may change. */
function factsOf(stem: string): string[] {
  return (stem.match(/\d[\d,.]*|“[^”]*”|‘[^’]*’|《[^》]*》|\[[^\]]*\]/gu) ?? []).sort();
}

function assemble(
  proposal: Exclude<Proposal, { kind: 'reworded' }>,
  { library, provider }: ProposalWorld,
): Result<Question, ProposalCode> {
  const passage = library.passages.find(({ id }) => id === proposal.passage);
  if (!passage) return failure('unknown-passage');
  const { quotation } = proposal;
  const start = passage.text.indexOf(quotation);
  if (start < 0 || passage.text.includes(quotation, start + 1))
    return failure('quotation-not-found');
  const { language } = passage;
  const shared = {
    id: `m-${hashText([provider, passage.id, JSON.stringify(proposal)].join('\u241F')).slice(0, 20)}`,
    version: 1,
    languages: [language],
    stem: { [language]: proposal.stem },
    rationale: { [language]: proposal.rationale },
    evidence: [proveBy(passage, start, quotation)],
    concepts: [],
    difficulty: 2 as const,
    level: 'understand' as const,
    origin: { type: 'provider' as const, provider },
  };
  switch (proposal.kind) {
    case 'single-choice': {
      const { key, distractors } = proposal;
      if (!quotation.includes(key)) return failure('key-not-in-quotation');
      for (const { text } of distractors) {
        const refusal = refuseDistractor(text, key, quotation, library.passages);
        if (refusal) return failure(refusal);
      }
      const options = [{ text: key }, ...distractors].map((choice) => ({
        id: `o-${hashText(choice.text).slice(0, 8)}`,
        wording: { text: choice.text, language },
        ...('reason' in choice ? { reason: { [language]: choice.reason } } : {}),
      }));
      const ordered = options.sort((a, b) => (a.id < b.id ? -1 : 1));
      const right = `o-${hashText(key).slice(0, 8)}`;
      return success({ ...shared, kind: 'single-choice', options: ordered, key: right });
    }
    case 'true-false': {
      const { statement, correction } = proposal;
      if (!quotation.includes(correction ?? statement)) return failure('key-not-in-quotation');
      const changed = correction === null ? null : changedWords(correction, statement);
      if (changed !== null) {
        const refusal = refuseDistractor(changed.to, changed.from, quotation, library.passages);
        if (refusal) return failure(refusal);
      }
      return success({
        ...{ ...shared, kind: 'true-false', key: correction === null },
        statement: { text: statement, language },
        ...(correction === null ? {} : { correction: { text: correction, language } }),
      });
    }
    case 'short-answer': {
      const { accepted } = proposal;
      if (!accepted.every((answer) => quotation.includes(answer)))
        return failure('key-not-in-quotation');
      return success({
        ...{ ...shared, kind: 'short-answer', longest: 60 },
        accepted: { [language]: accepted },
      });
    }
  }
}

function proveBy(passage: Passage, start: number, quote: string): Evidence {
  const { documentId, id, language } = passage;
  return {
    documentId,
    passageId: id,
    start,
    end: start + quote.length,
    quote,
    language,
    role: 'key',
  };
}

/** Above this share of common 8-grams two sentences say the same. */
const restated = 0.3;

/** Why a distractor cannot stand, by the words of the passages alone; null if nothing speaks against it. */
function refuseDistractor(
  text: string,
  key: string,
  quotation: string,
  passages: readonly Passage[],
): 'distractor-in-quotation' | 'distractor-may-be-right' | null {
  const [wrong, right] = [fold(text), fold(key)];
  if (wrong === '' || wrong.includes(right) || right.includes(wrong))
    return 'distractor-may-be-right';
  if (fold(quotation).includes(wrong)) return 'distractor-in-quotation';
  const claimed = quotation.replace(key, text);
  const said = passages.some((passage) =>
    splitSentences(passage.text).some(({ start, end }) => {
      const sentence = passage.text.slice(start, end);
      return fold(sentence).includes(wrong) && containment(claimed, sentence) >= restated;
    }),
  );
  return said ? 'distractor-may-be-right' : null;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, '');
}

/** The run of words in which two sentences differ. */
function changedWords(from: string, to: string): { from: string; to: string } {
  const limit = Math.min(from.length, to.length);
  let head = 0;
  while (head < limit && from[head] === to[head]) head += 1;
  let tail = 0;
  while (tail < limit - head && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  return { from: from.slice(head, from.length - tail), to: to.slice(head, to.length - tail) };
}

/** The language in which proposals about a document are asked for. */
export function languageOfProposals(passages: readonly Passage[]): Language {
  const chinese = passages.filter(({ language }) => language === 'zh-CN').length;
  return chinese * 2 > passages.length ? 'zh-CN' : 'en';
}

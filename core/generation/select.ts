import type { Question, QuestionKind } from '@/core/content';
import type { Draft } from './draft';
import { compareText } from './random';

/** A question that passed all checks, with the draft it was made of. */
export interface Candidate {
  readonly question: Question;
  readonly draft: Draft;
  readonly warnings: number;
}

/** No kind has a larger share than this. */
const largestShare = 0.44;

/** How many questions one rule may make about one subject, and in one document. */
const limits: Readonly<Record<string, readonly [about: number, document: number]>> = {
  'enumeration-set': [1, 8],
  'enumeration-owner': [6, 14],
  'enumeration-members': [2, 12],
  'enumeration-cloze': [6, 8],
  'enumeration-swap': [1, 8],
  'definition-subject': [2, 6],
  'definition-cloze': [1, 9],
  'definition-swap': [1, 6],
  'section-measure': [2, 8],
  'section-order': [1, 2],
  'duty-agent': [2, 5],
  'duty-swap': [2, 5],
  'count-counted': [1, 2],
  'role-holder': [1, 3],
  'role-swap': [1, 2],
};
const usual = [1, 4] as const;

/**
 * Chooses the set: the most worthwhile first, no more than a few of one rule about one subject, half
 * of the statements true, no kind above its share, a word for every subject that can be asked about.
 */
export function selectQuestions(candidates: readonly Candidate[]): Question[] {
  const ranked = [...candidates].sort(
    (a, b) => worth(b) - worth(a) || compareText(a.question.id, b.question.id),
  );
  const about = new Map<string, number>();
  const inDocument = new Map<string, number>();
  const chosen: Candidate[] = [];
  for (const candidate of evenStatements(ranked)) {
    const { draft, question } = candidate;
    const [mostAbout, mostInDocument] = limits[draft.rule] ?? usual;
    const subject = `${draft.rule}|${subjectOf(draft)}`;
    const document = `${draft.rule}|${question.evidence[0]?.documentId ?? ''}`;
    if ((about.get(subject) ?? 0) >= mostAbout) continue;
    if ((inDocument.get(document) ?? 0) >= mostInDocument) continue;
    about.set(subject, (about.get(subject) ?? 0) + 1);
    inDocument.set(document, (inDocument.get(document) ?? 0) + 1);
    chosen.push(candidate);
  }
  return capKinds(chosen).map(({ question }) => question);
}

function worth({ draft, question, warnings }: Candidate): number {
  const concepts = Math.min(question.concepts.length, 2) * 0.05;
  return draft.salience + concepts + question.languages.length * 0.1 - warnings * 0.2;
}

/** What a question is about: for duties whoever has them, else the fact. */
function subjectOf({ fact }: Draft): string {
  return fact.type === 'duty' ? `${fact.agent.documentId}|${fact.agent.text}` : fact.key;
}

/**
 * Leaves one statement for every fact, so that none gives away another, and lets true and false
 * ones alternate within each rule: the shape of a statement must not tell which it is.
 */
function evenStatements(ranked: readonly Candidate[]): Candidate[] {
  const turns = new Map<string, number>();
  const decided = new Map<string, boolean>();
  const done = new Set<string>();
  return ranked.filter(({ question, draft }) => {
    if (question.kind !== 'true-false') return true;
    const fact = `${draft.rule}|${draft.fact.key}`;
    if (done.has(fact)) return false;
    const both = ranked.some(
      (other) =>
        other.question.kind === 'true-false' &&
        other.draft.rule === draft.rule &&
        other.draft.fact.key === draft.fact.key &&
        other.question.key !== question.key,
    );
    if (!decided.has(fact)) {
      const turn = turns.get(draft.rule) ?? 0;
      decided.set(fact, turn % 2 === 1);
      turns.set(draft.rule, turn + 1);
    }
    if (both && question.key !== decided.get(fact)) return false;
    done.add(fact);
    return true;
  });
}

/** Leaves out the least worthwhile of a kind that has too large a share. */
function capKinds(chosen: readonly Candidate[]): Candidate[] {
  const kinds = new Map<QuestionKind, number>();
  for (const { question } of chosen) kinds.set(question.kind, (kinds.get(question.kind) ?? 0) + 1);
  const kept = new Map<QuestionKind, number>();
  return chosen.filter(({ question: { kind } }) => {
    const others = chosen.length - (kinds.get(kind) ?? 0);
    const most = Math.floor((others * largestShare) / (1 - largestShare));
    const count = (kept.get(kind) ?? 0) + 1;
    if (count > most) return false;
    kept.set(kind, count);
    return true;
  });
}

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
const largestShare = 0.42;

/** How many questions one rule may make about one subject, and in one document. */
const limits: Readonly<Record<string, readonly [about: number, document: number]>> = {
  'enumeration-set': [1, 8],
  'enumeration-owner': [6, 14],
  'enumeration-members': [3, 12],
  'enumeration-cloze': [6, 8],
  'enumeration-swap': [2, 8],
  'definition-subject': [2, 6],
  'definition-cloze': [1, 9],
  'definition-swap': [1, 6],
  'section-measure': [2, 8],
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
  const statements = { true: 0, false: 0 };
  for (const candidate of balanced(ranked)) {
    const { draft, question } = candidate;
    const [mostAbout, mostInDocument] = limits[draft.rule] ?? usual;
    const subject = `${draft.rule}|${subjectOf(draft)}`;
    const document = `${draft.rule}|${question.evidence[0]?.documentId ?? ''}`;
    if ((about.get(subject) ?? 0) >= mostAbout) continue;
    if ((inDocument.get(document) ?? 0) >= mostInDocument) continue;
    if (question.kind === 'true-false') {
      const value = question.key ? 'true' : 'false';
      const other = question.key ? 'false' : 'true';
      if (statements[value] > statements[other] + 2) continue;
      if (question.key && (about.get(subject) ?? 0) > 0) continue;
      statements[value]++;
      if (question.key) about.set(subject, mostAbout);
    }
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

/** Statements alternate between true and false, so that neither uses up the subjects. */
function balanced(ranked: readonly Candidate[]): Candidate[] {
  const statements = ranked.filter(({ question }) => question.kind === 'true-false');
  const right = statements.filter(({ question }) => question.kind === 'true-false' && question.key);
  const wrong = statements.filter(
    ({ question }) => question.kind === 'true-false' && !question.key,
  );
  const mixed: Candidate[] = [];
  for (let at = 0; at < Math.max(right.length, wrong.length); at++)
    mixed.push(...wrong.slice(at, at + 1), ...right.slice(-1 - at, right.length - at));
  return [...ranked.filter(({ question }) => question.kind !== 'true-false'), ...mixed];
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

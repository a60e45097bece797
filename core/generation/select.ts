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
  'speech-speaker': [2, 5],
  'pairing-result': [1, 2],
  'pairing-appraisal': [1, 2],
  'pairing-greeting': [1, 2],
  'pairing-for': [1, 3],
  'count-counted': [1, 2],
  'duty-wording': [1, 1],
  'role-holder': [1, 3],
  'role-swap': [1, 2],
};
const usual = [1, 4] as const;

/** How many questions the bank may have, before passages without one are seen to. */
const largestSet = 220;

/**
 * Chooses the set: the most worthwhile first, no more than a few of one rule about one subject, no
 * fact twice because it is restated, half of the statements true, no kind above its share. Then every
 * passage that would be left without a question gets its best one, whatever the limits say.
 */
export function selectQuestions(candidates: readonly Candidate[], count?: number): Question[] {
  const ranked = evenStatements(
    spreadRestated(candidates).sort(
      (a, b) => worth(b) - worth(a) || compareText(a.question.id, b.question.id),
    ),
  );
  const tally = openTally();
  for (const candidate of ranked)
    if (tally.chosen.length < largestSet && tally.allows(candidate)) tally.add(candidate);
  for (const candidate of ranked)
    if (!tally.restates(candidate) && tally.isNeeded(candidate)) tally.add(candidate);
  return capKinds(tally.chosen)
    .slice(0, count)
    .map(({ question }) => question);
}

/** Keeps what was chosen so far, counted by what the limits speak of. */
function openTally() {
  const chosen: Candidate[] = [];
  const counts = new Map<string, number>();
  const count = (name: string): number => counts.get(name) ?? 0;
  const restates = (candidate: Candidate): boolean => count(namesOf(candidate).identity) > 0;
  return {
    chosen,
    /** True where the same rule asks the same of another document. */
    restates,
    allows(candidate: Candidate): boolean {
      const [about, document] = limits[candidate.draft.rule] ?? usual;
      const { subject, place } = namesOf(candidate);
      return !restates(candidate) && count(subject) < about && count(place) < document;
    },
    /** True where a passage that proves the key has no question yet. */
    isNeeded(candidate: Candidate): boolean {
      return passagesOf(candidate).some((id) => count(`passage|${id}`) === 0);
    },
    add(candidate: Candidate): void {
      chosen.push(candidate);
      const { subject, place, identity } = namesOf(candidate);
      const passages = passagesOf(candidate).map((id) => `passage|${id}`);
      for (const name of [subject, place, identity, ...passages]) counts.set(name, count(name) + 1);
    },
  };
}

/**
 * What several documents say alike is asked of one of them: of the passage about which the least
 * else can be asked.
 */
function spreadRestated(candidates: readonly Candidate[]): Candidate[] {
  const chances = new Map<string, number>();
  for (const id of candidates.flatMap(passagesOf)) chances.set(id, (chances.get(id) ?? 0) + 1);
  const least = (candidate: Candidate): number =>
    Math.min(...passagesOf(candidate).map((id) => chances.get(id) ?? 0));
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { identity } = namesOf(candidate);
    const other = best.get(identity);
    if (!other || least(candidate) < least(other)) best.set(identity, candidate);
  }
  return candidates.filter((candidate) => {
    const kept = best.get(namesOf(candidate).identity);
    return kept?.draft.fact.proof.documentId === candidate.draft.fact.proof.documentId;
  });
}

function passagesOf({ question }: Candidate): string[] {
  return [
    ...new Set(
      question.evidence.filter(({ role }) => role === 'key').map(({ passageId }) => passageId),
    ),
  ];
}

function namesOf({ draft, question }: Candidate) {
  const document = draft.fact.proof.documentId;
  const key = draft.fact.key.replace(`\u241F${document}\u241F`, '\u241F');
  return {
    subject: `${draft.rule}|${subjectOf(draft)}`,
    place: `${draft.rule}|${question.evidence[0]?.documentId ?? ''}`,
    identity: `${draft.rule}|${draft.fact.type === 'section' && draft.variant !== '' ? '' : key}|${draft.variant}`,
  };
}

function worth({ draft, question, warnings }: Candidate): number {
  const concepts = Math.min(question.concepts.length, 2) * 0.05;
  return draft.salience + concepts + question.languages.length * 0.1 - warnings * 0.2;
}

/** What a question is about: for duties whoever has them, for speeches who speaks, else the fact. */
function subjectOf({ fact }: Draft): string {
  if (fact.type === 'speech') return `${fact.speaker.documentId}|${fact.speaker.text}`;
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

/**
 * Leaves out the least worthwhile of a kind that has too large a share, but no question that alone
 * proves a passage.
 */
function capKinds(chosen: readonly Candidate[]): Candidate[] {
  const kinds = new Map<QuestionKind, number>();
  const passages = new Map<string, number>();
  for (const candidate of chosen) {
    const { kind } = candidate.question;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    for (const id of passagesOf(candidate)) passages.set(id, (passages.get(id) ?? 0) + 1);
  }
  const left = new Set(chosen);
  for (const candidate of [...chosen].sort((a, b) => worth(a) - worth(b))) {
    const { kind } = candidate.question;
    const count = kinds.get(kind) ?? 0;
    const ids = passagesOf(candidate);
    if (count <= left.size * largestShare) continue;
    if (ids.some((id) => passages.get(id) === 1)) continue;
    left.delete(candidate);
    kinds.set(kind, count - 1);
    for (const id of ids) passages.set(id, (passages.get(id) ?? 0) - 1);
  }
  return chosen.filter((candidate) => left.has(candidate));
}

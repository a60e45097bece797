import type { Question } from '@/core/content';
import { givesAway } from '@/core/generation';
import { shuffled } from './chance';

/** A question that could be asked, reduced to what choosing needs. */
export interface Candidate {
  readonly id: string;
  readonly concepts: readonly string[];
  /** Where its key stands in the sources: candidates that overlap ask about the same fact. */
  readonly proof: readonly {
    readonly passageId: string;
    readonly start: number;
    readonly end: number;
  }[];
  /** Where it is known, questions are also kept from telling one another's keys. */
  readonly question?: Question;
}

/** What is known about one candidate and one learner. */
export interface Acquaintance {
  /** When the question comes back, or null if it was never answered. */
  readonly due: Date | null;
  /** Probability of recall now, 0 to 1. */
  readonly recall: number;
}

/** True if both are proved by overlapping words of one passage. */
export function asksSameFact(one: Candidate, other: Candidate): boolean {
  return one.proof.some((a) =>
    other.proof.some((b) => a.passageId === b.passageId && a.start < b.end && b.start < a.end),
  );
}

/** True if one attempt should not have both: they ask the same, or one tells the key of the other. */
function clashes(one: Candidate, other: Candidate): boolean {
  if (asksSameFact(one, other)) return true;
  const [a, b] = [one.question, other.question];
  return a !== undefined && b !== undefined && (givesAway(a, b) || givesAway(b, a));
}

/**
 * Questions for a practice session: what is due (longest overdue first), then what was never seen,
 * then what is known least. Spread over the concepts, one question per fact and none telling the key of
 * another while there are enough, and no two of the same fact in a row where that can be avoided.
 */
export function choosePractice<Question extends Candidate>(
  candidates: readonly Question[],
  acquaintance: ReadonlyMap<string, Acquaintance>,
  count: number,
  now: Date,
  random: () => number,
): Question[] {
  const drawn = shuffled(candidates, random);
  const known = (question: Question) => acquaintance.get(question.id);
  const isDue = (question: Question) => (known(question)?.due ?? Infinity) <= now;
  const due = drawn.filter(isDue).sort((a, b) => Number(known(a)?.due) - Number(known(b)?.due));
  const unseen = drawn.filter((question) => !known(question));
  const later = drawn
    .filter((question) => known(question) && !isDue(question))
    .sort((a, b) => (known(a)?.recall ?? 0) - (known(b)?.recall ?? 0));
  const chosen: Question[] = [];
  takeDistinct(chosen, due, count);
  takeSpread(chosen, unseen, count);
  takeDistinct(chosen, later, count);
  takeAny(chosen, [...due, ...unseen, ...later], count);
  return apart(chosen);
}

/**
 * `count` questions for an assignment, drawn by `random`: unseen ones first (`seen` holds ids),
 * spread over the concepts, one per fact and none telling the key of another while there are enough.
 */
export function drawQuestions<Question extends Candidate>(
  candidates: readonly Question[],
  seen: ReadonlySet<string>,
  count: number,
  random: () => number,
): Question[] {
  const drawn = shuffled(candidates, random);
  const chosen: Question[] = [];
  takeSpread(
    chosen,
    drawn.filter((question) => !seen.has(question.id)),
    count,
  );
  takeSpread(chosen, drawn, count);
  takeAny(chosen, drawn, count);
  return apart(chosen);
}

/** The same members, with questions of one fact kept apart where the number of others allows it. */
export function apart<Question extends Candidate>(questions: readonly Question[]): Question[] {
  const waiting = [...questions];
  const ordered: Question[] = [];
  while (waiting.length > 0) {
    const last = ordered.at(-1);
    const fits = waiting.findIndex((question) => !last || !asksSameFact(last, question));
    const [next] = waiting.splice(Math.max(0, fits), 1);
    if (next) ordered.push(next);
  }
  return ordered;
}

function takeDistinct<Question extends Candidate>(
  chosen: Question[],
  from: readonly Question[],
  count: number,
): void {
  for (const question of from) {
    if (chosen.length >= count) return;
    if (!chosen.some((other) => other === question || clashes(other, question))) {
      chosen.push(question);
    }
  }
}

function takeSpread<Question extends Candidate>(
  chosen: Question[],
  from: readonly Question[],
  count: number,
): void {
  const asked = new Map<string, number>();
  const note = (question: Question) => {
    for (const concept of question.concepts) asked.set(concept, (asked.get(concept) ?? 0) + 1);
  };
  for (const question of chosen) note(question);
  const burden = (question: Question) =>
    Math.max(0, ...question.concepts.map((concept) => asked.get(concept) ?? 0));
  let open = from.filter((question) => !chosen.some((other) => clashes(other, question)));
  while (chosen.length < count) {
    const [next] = open.reduce<readonly [Question | null, number]>(
      ([best, least], question) =>
        burden(question) < least ? [question, burden(question)] : [best, least],
      [null, Infinity],
    );
    if (!next) return;
    chosen.push(next);
    note(next);
    open = open.filter((question) => question !== next && !clashes(next, question));
  }
}

function takeAny<Question extends Candidate>(
  chosen: Question[],
  from: readonly Question[],
  count: number,
): void {
  for (const question of from) {
    if (chosen.length >= count) return;
    if (!chosen.includes(question)) chosen.push(question);
  }
}

import type { Question } from '@/core/content';
import { gainsOf, guessNames } from '../lint/guess';
import { type Candidate, namesOf, passagesOf, worth } from './candidate';
import { looksOf } from './looks';
import type { ClusterOf } from './shares';
import { verdictOf } from './statements';
import { isTrivia } from './trivia';

type GuessName = (typeof guessNames)[number];

/** A candidate with the names under which it is counted: what is asked of it at every step of a choice. */
export interface Runner {
  readonly candidate: Candidate;
  readonly question: Question;
  readonly worth: number;
  /** Of which there may be one, and few. */
  readonly identity: string;
  readonly subject: string;
  readonly rule: string;
  readonly ruleName: string;
  readonly fact: string;
  readonly kind: string;
  readonly difficulty: string;
  readonly level: string;
  readonly passages: readonly string[];
  readonly clusters: readonly string[];
  readonly concepts: readonly string[];
  /** Rule and passage, stem, choices as a set, answers: what makes questions look alike. */
  readonly rules: readonly string[];
  readonly looks: readonly string[];
  readonly keys: readonly string[];
  readonly trivia: boolean;
  /** The ways to guess that gain from it, and that lose. */
  readonly gains: readonly (readonly [GuessName, number])[];
  /** Of statements: names of what holds or not, of the rule and of the kind, each with the opposite. */
  readonly verdicts: readonly (readonly [string, string])[];
}

/** Names everything of a candidate once. */
export function runnerOf(candidate: Candidate, clusterOf: ClusterOf): Runner {
  const { draft, question } = candidate;
  const names = namesOf(candidate);
  const passages = passagesOf(candidate);
  const verdict = verdictOf(question);
  const gains = gainsOf(question);
  return {
    candidate,
    question,
    worth: worth(candidate),
    // One statement for every fact: two would give away each other.
    identity: verdict === null ? names.identity : `${draft.rule}|${draft.fact.key}`,
    subject: names.subject,
    rule: draft.rule,
    ruleName: `rule|${draft.rule}`,
    fact: `fact|${draft.fact.key}`,
    kind: `kind|${question.kind}`,
    difficulty: `difficulty|${question.difficulty}`,
    level: `level|${question.level}`,
    passages: passages.map((id) => `passage|${id}`),
    clusters: [...new Set(passages.map((id) => `cluster|${clusterOf(id)}`))],
    concepts: question.concepts.map((id) => `concept|${id}`),
    rules: passages.map((id) => `rule|${draft.rule}|${id}`),
    ...looksOf(question),
    trivia: isTrivia(question),
    gains: guessNames.flatMap((name) => (gains[name] === 0 ? [] : [[name, gains[name]] as const])),
    verdicts:
      verdict === null
        ? []
        : [draft.rule, question.kind].map(
            (of) => [`${verdict}|${of}`, `${!verdict}|${of}`] as const,
          ),
  };
}

/** Counts by name of what is chosen. */
export class Counts {
  private readonly counts = new Map<string, number>();

  of(name: string): number {
    return this.counts.get(name) ?? 0;
  }

  sumOf(names: readonly string[]): number {
    let sum = 0;
    for (const name of names) sum += this.of(name);
    return sum;
  }

  /** Counts a question under all its names. */
  add(runner: Runner): void {
    const names = [
      runner.identity,
      runner.subject,
      runner.ruleName,
      runner.fact,
      runner.kind,
      runner.difficulty,
      runner.level,
      ...runner.passages,
      ...runner.clusters,
      ...runner.concepts,
      ...runner.rules,
      ...runner.looks,
      ...runner.keys,
      ...runner.verdicts.map(([own]) => own),
      ...(runner.trivia ? ['trivia'] : []),
    ];
    for (const name of names) this.raise(name, 1);
    for (const [name, gain] of runner.gains) this.raise(`guess|${name}`, gain);
  }

  private raise(name: string, by: number): void {
    this.counts.set(name, this.of(name) + by);
  }
}

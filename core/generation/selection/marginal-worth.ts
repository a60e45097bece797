import type { Counts, Runner } from './runner';
import { type Shares, wantedDifficulty, wantedRecall } from './shares';

/** What a question loses for every other one that is already about the same thing. */
const crowding = {
  passage: 0.05,
  rule: 0.05,
  ruleOfPassage: 0.12,
  fact: 0.15,
  stem: 0.3,
  choices: 0.3,
  key: 0.12,
  verdict: 0.15,
} as const;
/** More questions about one passage than this make no difference. */
const mostCrowded = 8;
/** What it loses for a share of its kind beyond half of what the kind may have. */
const kindWeight = 1.4;
/** What the first few questions of a kind gain: so large a part of the set. */
const firstOfKind = 0.5;
const fewOfKind = 0.03;
/** What the first question about a passage gains, and the first few about a concept. */
const firstOfPassage = 0.5;
const firstOfConcept = 0.2;
const enoughOfConcept = 4;
/** How much of what a way to guess has gained above chance counts against a question that adds to it. */
const guessWeight = 0.25;
const guessRoom = 0.02;
/** A share of fewer questions than this is taken of this many. */
const leastForShares = 10;

interface State {
  readonly counts: Counts;
  readonly size: number;
  readonly target: number;
  readonly shares: Shares;
}

/** What a question is worth beside those that are chosen: its own worth, what is new, less what is alike. */
export function marginalWorth(runner: Runner, state: State): number {
  return runner.worth + novelty(runner, state) - likeness(runner, state) - excess(runner, state);
}

function novelty({ passages, concepts, kind }: Runner, { counts, target }: State): number {
  const isNew = passages.some((name) => counts.of(name) === 0);
  const rare = concepts.filter((name) => counts.of(name) < enoughOfConcept).length;
  return (
    (isNew ? firstOfPassage : 0) +
    firstOfConcept * Math.min(4, rare) +
    (counts.of(kind) < target * fewOfKind ? firstOfKind : 0)
  );
}

function likeness(runner: Runner, { counts }: State): number {
  const { passages, rules, keys } = runner;
  const [stem, choices] = runner.looks;
  const places = Math.max(1, passages.length);
  return (
    crowding.passage * Math.min(mostCrowded, counts.sumOf(passages) / places) +
    crowding.rule * counts.of(runner.ruleName) +
    (crowding.ruleOfPassage * counts.sumOf(rules)) / places +
    crowding.fact * counts.of(runner.fact) +
    crowding.stem * Math.min(2, counts.of(stem ?? '')) +
    crowding.choices * Math.min(3, counts.of(choices ?? '')) +
    crowding.key * Math.min(2, counts.sumOf(keys) / Math.max(1, keys.length))
  );
}

/** What leans to one side: kinds, difficulties, memory, true or false, what can be guessed. */
function excess(runner: Runner, { counts, size, shares }: State): number {
  const { difficulty, level } = runner.question;
  const above = (name: string, wanted: number): number =>
    Math.max(0, counts.of(name) / Math.max(leastForShares, size) - wanted);
  const lean = runner.verdicts.reduce(
    (sum, [own, opposite]) => sum + counts.of(own) - counts.of(opposite),
    0,
  );
  return (
    kindWeight * above(runner.kind, shares.kind / 2) +
    above(runner.difficulty, wantedDifficulty[difficulty - 1] ?? 0) +
    (level === 'remember' ? above(runner.level, wantedRecall) : 0) +
    crowding.verdict * lean +
    guessWeight * guessed(runner, counts)
  );
}

function guessed({ gains }: Runner, counts: Counts): number {
  const room = guessRoom * counts.of('kind|single-choice');
  return gains.reduce(
    (sum, [name, gain]) =>
      sum + (gain > 0 ? Math.max(0, counts.of(`guess|${name}`) + gain - room) : 0),
    0,
  );
}

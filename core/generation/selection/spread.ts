import { gainsOf, guessNames } from '../lint/guess';
import { compareText } from '../random';
import { type Candidate, namesOf, passagesOf, worth } from './candidate';
import { looksOf } from './looks';
import { type ClusterOf, type Shares, wantedDifficulty, wantedRecall } from './shares';
import { verdictOf } from './statements';
import { isTrivia } from './trivia';
import { areTwins } from './twins';

/** How many questions one rule may make about one subject. */
const limits: Readonly<Record<string, number>> = {
  'enumeration-owner': 3,
  'enumeration-members': 2,
  'enumeration-cloze': 4,
  'definition-subject': 2,
  'section-measure': 2,
  'duty-agent': 2,
  'duty-swap': 2,
  'duty-evidence': 2,
  'speech-speaker': 2,
};

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
const enoughOfConcept = 3;
/** How much of what a way to guess has gained above chance counts against a question that adds to it. */
const guessWeight = 0.25;
const guessRoom = 0.02;
/** Below this a question adds nothing to what is there; those that ask for more than memory are rarer. */
const least = { recall: 0.05, more: -0.2 } as const;
/** The part that questions of memory may make of a set, from so many on: more only for passages without any. */
const mostRecall = 0.585;
const leastForShares = 20;

/** A candidate with all that is asked of it at every step. */
interface Runner {
  readonly candidate: Candidate;
  readonly worth: number;
  readonly identity: string;
  readonly subject: string;
  readonly passages: readonly string[];
  readonly clusters: readonly string[];
  readonly concepts: readonly string[];
  /** Rule and passage, stem, choices as a set, answers: what makes questions look alike. */
  readonly rules: readonly string[];
  readonly looks: readonly string[];
  readonly keys: readonly string[];
  readonly trivia: boolean;
  readonly gains: ReturnType<typeof gainsOf>;
  /** For statements: "true" or "false" with the rule, and the opposite. */
  readonly verdict: readonly [string, string] | null;
}

/**
 * Chooses up to `target` questions, at each step the one that is most worthwhile and least like those
 * that are chosen: maximal marginal relevance over passages, kinds, rules, facts, concepts, difficulty,
 * level, and what is true or false. No two have the same key and nearly the same stem.
 */
export function spreadOut(
  candidates: readonly Candidate[],
  target: number,
  clusterOf: ClusterOf,
  shares: Shares,
): Candidate[] {
  const chosen: Candidate[] = [];
  const counts = new Map<string, number>();
  const count = (name: string): number => counts.get(name) ?? 0;
  const room = {
    rule: Math.max(3, Math.ceil(target * shares.rule)),
    cluster: Math.max(2, Math.floor(target * shares.cluster)),
    kind: Math.max(2, Math.floor(target * shares.kind)),
    trivia: Math.max(2, Math.floor(target * shares.trivia)),
  };
  const isOver = ({ candidate: { draft }, identity, subject }: Runner): boolean =>
    count(identity) > 0 ||
    count(subject) >= (limits[draft.rule] ?? 1) ||
    count(`rule|${draft.rule}`) >= room.rule;
  const isNeeded = ({ passages }: Runner): boolean => passages.some((name) => count(name) === 0);
  const others = candidates.filter(({ question }) => question.level !== 'remember').length;
  // A text that gives little else is asked for what it has.
  const isRich = others >= Math.min(target, candidates.length) * (1 - mostRecall);
  const mayRecall = (runner: Runner): boolean =>
    !isRich ||
    runner.candidate.question.level !== 'remember' ||
    chosen.length < leastForShares ||
    count('level|remember') < chosen.length * mostRecall ||
    isNeeded(runner);
  const fits = (runner: Runner): boolean => {
    const {
      candidate: { question },
      clusters,
      trivia,
    } = runner;
    return (
      mayRecall(runner) &&
      count(`kind|${question.kind}`) < room.kind &&
      (!trivia || count('trivia') < room.trivia) &&
      clusters.every((name) => count(name) < room.cluster)
    );
  };
  let open = candidates
    .map((candidate) => runnerOf(candidate, clusterOf))
    .sort(
      (a, b) => b.worth - a.worth || compareText(a.candidate.question.id, b.candidate.question.id),
    );
  while (chosen.length < target && open.length > 0) {
    open = open.filter((runner) => !isOver(runner));
    const ranked = open
      .filter(fits)
      .map((runner) => ({
        runner,
        value:
          marginalWorth(runner, count, chosen.length, shares) +
          (count(`kind|${runner.candidate.question.kind}`) < target * fewOfKind ? firstOfKind : 0),
      }))
      .filter(
        ({ runner, value }) =>
          value >= (runner.candidate.question.level === 'remember' ? least.recall : least.more),
      );
    const winner = firstOfItsOwn(ranked, chosen);
    if (!winner) break;
    chosen.push(winner.candidate);
    for (const name of countedNames(winner)) counts.set(name, count(name) + 1);
    for (const name of guessNames)
      counts.set(`guess|${name}`, count(`guess|${name}`) + winner.gains[name]);
    open = open.filter((runner) => runner !== winner);
  }
  return chosen;
}

/** The best that no chosen question is a twin of; of equals the first. */
function firstOfItsOwn(
  ranked: readonly { readonly runner: Runner; readonly value: number }[],
  chosen: readonly Candidate[],
): Runner | undefined {
  let rest = [...ranked];
  while (rest.length > 0) {
    const best = rest.reduce((one, other) => (other.value > one.value ? other : one));
    const { question } = best.runner.candidate;
    if (!chosen.some((other) => areTwins(other.question, question))) return best.runner;
    rest = rest.filter((one) => one !== best);
  }
  return undefined;
}

function runnerOf(candidate: Candidate, clusterOf: ClusterOf): Runner {
  const { draft, question } = candidate;
  const names = namesOf(candidate);
  const passages = passagesOf(candidate);
  const verdict = verdictOf(question);
  // One statement for every fact: two would give away each other.
  const identity = verdict === null ? names.identity : `${draft.rule}|${draft.fact.key}`;
  return {
    candidate,
    worth: worth(candidate),
    identity,
    subject: names.subject,
    passages: passages.map((id) => `passage|${id}`),
    clusters: [...new Set(passages.map((id) => `cluster|${clusterOf(id)}`))],
    concepts: question.concepts.map((id) => `concept|${id}`),
    rules: passages.map((id) => `rule|${draft.rule}|${id}`),
    ...looksOf(question),
    trivia: isTrivia(question),
    gains: gainsOf(question),
    verdict:
      verdict === null
        ? null
        : [`verdict|${draft.rule}|${verdict}`, `verdict|${draft.rule}|${!verdict}`],
  };
}

/** Everything of a question that others may have too. */
function countedNames(runner: Runner): string[] {
  const { question, draft } = runner.candidate;
  return [
    runner.identity,
    runner.subject,
    `rule|${draft.rule}`,
    `fact|${draft.fact.key}`,
    `kind|${question.kind}`,
    `difficulty|${question.difficulty}`,
    `level|${question.level}`,
    ...runner.passages,
    ...runner.clusters,
    ...runner.concepts,
    ...runner.rules,
    ...runner.looks,
    ...runner.keys,
    ...(runner.trivia ? ['trivia'] : []),
    ...(runner.verdict ? [runner.verdict[0], `${question.kind}|${verdictOf(question)}`] : []),
  ];
}

function marginalWorth(
  runner: Runner,
  count: (name: string) => number,
  size: number,
  shares: Shares,
): number {
  const { candidate, worth: own, passages, concepts, verdict, gains } = runner;
  const { question, draft } = candidate;
  const sumOf = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + count(name), 0);
  const above = (name: string, wanted: number): number =>
    Math.max(0, count(name) / Math.max(10, size) - wanted);
  const singles = count('kind|single-choice');
  const guessed = guessNames.reduce((sum, name) => {
    const gained = count(`guess|${name}`) + gains[name] - guessRoom * singles;
    return sum + (gains[name] > 0 ? guessWeight * Math.max(0, gained) : 0);
  }, 0);
  const truth = verdictOf(question);
  const lean =
    truth === null || !verdict
      ? 0
      : (count(verdict[0]) - count(verdict[1])) * crowding.verdict +
        (count(`${question.kind}|${truth}`) - count(`${question.kind}|${!truth}`)) *
          crowding.verdict;
  return (
    own +
    (passages.some((name) => count(name) === 0) ? firstOfPassage : 0) +
    firstOfConcept * Math.min(4, concepts.filter((name) => count(name) < enoughOfConcept).length) -
    crowding.passage * Math.min(mostCrowded, sumOf(passages) / Math.max(1, passages.length)) -
    crowding.rule * count(`rule|${draft.rule}`) -
    crowding.fact * count(`fact|${draft.fact.key}`) -
    (crowding.ruleOfPassage * sumOf(runner.rules)) / Math.max(1, passages.length) -
    crowding.stem * Math.min(2, count(runner.looks[0] ?? '')) -
    crowding.choices * Math.min(3, count(runner.looks[1] ?? '')) -
    crowding.key * Math.min(2, sumOf(runner.keys) / Math.max(1, runner.keys.length)) -
    kindWeight * above(`kind|${question.kind}`, shares.kind / 2) -
    above(`difficulty|${question.difficulty}`, wantedDifficulty[question.difficulty - 1] ?? 0) -
    (question.level === 'remember' ? above('level|remember', wantedRecall) : 0) -
    lean -
    guessed
  );
}

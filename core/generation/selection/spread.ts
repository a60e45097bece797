import { compareText } from '../random';
import type { Candidate } from './candidate';
import { marginalWorth } from './marginal-worth';
import { Counts, type Runner, runnerOf } from './runner';
import { isAskedOut } from './sentences';
import type { ClusterOf, Shares } from './shares';
import { areTwins } from './twins';

/** How many questions one rule may make about one subject, where that is more than one. */
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

/** Below this a question adds nothing to what is there; those that ask for more than memory are rarer. */
const least = { recall: 0.05, more: -0.2 } as const;
/** The part that questions of memory may make of a set, from so many on: more only for passages without any. */
const mostRecall = 0.585;
const leastForShares = 20;

/**
 * Chooses up to `target` questions, at each step the one that is most worthwhile and least like those
 * that are chosen: maximal marginal relevance over passages, kinds, rules, facts, concepts, difficulty,
 * level, and what is true or false. No two have the same key and nearly the same stem, no sentence is
 * asked about more than twice.
 */
export function spreadOut(
  candidates: readonly Candidate[],
  target: number,
  clusterOf: ClusterOf,
  shares: Shares,
): Candidate[] {
  const counts = new Counts();
  const chosen: Candidate[] = [];
  const isOpen = openTest(counts, target, shares);
  const fits = shareTest(counts, candidates, target, shares);
  let open = candidates
    .map((candidate) => runnerOf(candidate, clusterOf))
    .sort((a, b) => b.worth - a.worth || compareText(a.question.id, b.question.id));
  while (chosen.length < target) {
    open = open.filter(isOpen);
    const state = { counts, size: chosen.length, target, shares };
    const ranked = open.flatMap((runner) => {
      if (!fits(runner, chosen.length)) return [];
      const value = marginalWorth(runner, state);
      const enough = runner.question.level === 'remember' ? least.recall : least.more;
      return value >= enough ? [{ runner, value: value - plentyOf(runner, shares) }] : [];
    });
    const winner = firstOfItsOwn(ranked, chosen);
    if (!winner) break;
    chosen.push(winner.candidate);
    counts.add(winner);
    open = open.filter(
      (runner) =>
        runner !== winner &&
        // The others are asked about as they were a step before.
        !(sharePassage(runner.candidate, winner.candidate) && isAskedOut(runner.candidate, chosen)),
    );
  }
  return chosen;
}

function sharePassage(one: Candidate, other: Candidate): boolean {
  return one.question.evidence.some(({ passageId }) =>
    other.question.evidence.some((proof) => proof.passageId === passageId),
  );
}

/** False for what can't be chosen any more: another of its sort is there. */
function openTest(counts: Counts, target: number, shares: Shares): (runner: Runner) => boolean {
  const room = Math.max(3, Math.ceil(target * shares.rule));
  return ({ identity, subject, rule, ruleName }) =>
    counts.of(identity) === 0 &&
    counts.of(subject) < (limits[rule] ?? 1) &&
    counts.of(ruleName) < room;
}

/** False for what would have too large a share now. */
function shareTest(
  counts: Counts,
  candidates: readonly Candidate[],
  target: number,
  shares: Shares,
): (runner: Runner, size: number) => boolean {
  const roomOf = (share: number): number => Math.max(2, Math.floor(target * share));
  const room = {
    cluster: roomOf(shares.cluster),
    kind: roomOf(shares.kind),
    trivia: roomOf(shares.trivia),
  };
  const others = candidates.filter(({ question }) => question.level !== 'remember').length;
  // A text that gives little else is asked for what it has.
  const isRich = others >= Math.min(target, candidates.length) * (1 - mostRecall);
  const mayRecall = ({ question, level, passages }: Runner, size: number): boolean =>
    !isRich ||
    question.level !== 'remember' ||
    size < leastForShares ||
    counts.of(level) < size * mostRecall ||
    passages.some((name) => counts.of(name) === 0);
  return (runner, size) =>
    counts.of(runner.kind) < room.kind &&
    (!runner.trivia || counts.of('trivia') < room.trivia) &&
    runner.clusters.every((name) => counts.of(name) < room.cluster) &&
    mayRecall(runner, size);
}

/** What everything about a text is: it comes after what is rare there, but no question is lost for it. */
function plentyOf({ question }: Runner, { plenty }: Shares): number {
  return plenty.get(question.kind) ?? 0;
}

/** The best that no chosen question is a twin of; of equals the first. */
function firstOfItsOwn(
  ranked: readonly { readonly runner: Runner; readonly value: number }[],
  chosen: readonly Candidate[],
): Runner | undefined {
  let rest = ranked;
  while (rest.length > 0) {
    const best = rest.reduce((one, other) => (other.value > one.value ? other : one));
    if (!chosen.some((other) => areTwins(other.question, best.runner.question))) return best.runner;
    rest = rest.filter((one) => one !== best);
  }
  return undefined;
}

import 'server-only';
import { seededRandom } from '@/core/assignments';
import { type Answer, keyAnswer, type Question } from '@/core/content';

/** A simulated student. Abilities are in logits around 0; `learning` is logits per e-fold of practice. */
export interface SimulatedLearner {
  readonly ability: number;
  readonly learning: number;
  /** Logits added for one concept: what this student happens to know better or worse. */
  readonly leaning: (conceptId: string) => number;
}

/** Seed and formula that every demonstration record comes from; printed when `--demo` has run. */
export const learnerModel = {
  seed: 'jiangxue-demonstration-1',
  formula:
    'P = g + (1 − g) / (1 + exp(−1.2 · (ability + leaning + learning · ln(1 + answers) − difficulty)))',
} as const;

/** A draw from the normal distribution (Box–Muller). */
export function normalDraw(random: () => number, mean: number, deviation: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return mean + deviation * radius * Math.cos(2 * Math.PI * random());
}

/** A student drawn from the class: ability N(0.8, 0.8), leanings N(0, 0.5), learning U(0.2, 0.5). */
export function drawLearner(seed: string): SimulatedLearner {
  const random = seededRandom(seed);
  const ability = normalDraw(random, 0.8, 0.8);
  const learning = 0.2 + 0.3 * random();
  return {
    ability,
    learning,
    leaning: (conceptId) => normalDraw(seededRandom(`${seed}/${conceptId}`), 0, 0.5),
  };
}

/** Probability of a right answer after `answers` earlier answers on the concepts of the question. */
export function probabilityCorrect(
  learner: SimulatedLearner,
  question: Question,
  answers: number,
): number {
  const leanings = question.concepts.map(learner.leaning);
  const leaning = leanings.reduce((sum, value) => sum + value, 0) / Math.max(1, leanings.length);
  const difficulty = (question.difficulty - 2) * 0.8;
  const logit = learner.ability + leaning + learner.learning * Math.log(1 + answers) - difficulty;
  const guess = guessProbability(question);
  return guess + (1 - guess) / (1 + Math.exp(-1.2 * logit));
}

/** Milliseconds on a question: log-normal, median 14, 20 or 28 seconds by difficulty. */
export function responseTime(question: Question, random: () => number): number {
  const median = [14_000, 20_000, 28_000][question.difficulty - 1] ?? 20_000;
  return Math.round(median * Math.exp(normalDraw(random, 0, 0.45)));
}

/** A right or a wrong answer, with stored option ids. A wrong one differs from the key in one place, as far as there is one. */
export function simulateAnswer(question: Question, correct: boolean, random: () => number): Answer {
  if (correct) return keyAnswer(question);
  switch (question.kind) {
    case 'single-choice': {
      const wrong = question.options.filter((option) => option.id !== question.key);
      return { kind: question.kind, option: pick(wrong, random)?.id ?? null };
    }
    case 'multiple-choice': {
      const slip = pick(question.options, random)?.id ?? '';
      const options = question.key.includes(slip)
        ? question.key.filter((id) => id !== slip)
        : [...question.key, slip];
      const other = question.options.find((option) => !question.key.includes(option.id));
      return { kind: question.kind, options: options.length > 0 ? options : [other?.id ?? slip] };
    }
    case 'true-false':
      return { kind: question.kind, value: !question.key };
    case 'cloze':
      return { kind: question.kind, blanks: misplace(question.key, question.bank, random) };
    case 'match':
      return { kind: question.kind, pairs: misplace(question.key, question.right, random) };
    case 'classify':
      return { kind: question.kind, cards: misplace(question.key, question.bins, random) };
    case 'order': {
      const at = Math.floor(random() * (question.key.length - 1));
      const items = [...question.key];
      items.splice(at, 2, ...question.key.slice(at, at + 2).reverse());
      return { kind: question.kind, items };
    }
    case 'numeric': {
      const operand = pick(question.operation?.operands ?? [], random);
      const near = question.value + Math.max(1, 2 * question.tolerance);
      const apart =
        operand && Math.abs(operand.value - question.value) > question.tolerance ? operand : null;
      return { kind: question.kind, text: String(apart?.value ?? near) };
    }
    case 'short-answer':
      return { kind: question.kind, text: 'not sure' };
    case 'evidence': {
      const wrong = question.sentences.filter(({ id }) => !question.key.includes(id));
      const sentence = pick(wrong, random)?.id;
      return {
        kind: question.kind,
        verdict: question.verdict,
        sentences: sentence === undefined ? [] : [sentence],
      };
    }
  }
}

/** The key with one of its places filled otherwise. */
function misplace(
  key: Readonly<Record<string, string>>,
  members: readonly { readonly id: string }[],
  random: () => number,
): Record<string, string> {
  const place = pick(Object.keys(key), random);
  const others = members.filter(({ id }) => place === undefined || id !== key[place]);
  const other = pick(others, random);
  return place === undefined || !other ? { ...key } : { ...key, [place]: other.id };
}

/** Chance of a right answer by guessing alone. */
function guessProbability(question: Question): number {
  switch (question.kind) {
    case 'single-choice':
      return 1 / question.options.length;
    case 'true-false':
      return 0.5;
    case 'multiple-choice':
    case 'cloze':
    case 'match':
    case 'order':
    case 'classify':
    case 'numeric':
    case 'short-answer':
      return 0;
    case 'evidence':
      return question.verdict === null ? 1 / question.sentences.length : 0;
  }
}

function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

import type { Question, QuestionOf } from '../content';
import { type CreditRule, grade } from '../grading';

/**
 * The mean share of the points, 0 to 1, that somebody earns who answers everything by chance, each way
 * of doing it being as likely. Of several options any choice but none; of sentences exactly one. What has
 * to be written cannot be guessed: 0.
 */
export function guessScore(question: Question, credit: CreditRule = 'net-correct'): number {
  switch (question.kind) {
    case 'single-choice':
      return 1 / question.options.length;
    case 'true-false':
      return 1 / 2;
    case 'multiple-choice':
      return guessSeveral(question, credit);
    case 'cloze':
      return 1 / question.bank.length;
    case 'match':
      return 1 / question.right.length;
    case 'classify':
      return 1 / question.bins.length;
    case 'order':
      return (meanAscendingRun(question.items.length) - 1) / (question.items.length - 1);
    case 'evidence':
      return guessSentence(question);
    case 'numeric':
    case 'short-answer':
      return 0;
  }
}

function guessSeveral(question: QuestionOf<'multiple-choice'>, credit: CreditRule): number {
  const choices = Array.from({ length: 2 ** question.options.length - 1 }, (_, index) =>
    question.options.flatMap(({ id }, place) => (((index + 1) >> place) & 1 ? [id] : [])),
  );
  const earned = choices.map(
    (options) => grade(question, { kind: question.kind, options }, { credit })?.earned ?? 0,
  );
  return average(earned);
}

function guessSentence(question: QuestionOf<'evidence'>): number {
  const verdicts = question.verdict === null ? [null] : [true, false];
  const earned = verdicts.flatMap((verdict) =>
    question.sentences.map(({ id }) => {
      const answer = { kind: question.kind, verdict, sentences: [id] };
      return grade(question, answer)?.earned ?? 0;
    }),
  );
  return average(earned);
}

/**
 * Mean length of the longest ascending run, not necessarily of neighbours, in a random order of `count`
 * things: over the shapes with that many squares, by the hook lengths (Robinson–Schensted).
 */
function meanAscendingRun(count: number): number {
  let [sum, orders] = [0, 0];
  for (const shape of shapesOf(count, count)) {
    const hooks = shape.flatMap((row, y) =>
      Array.from(
        { length: row },
        (_, x) => row - x + shape.filter((r, i) => i > y && r > x).length,
      ),
    );
    const fillings = factorial(count) / hooks.reduce((product, hook) => product * hook, 1);
    sum += fillings ** 2 * (shape[0] ?? 0);
    orders += fillings ** 2;
  }
  return sum / orders;
}

/** All ways to write `squares` as rows of at most `widest`, none longer than the one before. */
function shapesOf(squares: number, widest: number): number[][] {
  if (squares === 0) return [[]];
  const rows = Array.from({ length: Math.min(squares, widest) }, (_, index) => index + 1);
  return rows.flatMap((row) => shapesOf(squares - row, row).map((rest) => [row, ...rest]));
}

function factorial(count: number): number {
  return count <= 1 ? 1 : count * factorial(count - 1);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

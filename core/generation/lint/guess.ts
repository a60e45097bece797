import type { Question } from '@/core/content';
import { readingLength, sharedTokens, tokensOf } from '../tokens';
import { numberIn } from './parts';

type Single = Extract<Question, { kind: 'single-choice' }>;

/** How one way to guess without the text does over a set of single-choice questions. */
export interface Guess {
  readonly heuristic: keyof typeof heuristics;
  /** Questions to which it can be applied. */
  readonly items: number;
  /** Shares of them, 0 to 1: answered right by it, and expected of blind guessing. */
  readonly right: number;
  readonly chance: number;
}

/** A mark for every option: the heuristic takes the highest, or any of the highest; null: it can't be used. */
type Heuristic = (question: Single) => readonly number[] | null;

const textsOf = (question: Single): string[] => question.options.map(({ wording }) => wording.text);

const lengths: Heuristic = (question) =>
  textsOf(question).every((text) => numberIn(text) === null)
    ? textsOf(question).map(readingLength)
    : null;

/** How many words an option has in common with the others, as a share of its own. */
const kinship: Heuristic = (question) => {
  const texts = textsOf(question);
  return texts.map((text, index) => {
    const others = texts.filter((_, at) => at !== index);
    const shared = others.reduce((sum, other) => sum + sharedTokens(text, other).length, 0);
    return shared / Math.max(1, tokensOf(text).size);
  });
};

const negative = (marks: readonly number[] | null): readonly number[] | null =>
  marks?.map((mark) => -mark) ?? null;

const heuristics = {
  longest: lengths,
  shortest: (question) => negative(lengths(question)),
  'shares words with the stem': (question) =>
    question.options.map(({ wording }) => {
      const option = `${wording.text} ${wording.gloss ?? ''}`;
      return sharedTokens(`${question.stem['zh-CN'] ?? ''} ${question.stem.en ?? ''}`, option)
        .length;
    }),
  'odd one out': (question) => negative(kinship(question)),
  'shares words with the other options': kinship,
  'middle number': (question) => {
    const numbers = textsOf(question).flatMap((text) => numberIn(text) ?? []);
    if (numbers.length < question.options.length) return null;
    const middle = (numbers.length - 1) / 2;
    return numbers.map((own) => {
      const rank = numbers.filter((other) => other < own).length;
      return -Math.floor(Math.abs(rank - middle));
    });
  },
} satisfies Record<string, Heuristic>;

/** The six ways to guess that a test-wise reader has, each over all questions that it fits. */
export function guessAnswers(questions: readonly Question[]): Guess[] {
  const singles = questions.flatMap((question) =>
    question.kind === 'single-choice' ? [question] : [],
  );
  return guessNames.map((heuristic) => {
    const results = singles.flatMap((question) => {
      const marks = heuristics[heuristic](question);
      return marks ? [{ options: marks.length, right: winOf(question, marks) }] : [];
    });
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    return {
      heuristic,
      items: results.length,
      right: mean(results.map(({ right }) => right)),
      chance: mean(results.map(({ options }) => 1 / options)),
    };
  });
}

/** Room above chance, as a share: for any set, and what a small sample does by itself one time in twenty. */
const allowed = 0.05;
const largeSet = 200;
const leastQuestions = 20;

/** The ways to guess that do better than chance allows, the best first; from `large` questions on without noise. */
export function excessOf(questions: readonly Question[], large: number = largeSet): Guess[] {
  const above = ({ items, right, chance }: Guess): number => {
    const noise = items < large ? 1.645 * Math.sqrt((chance * (1 - chance)) / items) : 0;
    return right - chance - allowed - noise;
  };
  return guessAnswers(questions)
    .filter((guess) => guess.items >= leastQuestions && above(guess) > 0)
    .sort((a, b) => above(b) - above(a));
}

/**
 * What each way to guess gains from one question: how often it takes the key, less chance; from −0.5
 * to 0.8, and 0 where it can't be used.
 */
export function gainsOf(question: Question): Readonly<Record<Guess['heuristic'], number>> {
  const gainOf = (heuristic: Guess['heuristic']): number => {
    if (question.kind !== 'single-choice') return 0;
    const marks = heuristics[heuristic](question);
    return marks === null ? 0 : winOf(question, marks) - 1 / marks.length;
  };
  return {
    longest: gainOf('longest'),
    shortest: gainOf('shortest'),
    'shares words with the stem': gainOf('shares words with the stem'),
    'odd one out': gainOf('odd one out'),
    'shares words with the other options': gainOf('shares words with the other options'),
    'middle number': gainOf('middle number'),
  };
}

/** All of them, in the order of reports. */
export const guessNames = [
  'longest',
  'shortest',
  'shares words with the stem',
  'odd one out',
  'shares words with the other options',
  'middle number',
] as const satisfies readonly (keyof typeof heuristics)[];

/** 1 where the key alone has the highest mark, a share of it where others have it too. */
function winOf(question: Single, marks: readonly number[]): number {
  const most = Math.max(...marks);
  const best = question.options.filter((_, index) => marks[index] === most);
  return best.some(({ id }) => id === question.key) ? 1 / best.length : 0;
}

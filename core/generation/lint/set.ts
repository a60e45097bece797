import type { Question } from '@/core/content';
import { isTrivia } from '../selection/trivia';
import { readingLength } from '../tokens';
import { block, type Flaw, warn } from './flaw';
import { excessOf } from './guess';
import { numberIn } from './parts';

/** The longest option may be the key in this share of four-option questions. */
const longestShare = 0.35;
/** Critical values of chi-square at 5 % for 1, 2 and 3 degrees of freedom. */
const critical = [0, 3.84, 5.99, 7.81];
const leastQuestions = 40;
const triviaShare = 0.4;

/** Checks 3, 6, 24 and 25 over a set of questions: tendencies that no single question shows. */
export function checkSet(questions: readonly Question[]): Flaw[] {
  return [
    ...checkLengths(questions),
    ...checkPositions(questions),
    ...checkTrivia(questions),
    ...checkGuesses(questions),
  ];
}

type Single = Extract<Question, { kind: 'single-choice' }>;

function singles(questions: readonly Question[], options: number): Single[] {
  return questions.flatMap((question) =>
    question.kind === 'single-choice' && question.options.length === options ? [question] : [],
  );
}

function checkLengths(questions: readonly Question[]): Flaw[] {
  const four = singles(questions, 4).filter((question) =>
    question.options.every((option) => numberIn(option.wording.text) === null),
  );
  const longest = four.filter((question) => {
    const lengths = question.options.map((option) => readingLength(option.wording.text));
    const key = question.options.findIndex((option) => option.id === question.key);
    const most = Math.max(...lengths);
    return lengths[key] === most && lengths.filter((length) => length === most).length === 1;
  });
  const share = longest.length / Math.max(1, four.length);
  return four.length >= leastQuestions / 2 && share > longestShare
    ? [block(6, `${Math.round(share * 100)} %`)]
    : [];
}

function checkPositions(questions: readonly Question[]): Flaw[] {
  return [3, 4].flatMap((options) => {
    const group = singles(questions, options);
    if (group.length < leastQuestions) return [];
    const counts = Array.from({ length: options }, () => 0);
    for (const question of group) {
      const at = question.options.findIndex((option) => option.id === question.key);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    const expected = group.length / options;
    const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    return chi > (critical[options - 1] ?? 0)
      ? [block(24, `${options} options: ${counts.join(' ')}`)]
      : [];
  });
}

function checkGuesses(questions: readonly Question[]): Flaw[] {
  return excessOf(questions).map(({ heuristic, right }) =>
    block(3, `${heuristic}: ${Math.round(right * 100)} % right`),
  );
}

function checkTrivia(questions: readonly Question[]): Flaw[] {
  const share = questions.filter(isTrivia).length / Math.max(1, questions.length);
  return questions.length >= leastQuestions && share > triviaShare
    ? [warn(25, `${Math.round(share * 100)} %`)]
    : [];
}

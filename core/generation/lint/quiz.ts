import type { Question } from '@/core/content';
import { givesAway } from '../gives-away';
import { block, type Flaw } from './flaw';

const longestRun = 3;

/** Checks 23 and 24 over the questions of one quiz, in its order: none tells another's key, no long run of one place. */
export function checkQuiz(questions: readonly Question[]): Flaw[] {
  const told = questions.flatMap((one) =>
    questions
      .filter((other) => givesAway(one, other))
      .map((other) => block(23, `${one.id} ${other.id}`)),
  );
  return [...told, ...checkRuns(questions)];
}

function checkRuns(questions: readonly Question[]): Flaw[] {
  const places = questions.flatMap((question) =>
    question.kind === 'single-choice'
      ? [question.options.findIndex(({ id }) => id === question.key)]
      : [],
  );
  let run = 0;
  for (const [index, place] of places.entries()) {
    run = place === places[index - 1] ? run + 1 : 1;
    if (run > longestRun) return [block(24, `${run} keys in one place in a row`)];
  }
  return [];
}

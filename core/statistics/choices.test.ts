import { describe, expect, it } from 'vitest';
import {
  classifyKeyXxyy,
  clozeKeyXy,
  evidenceKeyB,
  falseStatement,
  matchKeyXyz,
  multipleKeyAbc,
  numericKey2493,
  orderKeyAbcde,
  shortAnswer,
  singleKeyB,
} from '@/tests/fixtures/sample-questions';
import { type Answer, keyAnswer, type Question } from '../content';
import { grade } from '../grading';
import { choicesMade, choicesOffered } from './choices';
import { guessScore } from './guess-score';

const questions: readonly Question[] = [
  ...[singleKeyB, multipleKeyAbc, falseStatement, clozeKeyXy, matchKeyXyz],
  ...[orderKeyAbcde, classifyKeyXxyy, numericKey2493, shortAnswer, evidenceKeyB],
];

const keyOf = ({ part, choice }: { part: string; choice: string }) => `${part}/${choice}`;

describe('what is chosen', () => {
  it.each(questions.map((question) => [question.kind, question] as const))(
    'is all of the key and nothing else where the key is answered: %s',
    (_, question) => {
      const right = choicesOffered(question).filter((offered) => offered.right);
      const made = choicesMade(question, keyAnswer(question));
      expect(made.map(keyOf).sort()).toEqual(right.map(keyOf).sort());
      expect(made.length > 0).toBe(question.kind !== 'short-answer');
    },
  );

  it('has every choice once, and something wrong to choose wherever there are options', () => {
    for (const question of questions) {
      const offered = choicesOffered(question);
      expect(new Set(offered.map(keyOf)).size).toBe(offered.length);
      const written = question.kind === 'numeric' || question.kind === 'short-answer';
      expect(offered.some(({ right }) => !right)).toBe(!written);
    }
  });

  it('tells where something was put', () => {
    expect(choicesMade(clozeKeyXy, { kind: 'cloze', blanks: { '2': 'z' } })).toEqual([
      { part: '2', choice: 'z' },
    ]);
    expect(choicesMade(orderKeyAbcde, { kind: 'order', items: ['b', 'a'] })).toEqual([
      { part: '1', choice: 'b' },
      { part: '2', choice: 'a' },
    ]);
  });

  it('is the same number however it is typed, and nothing where nothing is said', () => {
    const typed = (text: string) => choicesMade(numericKey2493, { kind: 'numeric', text });
    expect(typed('２,４９３人')).toEqual([{ part: '', choice: '2493' }]);
    expect(typed('1689')).toEqual(typed('一千六百八十九'));
    expect(typed('many')).toEqual([]);
    expect(choicesMade(singleKeyB, { kind: 'single-choice', option: null })).toEqual([]);
    expect(choicesMade(falseStatement, { kind: 'true-false', value: null })).toEqual([]);
  });
});

/** All ways to fill the places, each with one of the values. */
function fillings(places: readonly string[], values: readonly string[]): Record<string, string>[] {
  const [place, ...others] = places;
  if (place === undefined) return [{}];
  return fillings(others, values).flatMap((rest) =>
    values.map((value) => ({ ...rest, [place]: value })),
  );
}

/** All orders of the ids. */
function orders(ids: readonly string[]): string[][] {
  if (ids.length === 0) return [[]];
  return ids.flatMap((id) =>
    orders(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]),
  );
}

function meanGrade(question: Question, answers: readonly Answer[]): number {
  const earned = answers.map((answer) => grade(question, answer)?.earned ?? Number.NaN);
  return earned.reduce((sum, value) => sum + value, 0) / earned.length;
}

describe('the random guess score is the mean grade of all answers', () => {
  it('where every place is filled with anything', () => {
    const cloze = fillings(['1', '2'], ['x', 'y', 'z']);
    const filled = cloze.map((blanks): Answer => ({ kind: 'cloze', blanks }));
    expect(guessScore(clozeKeyXy)).toBeCloseTo(meanGrade(clozeKeyXy, filled), 12);
    const cards = fillings(['a', 'b', 'c', 'd'], ['x', 'y']);
    const sorted = cards.map((bins): Answer => ({ kind: 'classify', cards: bins }));
    expect(guessScore(classifyKeyXxyy)).toBeCloseTo(meanGrade(classifyKeyXxyy, sorted), 12);
  });

  it('where nothing is used twice', () => {
    const pairs = orders(['x', 'y', 'z', 'e']).map(
      ([one = '', two = '', three = '']): Answer => ({
        kind: 'match',
        pairs: { '1': one, '2': two, '3': three },
      }),
    );
    expect(guessScore(matchKeyXyz)).toBeCloseTo(meanGrade(matchKeyXyz, pairs), 12);
  });

  it.each([3, 4, 5, 6])('where %i things are put in any order', (count) => {
    const key = ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, count);
    const items = key.map((id) => ({ id, wording: { text: id, language: 'en' as const } }));
    const question: Question = { ...orderKeyAbcde, items, key };
    const all = orders(key).map((ids): Answer => ({ kind: 'order', items: ids }));
    expect(guessScore(question)).toBeCloseTo(meanGrade(question, all), 12);
  });

  it('where one or several options are chosen', () => {
    expect(guessScore(singleKeyB)).toBe(1 / 4);
    expect(guessScore(falseStatement)).toBe(1 / 2);
    // Of 31 choices of five options, the key being three of them: by how many right and wrong ones.
    const net = [1, 2, 3].reduce(
      (sum, right) =>
        sum +
        [0, 1, 2].reduce(
          (so, wrong) =>
            so +
            (([1, 3, 3, 1][right] ?? 0) * ([1, 2, 1][wrong] ?? 0) * Math.max(0, right - wrong)) / 3,
          0,
        ),
      0,
    );
    expect(guessScore(multipleKeyAbc)).toBeCloseTo(net / 31, 12);
    expect(guessScore(multipleKeyAbc, 'off')).toBeCloseTo(1 / 31, 12);
  });

  it('where a sentence is chosen and a verdict given, and where something is written', () => {
    expect(guessScore(evidenceKeyB)).toBeCloseTo((1 / 3 + 1 / 2) / 2, 12);
    expect(guessScore({ ...evidenceKeyB, verdict: null })).toBeCloseTo(1 / 3, 12);
    expect([guessScore(numericKey2493), guessScore(shortAnswer)]).toEqual([0, 0]);
  });
});

import { describe, expect, it } from 'vitest';
import { adviseOnItem, adviseOnQuiz } from './advice';
import { itemStatistics, type MarkCount } from './item';
import type { LanguageGap } from './language-gap';
import { type ChoiceCount, optionStatistics } from './options';
import { quizStatistics } from './quiz';
import { cutThirds, type Third, thirdOf } from './thirds';

const offered = ['a', 'b', 'c'].map((choice) => ({ part: '', choice, right: choice === 'a' }));

/** What learners chose, the weakest first: each earns one point more elsewhere than the one before. */
function adviceOn(choices: string, guess = 1 / 3) {
  const group = [...choices].map((choice, rest) => ({
    choice,
    rest,
    mark: choice === 'a' ? 1 : 0,
  }));
  const marks = group.map(
    ({ rest, mark }): MarkCount => ({ total: rest + mark, points: 1, mark, answers: 1 }),
  );
  const cuts = cutThirds(marks.map(({ total }) => ({ value: total, count: 1 })));
  const chosen = [...new Set(choices)].map((choice): ChoiceCount => {
    const own = group.filter((learner) => learner.choice === choice);
    const inThird = (third: Third) =>
      own.filter(({ rest, mark }) => thirdOf(rest + mark, cuts) === third).length;
    return {
      ...{ part: '', choice, answers: own.length },
      thirds: { lower: inThird('lower'), middle: inThird('middle'), upper: inThird('upper') },
      rest: own.reduce((sum, { rest }) => sum + rest, 0),
    };
  });
  const options = optionStatistics(offered, chosen, marks, cuts);
  return adviseOnItem({ item: itemStatistics(marks), guess, options, gap: null });
}

const codes = (advice: ReturnType<typeof adviceOn>) => advice.map(({ code }) => code);

describe('what to do about a question', () => {
  it('is nothing where strong learners get it, weak ones do not, and every option is chosen', () => {
    expect(adviceOn('bcbcbcaaabaaaaa')).toEqual([{ code: 'works', chance: false }]);
  });

  it('is to look at the key where the strongest choose another answer', () => {
    const advice = adviceOn('aaacaacacabbbbbbbb');
    expect(advice[0]).toEqual({
      code: 'check-key',
      choice: { part: '', choice: 'b' },
      chance: false,
    });
    expect(advice[1]).toEqual({ code: 'runs-backwards', chance: false });
  });

  it('names a wrong option that draws strong learners though more of them get it right', () => {
    expect(adviceOn(`${'c'.repeat(14)}aaaabababbabaa`)[0]).toEqual({
      code: 'strong-choose-wrong',
      choice: { part: '', choice: 'b' },
    });
  });

  it('says that it may be chance where few answers run backwards a little', () => {
    expect(adviceOn('aabaacababcb')).toContainEqual({ code: 'runs-backwards', chance: true });
  });

  it('says that it may be chance where few answers agree only a little', () => {
    expect(adviceOn('bacabaaaacaa')).toContainEqual({ code: 'works', chance: true });
  });

  it('tells what is too easy, too hard, no better than guessing, or separates little', () => {
    expect(codes(adviceOn('aaaaaaaaaaaa'))[0]).toBe('too-easy');
    expect(codes(adviceOn('bcbcbcbcbcbc', 0))).toContain('too-hard');
    expect(codes(adviceOn('bcbacbcbabcbcacb'))).toContain('at-chance');
    expect(codes(adviceOn('abaacaabaabaacaaba'))[0]).toBe('separates-little');
  });

  it('names distractors that nobody chooses, without calling the question bad', () => {
    expect(adviceOn('bbbbabaaaaaaaa')).toEqual([
      { code: 'works', chance: false },
      { code: 'idle-options', choices: [{ part: '', choice: 'c' }] },
    ]);
  });

  it('is only that there are too few answers, where there are fewer than ten', () => {
    expect(adviceOn('bbbbbaaaa')).toEqual([{ code: 'too-few' }]);
  });

  it('tells in which language it is harder', () => {
    const item = itemStatistics(
      Array.from({ length: 20 }, (_, total) => ({
        total,
        points: 1,
        mark: total > 9 ? 1 : 0,
        answers: 1,
      })),
    );
    const gap: LanguageGap = {
      ...{ answers: { en: 10, 'zh-CN': 10 }, right: { en: 0.8, 'zh-CN': 0.2 } },
      ...{ oddsRatio: 16, delta: -6.5, harderIn: 'zh-CN' },
      size: 'C',
    };
    expect(adviseOnItem({ item, guess: 0, options: [], gap })).toEqual([
      { code: 'language', harderIn: 'zh-CN', large: true },
    ]);
  });
});

describe('how far a quiz can be trusted', () => {
  const quiz = quizStatistics([], []);

  it('follows from its consistency, or from why there is none', () => {
    const advise = (consistency: typeof quiz.consistency) => adviseOnQuiz({ ...quiz, consistency });
    expect([0.8, 0.75, 0.7, 0.64, 0.5, 0, -0.2].map(advise)).toEqual([
      ...['reliable', 'reliable', 'fair', 'fair', 'rough', 'rough', 'contradicts'],
    ]);
    expect(advise('drawn')).toBe('drawn');
    expect(adviseOnQuiz(quiz)).toBe('too-few');
  });
});

import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/core/assignments';
import type { Question } from '@/core/content';
import { drawLearner, normalDraw, probabilityCorrect, simulateAnswer } from './learner-model';

const question: Question = {
  id: 'q',
  version: 1,
  kind: 'single-choice',
  languages: ['en'],
  stem: { en: 'Which?' },
  rationale: { en: 'Because.' },
  evidence: [
    {
      documentId: 'd',
      passageId: 'd.1',
      start: 0,
      end: 1,
      quote: 'x',
      language: 'en',
      role: 'key',
    },
  ],
  concepts: ['a'],
  difficulty: 2,
  level: 'remember',
  origin: { type: 'rule', rule: 'r', generator: '1' },
  options: ['1', '2', '3'].map((id) => ({ id, wording: { text: id, language: 'en' as const } })),
  key: '2',
};

describe('the learner model of the demonstration', () => {
  it('draws normally: mean and deviation come out', () => {
    const random = seededRandom('normal');
    const draws = Array.from({ length: 4000 }, () => normalDraw(random, 3, 2));
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const variance = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length;
    expect(mean).toBeCloseTo(3, 0);
    expect(Math.sqrt(variance)).toBeCloseTo(2, 0);
  });

  it('learns: the same student answers better after practice, and never below chance', () => {
    const learner = drawLearner('student');
    const before = probabilityCorrect(learner, question, 0);
    const after = probabilityCorrect(learner, question, 20);
    expect(after).toBeGreaterThan(before);
    expect(before).toBeGreaterThan(1 / 3);
    expect(after).toBeLessThan(1);
  });

  it('answers right when told to and wrong when told to', () => {
    const random = seededRandom('answers');
    for (let round = 0; round < 50; round++) {
      expect(simulateAnswer(question, true, random)).toEqual({
        kind: 'single-choice',
        option: '2',
      });
      expect(simulateAnswer(question, false, random)).not.toMatchObject({ option: '2' });
    }
  });
});

import { describe, expect, test } from 'vitest';
import { libraryFrom } from '@/tests/fixtures/drafts-from';
import { generateQuestions, makeCandidates } from '../generate';
import { isAskedOut } from './sentences';

const library = libraryFrom(`Harbour Rules

Members must pay the fee within 30 days after the notice. The treasurer shall send a notice at least 14 days before the meeting. Visitors may not swim inside the harbour wall. The council may close the gate in a storm.`);
const made = makeCandidates(library, { seed: 'test' }).candidates;
const [cloze] = made.filter(({ question }) => question.kind === 'cloze');

describe('questions on one sentence', () => {
  test('are of different kinds and ask for different words', () => {
    if (!cloze) throw new Error('No cloze.');
    const same = made.filter(
      ({ question }) => question.evidence[0]?.start === cloze.question.evidence[0]?.start,
    );
    expect(same.length).toBeGreaterThan(2);
    expect(isAskedOut(cloze, [])).toBe(false);
    expect(isAskedOut(cloze, [cloze])).toBe(true);
    expect(
      same
        .filter(({ question }) => question.kind === 'numeric')
        .every((one) => isAskedOut(one, [cloze])),
    ).toBe(true);
  });

  test('are two at most', () => {
    const { questions } = generateQuestions(library, { seed: 'test' });
    for (const { evidence } of questions)
      expect(
        questions.filter((other) => other.evidence[0]?.start === evidence[0]?.start).length,
      ).toBeLessThanOrEqual(2);
  });
});

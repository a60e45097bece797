import { describe, expect, test } from 'vitest';
import { agreementOf, scoreSheets, shareOf } from './score';

describe('shareOf', () => {
  test('gives the bounds of Wilson that the literature prints', () => {
    expect(shareOf(190, 200).low).toBeCloseTo(0.91, 2);
    expect(shareOf(200, 200).low).toBeCloseTo(0.981, 3);
    expect(shareOf(0, 0)).toEqual({ count: 0, of: 0, low: 0, high: 1 });
  });
});

describe('agreementOf', () => {
  test('is 1 where all agree and below 0 where judges only contradict each other', () => {
    expect(
      agreementOf([
        [true, true, true],
        [false, false, false],
      ]),
    ).toBe(1);
    expect(
      agreementOf([
        [true, false],
        [false, true],
      ]),
    ).toBeLessThan(0);
    expect(agreementOf([[true]])).toBeNull();
  });
});

const origins = [
  { name: 'Q1', origin: 'published', language: 'en', kind: 'single-choice', answer: 'A' },
  { name: 'Q2', origin: 'draft', language: 'en', kind: 'single-choice', answer: 'B' },
  { name: 'Q3', origin: 'gold', language: 'en', kind: 'single-choice', answer: 'B' },
  { name: 'Q4', origin: 'wrong-key', language: 'en', kind: 'single-choice', answer: 'B' },
];

function sheet(verdicts: Readonly<Record<string, string>>) {
  return Object.entries(verdicts).map(([name, verdict]) => ({
    ...{ name, verdict, guess: 'A', answer: 'A', defensible: 'A', sufficient: true },
    ...{ keyRight: verdict === 'as-is', flaws: [], difficulty: 2, explanationRight: true },
    distractors: { total: 3, wrong: 3, plausible: 2 },
  }));
}

describe('scoreSheets', () => {
  const careful = sheet({ Q1: 'as-is', Q2: 'reject', Q3: 'as-is', Q4: 'reject' });
  const blind = sheet({ Q1: 'as-is', Q2: 'as-is', Q3: 'as-is', Q4: 'as-is' });

  test('leaves out a judge who lets spoiled questions pass', () => {
    const { judges, groups } = scoreSheets(
      origins,
      new Map([
        ['careful', careful],
        ['blind', blind],
      ]),
    );
    expect(judges.map(({ judge, kept }) => [judge, kept])).toEqual([
      ['careful', true],
      ['blind', false],
    ]);
    const usable = groups.map(({ origin, usable: { count, of } }) => [origin, count, of]);
    expect(usable).toEqual([
      ['published', 1, 1],
      ['draft', 0, 1],
      ['gold', 1, 1],
    ]);
  });

  test('counts what was guessed without the text, and names what was refused', () => {
    const { groups, refused } = scoreSheets(origins, new Map([['careful', careful]]));
    expect(groups[0]?.guessed).toMatchObject({ count: 1, of: 1 });
    expect(refused.map(({ name }) => name)).toEqual(['Q2']);
  });

  test('refuses a sheet of another form', () => {
    expect(() => scoreSheets(origins, new Map([['x', [{ name: 'Q1' }]]]))).toThrow();
  });
});

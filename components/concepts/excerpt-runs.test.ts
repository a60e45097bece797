import { describe, expect, test } from 'vitest';
import { excerptRuns } from './excerpt-runs';

const text = 'One is here. Two is there. Three names labor. Four too. Five ends with labor.';
const spansOf = (words: string) =>
  [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
    start: index,
    end: index + words.length,
  }));
const shown = (words: string, whole: number) =>
  excerptRuns(text, spansOf(words), 'en', whole).map(({ text: run, kind }) =>
    kind === 'marked' ? `[${run}]` : run,
  );

describe('an excerpt', () => {
  test('is the whole text where that is short', () => {
    expect(shown('labor', 200).join('')).toBe(text.replaceAll('labor', '[labor]'));
  });

  test('of a long text is the sentences that are meant, with an ellipsis for every gap', () => {
    expect(shown('labor', 20)).toEqual([
      ...['…', 'Three names ', '[labor]', '.'],
      ...['…', 'Five ends with ', '[labor]', '.'],
    ]);
    expect(shown('One', 20)).toEqual(['[One]', ' is here.', '…']);
  });

  test('joins sentences that follow one another', () => {
    expect(shown('is', 20)).toEqual(['One ', '[is]', ' here. Two ', '[is]', ' there.', '…']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitRuns } from './split-runs';

const foreign = (text: string, lang: 'en' | 'zh-Hans') =>
  splitRuns(text, lang).flatMap((run) => (run.foreign ? [run.text] : []));

describe('splitRuns', () => {
  it('finds Chinese phrases in an English sentence', () => {
    expect(foreign('The speech also lists 追求卓越. It places 争创一流 elsewhere.', 'en')).toEqual([
      '追求卓越',
      '争创一流',
    ]);
  });

  it('keeps a Chinese list together and leaves the full stop of the English sentence out', () => {
    expect(foreign('It says 执着专注、精益求精.', 'en')).toEqual(['执着专注、精益求精']);
  });

  it('finds English words in a Chinese sentence, without the digits before them', () => {
    expect(foreign('报道写的是“125 innovation studios”，不是18家。', 'zh-Hans')).toEqual([
      'innovation studios',
    ]);
  });

  it('loses no character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('en', 'zh-Hans'),
        (text, lang) => {
          const joined = splitRuns(text, lang).map((run) => run.text);
          expect(joined.join('')).toBe(text);
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { readReaderQuery } from './reader-query';

describe('readReaderQuery', () => {
  it('finds the passage of an evidence link and what to highlight there', () => {
    expect(readReaderQuery({ evidence: 'speech-2020.8:12-40' }, 'speech-2020')).toEqual({
      sectionId: null,
      passageId: 'speech-2020.8',
      marks: [{ passageId: 'speech-2020.8', start: 12, end: 40 }],
    });
  });

  it('takes a number for a passage of the document', () => {
    expect(readReaderQuery({ passage: '8' }, 'speech-2020').passageId).toBe('speech-2020.8');
    expect(readReaderQuery({ passage: 'other.2' }, null).passageId).toBe('other.2');
  });

  it('leaves nonsense out', () => {
    for (const evidence of ['', 'x', 'a.1:5-5', 'a.1:9-3', 'a b:1-2', ['a.1:1-2', 'a.1:3-4']]) {
      expect(readReaderQuery({ evidence }, 'a').marks).toEqual([]);
    }
  });
});

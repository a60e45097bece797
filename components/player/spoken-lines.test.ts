import { describe, expect, it } from 'vitest';
import { defaultOrder, publicView, type Question } from '@/core/content';
import {
  clozeKeyXy,
  falseStatement,
  shortAnswer,
  singleKeyB,
} from '@/tests/fixtures/sample-questions';
import { spokenLines } from './spoken-lines';

const linesOf = (question: Question) =>
  spokenLines(publicView(question, 'en', defaultOrder(question)));

describe('a question that is read aloud', () => {
  it('begins with its stem, then says every option with its number, each in its language', () => {
    expect(linesOf(singleKeyB)).toEqual([
      { text: 'According to the text, which?', lang: 'en' },
      ...['a', 'b', 'c', 'd'].map((id, index) => ({
        ...{ text: `${index + 1}. 词${id}`, lang: 'zh-Hans' },
      })),
    ]);
  });

  it('says statements and the words of a sentence with gaps', () => {
    expect(linesOf(falseStatement)[1]).toMatchObject({ text: '三心二意', lang: 'zh-Hans' });
    expect(linesOf(clozeKeyXy)[1]?.text).toContain(' … ');
  });

  it('never says what is not on the screen', () => {
    expect(linesOf(shortAnswer)).toHaveLength(1);
  });
});

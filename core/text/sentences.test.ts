import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from './sentences';

const split = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    [
      '第一。“不惰者，众善之师也。”在长期实践中',
      ['第一。', '“不惰者，众善之师也。”', '在长期实践中'],
    ],
    ['同志们！光荣属于劳动者。', ['同志们！', '光荣属于劳动者。']],
    ['有的带领乡亲共同致富……他们立足本职。', ['有的带领乡亲共同致富……他们立足本职。']],
    ['他说：“真的吗？！”大家笑了。', ['他说：“真的吗？！”', '大家笑了。']],
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    [
      'the provincial union and Baoji Machinery Co., Ltd. made a speech. It ended.',
      ['the provincial union and Baoji Machinery Co., Ltd. made a speech.', 'It ended.'],
    ],
    ['See Dr. Wang and No. 5. Then go.', ['See Dr. Wang and No. 5.', 'Then go.']],
    [
      'It has reached 5.32 million, including 1.525 million. Good.',
      ['It has reached 5.32 million, including 1.525 million.', 'Good.'],
    ],
    ['"It needs support." Yang Zhiming said so.', ['"It needs support."', 'Yang Zhiming said so.']],
    ['J. Smith left the U.S. in May.', ['J. Smith left the U.S. in May.']],
    [
      'undertaken by Baoji Petroleum Machinery Co., Ltd.',
      ['undertaken by Baoji Petroleum Machinery Co., Ltd.'],
    ],
    ['一行\n两行', ['一行', '两行']],
    ['', []],
  ])('splits %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  test('loses nothing but white space, in order, without overlap', () => {
    const parts = fc.constantFrom(
      '劳动',
      'Co.',
      ' ',
      '。',
      '”',
      '“',
      '. ',
      'A',
      '！',
      '……',
      '\n',
      '5.3',
      '"',
      '?',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (list) => {
        const text = list.join('');
        const found = splitSentences(text);
        expect(split(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        let end = 0;
        for (const span of found) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
          end = span.end;
        }
      }),
    );
  });
});

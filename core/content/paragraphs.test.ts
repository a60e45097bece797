import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutPieces, findParagraphs, slicePieces, splitPieces, wordsOf } from './paragraphs';

const textsOf = (source: string) =>
  findParagraphs(source).map((paragraph) => wordsOf(source, paragraph.pieces));

describe('paragraphs', () => {
  test.each([
    ['a line that a page break tore apart', '变局，我国\n\n正处于。', ['变局，我国正处于。']],
    ['a break after a comma', '技术技能培训，\n\n及时掌握。', ['技术技能培训，及时掌握。']],
    [
      'a break within quotation marks',
      '增强意识、坚定，“四个自\n\n信”。',
      ['增强意识、坚定，“四个自信”。'],
    ],
    ['three torn lines', '一，二\n三，四\n五。', ['一，二三，四五。']],
  ])('joins %s', (_, source, texts) => {
    expect(textsOf(source)).toEqual(texts);
  });

  test.each([
    ['a heading', '表彰大会隆重举行\n\n今天，开会。', ['表彰大会隆重举行', '今天，开会。']],
    ['a closing quotation mark', '他说，“是”\n\n第二段。', ['他说，“是”', '第二段。']],
    ['a closing bracket', '(新华社，北京)\n下一篇。', ['(新华社，北京)', '下一篇。']],
    ['a colon', '同志们，你们：\n今天。', ['同志们，你们：', '今天。']],
    ['English lines', 'First, a line\nSecond line', ['First, a line', 'Second line']],
  ])('keeps %s apart from the next line', (_, source, texts) => {
    expect(textsOf(source)).toEqual(texts);
  });

  test('knows the lines that a paragraph stands on', () => {
    const [first, second] = findParagraphs('\n甲，\n\n乙。\n丙。');
    expect(first).toMatchObject({ firstLine: 2, lastLine: 4 });
    expect(second).toMatchObject({ firstLine: 5, lastLine: 5 });
  });

  test('holds every character that is not white space, once and in order', () => {
    const part = fc.constantFrom('劳动', '，', '。', '\n', ' ', '”', 'a', '：');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const source = parts.join('');
        const words = textsOf(source).join('');
        expect(words.replace(/\s/gu, '')).toBe(source.replace(/\s/gu, ''));
      }),
    );
  });

  test('a cut takes the white space at a new end with it', () => {
    const source = 'He signed. (ENDS)';
    const pieces = cutPieces(source, [{ start: 0, end: 17 }], [{ start: 11, end: 17 }]);
    expect(wordsOf(source, pieces)).toBe('He signed.');
  });

  test('a short paragraph stays whole, a very long one is split at ends of sentences', () => {
    const sentence = `Words ${'and words '.repeat(19)}end. `;
    const source = sentence.repeat(12).trim();
    const whole = [{ start: 0, end: source.length }];
    const parts = splitPieces(source, whole);
    expect(source.length).toBeGreaterThan(1800);
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) expect(wordsOf(source, part)).toMatch(/^Words .* end\.$/s);
    expect(parts.map((part) => wordsOf(source, part)).join(' ')).toBe(source);
    expect(splitPieces('Short. Text.', [{ start: 0, end: 12 }])).toHaveLength(1);
  });

  test('a slice of pieces holds the same words as a slice of the text', () => {
    const pieces = fc
      .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 5 })
      .map((list) => {
        let at = 0;
        return list.map(([gap, length]) => {
          const start = at + gap;
          at = start + length;
          return { start, end: at };
        });
      });
    const source = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
    fc.assert(
      fc.property(pieces, fc.nat(30), fc.nat(30), (list, start, length) => {
        const range = { start, end: start + length };
        const text = wordsOf(source, list);
        expect(wordsOf(source, slicePieces(list, range))).toBe(text.slice(start, start + length));
      }),
    );
  });
});

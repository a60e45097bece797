import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containment, detectLanguage, findContained, foldText, hanRatio, normalizeText } from '.';

describe('normalizing', () => {
  test('makes widths, quotation marks and white space equal', () => {
    expect(normalizeText('“ＡＢＣ”　１２３\n')).toBe('"ABC" 123');
    expect(foldText('劳模精神、 “Labor Spirit”！')).toBe('劳模精神laborspirit');
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalizeText(normalizeText(text))).toBe(normalizeText(text));
      }),
    );
  });
});

describe('script', () => {
  test('counts Han characters among letters', () => {
    expect(hanRatio('工匠精神')).toBe(1);
    expect(hanRatio('craftsman 123')).toBe(0);
    expect(hanRatio('12')).toBe(0);
  });

  test.each([
    ['2020年11月24日的讲话', 'zh-CN'],
    ['推进“CPU”国产化', 'zh-CN'],
    ['Baoji Municipal Federation', 'en'],
    ['2024-05-17 15:58', null],
  ])('tells the language of %j', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('containment', () => {
  test('is 1 for a part of the whole whatever the punctuation', () => {
    expect(containment('劳动是一切幸福的源泉', '他说：劳动，是一切幸福的源泉。')).toBe(1);
    expect(containment('一丝不苟', '执着专注、精益求精、一丝不苟')).toBe(1);
  });

  test('is 0 where nothing is shared, and for an empty part', () => {
    expect(containment('光荣属于劳动者幸福', '快递员网约车货车司机等就业群体')).toBe(0);
    expect(containment('。', '光荣')).toBe(0);
  });

  test('stays between 0 and 1, and is 1 for a text in itself', () => {
    const words = fc.string({ unit: fc.constantFrom('劳', '动', '工', 'a', 'b', ' ') });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const share = containment(a, b);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        if (foldText(a) !== '') expect(containment(a, a)).toBe(1);
      }),
    );
  });

  test('over a list gives the pairs that asking for each pair gives', () => {
    const text = fc.string({ unit: fc.constantFrom('劳', '动'), minLength: 3, maxLength: 14 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const asked = texts.flatMap((one, i) =>
          texts.flatMap((other, j) => {
            const [part, whole] = one.length <= other.length ? [one, other] : [other, one];
            return i < j && containment(part, whole, 3) >= 0.3 ? [`${i} ${j}`] : [];
          }),
        );
        const found = findContained(texts, 0.3, 3).map((pair) => pair.join(' '));
        expect([...found].sort()).toEqual([...asked].sort());
      }),
    );
  });
});

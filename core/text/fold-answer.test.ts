import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAnswer } from './fold-answer';

const traditional = new Map([
  ['勞', '劳'],
  ['動', '动'],
  ['競', '竞'],
  ['爭', '争'],
]);
const fold = (text: string) => foldAnswer(text, (one) => traditional.get(one) ?? one);

describe('foldAnswer', () => {
  it.each([
    ['Work Plan', 'the work plan.'],
    ['Yan’an', 'yanan'],
    ['ＡＢＣ　１２３', 'abc 123'],
    ['人才、劳动者素质', '人才 劳动者素质。'],
    ['勞動競爭', '劳动竞争'],
    ['一千六百八十九人', '1689人'],
    ['1,689人', '1689 人'],
    ['532万', '5320000'],
    ['二〇二〇年十一月二十四日', '2020-11-24'],
    ['2020年11月24日', 'November 24, 2020'],
    ['2020年', '二〇二〇年'],
    ['28.7%', '28.7 percent'],
    ['认真地学习', '认真的学习'],
    ['café', 'CAFE'],
  ])('takes %s and %s for the same', (one, other) => {
    expect(fold(one).strict).toBe(fold(other).strict);
  });

  it('lets 的 be left out in its loose form only, and keeps 目的 and 土地', () => {
    expect(fold('人才的竞争').strict).not.toBe(fold('人才竞争').strict);
    expect(fold('人才的竞争').loose).toBe(fold('人才竞争').loose);
    expect(fold('目的').loose).toBe('目的');
    expect(fold('土地').loose).not.toBe(fold('土').loose);
  });

  it.each([
    ['1689', '804'],
    ['北京', '南京'],
    ['2.5', '25'],
    ['work plan', 'workplan'],
    ['a', ''],
  ])('keeps %s and %s apart', (one, other) => {
    expect(fold(one)).not.toEqual(fold(other));
  });

  it('gives the same for what it gave, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const { strict } = fold(text);
        expect(fold(strict).strict).toBe(strict.replace(/^(?:the|an?) (?=.)/u, ''));
      }),
    );
  });
});

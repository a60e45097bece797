import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clozeKeyXy, multipleKeyAbc, singleKeyB } from '@/tests/fixtures/sample-questions';
import type { QuestionOf } from './question';
import { shuffledOrder } from './shuffled-order';

function asking(...texts: readonly string[]): QuestionOf<'single-choice'> {
  const options = texts.map((text) => ({
    ...{ id: text, wording: { text, language: 'en' as const } },
    reason: { en: 'No.', 'zh-CN': '不是。' },
  }));
  return { ...singleKeyB, options, key: texts[0] ?? '' };
}

describe('shuffled options', () => {
  it('are all there, in an order that the seed alone decides', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        for (const question of [singleKeyB, multipleKeyAbc, clozeKeyXy]) {
          const ids = question.kind === 'cloze' ? question.bank : question.options;
          const drawn = shuffledOrder(question, seed);
          expect(drawn.toSorted()).toEqual(ids.map(({ id }) => id).toSorted());
          expect(shuffledOrder(question, seed)).toEqual(drawn);
        }
      }),
    );
  });

  it('stand at every place about as often', () => {
    const places = [0, 0, 0, 0];
    for (let seed = 0; seed < 2_000; seed += 1) {
      const place = shuffledOrder(singleKeyB, `attempt ${seed}`).indexOf('b');
      places[place] = (places[place] ?? 0) + 1;
    }
    for (const count of places) expect(Math.abs(count - 500)).toBeLessThan(100);
  });

  it('ascend where they are numbers or dates', () => {
    const all = [
      ['18', '1,689人', '5.32 million'],
      ['二十', '三百人', '四千'],
      ['2019年5月', '2020年11月24日', '2021年'],
      ['17 May 2024', 'November 24, 2024'],
    ];
    for (const ascending of all)
      for (const seed of ['a', 'b', 'c'])
        expect(shuffledOrder(asking(...ascending.toReversed()), seed)).toEqual(ascending);
  });
});

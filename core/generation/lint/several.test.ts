import { describe, expect, test } from 'vitest';
import type { Question } from '@/core/content';
import { common, single, statement } from '@/tests/fixtures/lint-questions';
import { checkQuiz, checkSet } from '.';

const chinese = ['团结互助', '热爱家乡', '爱护公物'];
const asked = (en: string, zh = '讲话用下列哪一项来概括大家的做法？') => ({
  stem: { en, 'zh-CN': zh },
});
const inChinese = (zh: string) => asked(common.stem.en, zh);

describe('checks of several questions', () => {
  const telling = statement(
    '团结互助、守时守信、勤于动手的班组精神',
    '团结互助、守时守信、耐心细致的班组精神',
  );
  const told = { ...single(['团结互助、守时守信、耐心细致', '热爱家乡', '爱护公物']), id: 'q-2' };
  const apart = { ...single(['收拾工具', '热爱家乡', '爱护公物']), id: 'q-3' };
  const many = (make: (index: number) => Question): Question[] =>
    Array.from({ length: 48 }, (_, index) => ({ ...make(index), id: `q-${index}` }));
  const four = [...chinese, '勤俭节约'];
  const keyAt = (index: number) => single(four, { key: `o${index % 4}` });

  test('23: one question of a quiz tells the key of another', () => {
    const rationale = {
      en: 'So it is.',
      'zh-CN': '原文是团结互助、守时守信、耐心细致的班组精神。',
    };
    const teller = { ...telling, rationale };
    expect(checkQuiz([teller, told]).map(({ check }) => check)).toContain(23);
    expect(checkQuiz([apart]).map(({ check }) => check)).toEqual([]);
  });

  test('24: keys stand in one place too often, or in a row', () => {
    expect(checkSet(many(() => keyAt(0))).map(({ check }) => check)).toContain(24);
    expect(checkSet(many(keyAt)).map(({ check }) => check)).not.toContain(24);
    expect(checkQuiz(many(() => keyAt(2)).slice(0, 4)).some(({ check }) => check === 24)).toBe(
      true,
    );
    expect(checkQuiz(many(keyAt).slice(0, 4)).some(({ check }) => check === 24)).toBe(false);
  });

  test('25: half of the questions are after a person', () => {
    const who = (share: number) =>
      many((index) => ({
        ...keyAt(index),
        ...(index % 10 < share ? inChinese('讲话说这件事是谁做的？') : {}),
      }));
    expect(checkSet(who(6)).map(({ check }) => check)).toContain(25);
    expect(checkSet(who(3)).map(({ check }) => check)).not.toContain(25);
  });
});

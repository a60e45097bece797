import { expect, test } from 'vitest';
import type { Names } from './names';
import {
  asSentence,
  glossOfDefinition,
  glossOfDescription,
  glossOfDuty,
  glossOfHalves,
  glossOfRequest,
} from './statement-gloss';

const names: Names = {
  ...{ concepts: new Map(), documents: new Map(), headings: new Map() },
  renderings: new Map([
    ['护渠队', 'The canal guards'],
    ['养育孩子', 'raising children'],
    ['梯田的命脉', 'The lifeline of the terraces'],
    ['修好水渠', 'Mend the canals'],
    ['先行者', 'A forerunner'],
    ['the canal guards', '护渠队'],
    ['mend the canals', '修好水渠'],
  ]),
};
const chinese = (text: string) => ({ text, language: 'zh-CN' as const });
const english = (text: string) => ({ text, language: 'en' as const });

test('a statement is rendered as a sentence that a person would write, in number and order', () => {
  const [guards, lifeline] = [chinese('护渠队'), chinese('梯田的命脉')];
  expect(asSentence(glossOfDefinition(names, guards, lifeline), guards)).toEqual({
    gloss: 'The canal guards are the lifeline of the terraces.',
  });
  expect(glossOfDefinition(names, chinese('养育孩子'), lifeline).gloss).toBe(
    'Raising children is the lifeline of the terraces',
  );
  expect(glossOfDuty(names, guards, chinese('修好水渠')).gloss).toBe(
    'The canal guards should mend the canals',
  );
  expect(glossOfHalves(names, chinese('修好水渠'), chinese('先行者')).gloss).toBe(
    'Mend the canals; aim to be a forerunner',
  );
});

test('a statement about which a sentence decides is rendered in another order than the text has', () => {
  const guards = chinese('护渠队');
  expect(glossOfDescription(names, guards, chinese('梯田的命脉')).gloss).toBe(
    'The canal guards are described as the lifeline of the terraces',
  );
  expect(glossOfRequest(names, guards, chinese('修好水渠')).gloss).toBe(
    'It is the canal guards that are asked to mend the canals',
  );
});

test('an English statement is rendered in Chinese, and one with an unknown part not at all', () => {
  const guards = english('the canal guards');
  expect(asSentence(glossOfDuty(names, guards, english('mend the canals')), guards)).toEqual({
    gloss: '护渠队要修好水渠。',
  });
  expect(glossOfDuty(names, guards, english('sing'))).toEqual({});
});

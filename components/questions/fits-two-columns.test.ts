import { expect, it } from 'vitest';
import { fitsTwoColumns } from './fits-two-columns';

const option = (text: string, gloss: string | null = null) => ({ text, gloss });

it('takes short Chinese and short Latin options side by side', () => {
  expect(fitsTwoColumns([option('精益求精'), option('Persistent focus')])).toBe(true);
  expect(fitsTwoColumns([option('一二三四五六七八九十一')])).toBe(true);
});

it('sets them below each other as soon as one is long, or its gloss is', () => {
  expect(fitsTwoColumns([option('精益求精'), option('一二三四五六七八九十一二')])).toBe(false);
  expect(fitsTwoColumns([option('Twenty-four letters here')])).toBe(false);
  expect(fitsTwoColumns([option('精益求精', 'a gloss that would run over two lines')])).toBe(false);
});

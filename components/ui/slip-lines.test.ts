import { expect, it } from 'vitest';
import { slipLines } from './slip-lines';

it('breaks a long title between words into even lines', () => {
  expect(slipLines('在全国劳动模范和先进工作者表彰大会上的讲话')).toEqual([
    '在全国劳动模范和先进',
    '工作者表彰大会上的讲话',
  ]);
});

it('keeps a short title in one line', () => {
  expect(slipLines('劳动的光荣')).toEqual(['劳动的光荣']);
});

it('loses nothing but spaces at the breaks, and keeps lines short', () => {
  for (const title of [
    '中共中央 国务院关于表彰全国劳动模范和先进工作者的决定',
    '争做奋斗者 建功新征程——2020年全国劳动模范和先进工作者倡议书',
    '中央宣传部、全国总工会联合发布2020年“最美职工”先进事迹',
  ]) {
    const lines = slipLines(title);
    expect(lines.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''));
    for (const line of lines) {
      expect([...line].length).toBeLessThanOrEqual(12);
      expect(line).not.toMatch(/^[、。”》的—]|[“《]$/u);
    }
  }
});

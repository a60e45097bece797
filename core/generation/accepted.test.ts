import { describe, expect, it } from 'vitest';
import { widenAccepted } from './accepted';

describe('accepted answers', () => {
  it.each([
    ['zh-CN', '实现共同富裕', '共同富裕'],
    ['zh-CN', '劳动模范', '劳模'],
    ['zh-CN', '首枚金牌', '金牌'],
    ['zh-CN', '全国人民代表大会', '全国人大'],
    ['en', 'achieving common prosperity', 'common prosperity'],
    ['en', 'Protecting the coral reefs', 'coral reefs'],
  ] as const)('in %s take %s in fewer words: %s', (language, whole, core) => {
    expect(widenAccepted({ [language]: [whole] })[language]).toEqual([whole, core]);
  });

  it.each([
    ['zh-CN', '提高班'],
    ['zh-CN', '完善'],
    ['en', 'building regulations'],
    ['en', 'strengthening'],
    ['en', 'binary fission'],
  ] as const)('in %s leave %s as it is', (language, text) => {
    expect(widenAccepted({ [language]: [text] })[language]).toEqual([text]);
  });
});

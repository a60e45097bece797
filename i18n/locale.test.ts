import { describe, expect, it } from 'vitest';
import { negotiateLocale, parseLocale } from './locale';

describe('negotiateLocale', () => {
  it('prefers the choice of the person over the browser', () => {
    expect(negotiateLocale('zh-CN', 'en-GB,en;q=0.9')).toBe('zh-CN');
    expect(negotiateLocale('en', 'zh-CN,zh;q=0.9')).toBe('en');
  });

  it('ignores a cookie that names no language of ours', () => {
    expect(negotiateLocale('fr', 'zh-TW')).toBe('zh-CN');
    expect(negotiateLocale('', '')).toBe('en');
  });

  it('follows the weights of the browser, not only the order', () => {
    expect(negotiateLocale(undefined, 'en;q=0.5, zh-CN;q=0.9')).toBe('zh-CN');
    expect(negotiateLocale(undefined, 'fr, de;q=0.9, zh;q=0.1, en;q=0.2')).toBe('en');
  });

  it('answers every kind of Chinese in simplified Chinese', () => {
    for (const tag of ['zh', 'zh-Hans', 'zh-HK', 'ZH-tw']) {
      expect(negotiateLocale(undefined, tag)).toBe('zh-CN');
    }
  });

  it('skips a language that the browser refuses', () => {
    expect(negotiateLocale(undefined, 'zh;q=0, fr')).toBe('en');
  });

  it('survives nonsense', () => {
    expect(negotiateLocale(undefined, ';;;,,q=,zh;q=high')).toBe('zh-CN');
    expect(negotiateLocale(undefined, '*')).toBe('en');
  });
});

describe('parseLocale', () => {
  it('knows both languages and nothing else', () => {
    expect(parseLocale('en')).toBe('en');
    expect(parseLocale('zh-CN')).toBe('zh-CN');
    expect(parseLocale('zh')).toBeNull();
    expect(parseLocale(['en'])).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { chooseVoice } from './choose-voice';

const voice = (lang: string, more = {}) => ({
  ...{ lang, default: false, localService: false },
  ...more,
});

describe('chooseVoice', () => {
  it('finds no voice where none speaks the language', () => {
    expect(chooseVoice([], 'en')).toBeNull();
    expect(chooseVoice([voice('fr-FR'), voice('en-GB')], 'zh-Hans')).toBeNull();
  });

  it('never reads the standard language with a Cantonese voice', () => {
    expect(chooseVoice([voice('zh-HK'), voice('yue-Hant-HK')], 'zh-Hans')).toBeNull();
  });

  it('knows the tags of every browser', () => {
    for (const lang of ['zh-CN', 'zh_CN', 'cmn-Hans-CN', 'zh', 'zh-TW'])
      expect(chooseVoice([voice('en-US'), voice(lang)], 'zh-Hans')?.lang).toBe(lang);
    for (const lang of ['en-GB', 'en_US', 'en', 'en-IN'])
      expect(chooseVoice([voice('zh-CN'), voice(lang)], 'en')?.lang).toBe(lang);
  });

  it('takes the nearest variety, and of equals the default one, then one on the device', () => {
    const far = voice('zh-TW', { default: true });
    expect(chooseVoice([far, voice('zh-CN')], 'zh-Hans')?.lang).toBe('zh-CN');
    const local = voice('en-GB', { localService: true });
    expect(chooseVoice([voice('en-US'), local], 'en')).toBe(local);
    const chosen = voice('en-US', { default: true });
    expect(chooseVoice([local, chosen], 'en')).toBe(chosen);
  });
});

/** What is known of a voice before it has spoken. */
export interface Voice {
  /** A language tag as the browser writes it: `zh-CN`, `cmn-Hans-CN`, `en_GB`. */
  readonly lang: string;
  readonly default: boolean;
  readonly localService: boolean;
}

// Cantonese and other Chinese languages would read the words of another one.
const patterns = {
  'zh-Hans': [
    /^(zh|cmn)-(hans-)?cn$/,
    /^(zh|cmn)(-hans)?$/,
    /^(zh|cmn)-(hans-)?sg$/,
    /^(zh|cmn)-(hant-)?tw$/,
  ],
  en: [/^en-(gb|us)$/, /^en$/, /^en-/],
} as const;

/** The voice to read a language with, or null where there is none: the nearest variety, those on the device first. */
export function chooseVoice<Known extends Voice>(
  voices: readonly Known[],
  lang: keyof typeof patterns,
): Known | null {
  for (const pattern of patterns[lang]) {
    const able = voices.filter((voice) =>
      pattern.test(voice.lang.replaceAll('_', '-').toLowerCase()),
    );
    const found =
      able.find((voice) => voice.default) ?? able.find((voice) => voice.localService) ?? able[0];
    if (found) return found;
  }
  return null;
}

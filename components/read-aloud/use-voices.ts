'use client';

import { useEffect, useState } from 'react';
import { chooseVoice } from './choose-voice';

/** One voice per language, or null where the browser has none. */
export interface Voices {
  readonly en: SpeechSynthesisVoice | null;
  readonly 'zh-Hans': SpeechSynthesisVoice | null;
}

const none: Voices = { en: null, 'zh-Hans': null };

/** The voices of the browser; some know them only a while after the page has loaded. */
export function useVoices(): Voices {
  const [voices, setVoices] = useState(none);
  useEffect(() => {
    // Typed as always there; some browsers leave it out.
    if (!('speechSynthesis' in window)) return;
    const look = () => {
      const known = window.speechSynthesis.getVoices();
      const found = { en: chooseVoice(known, 'en'), 'zh-Hans': chooseVoice(known, 'zh-Hans') };
      setVoices((last) =>
        last.en === found.en && last['zh-Hans'] === found['zh-Hans'] ? last : found,
      );
    };
    look();
    window.speechSynthesis.addEventListener('voiceschanged', look);
    return () => window.speechSynthesis.removeEventListener('voiceschanged', look);
  }, []);
  return voices;
}

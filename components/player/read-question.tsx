'use client';

import { Square, Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { PublicQuestion } from '@/core/content';
import { useVoices } from '../read-aloud/use-voices';
import { Icon } from '../ui/icon';
import { spokenLines } from './spoken-lines';

/** Reads a question aloud, each word by a voice of its language; absent where the browser has none. */
export function ReadQuestion({ question }: { question: PublicQuestion }) {
  const t = useTranslations('player.read');
  const voices = useVoices();
  const [reading, setReading] = useState(false);
  // Another question, or another page: silence.
  useEffect(() => () => window.speechSynthesis?.cancel(), []);
  const lines = spokenLines(question).flatMap(({ text, lang }) => {
    const voice = voices[lang];
    return voice ? [{ text, voice }] : [];
  });
  if (lines.length === 0) return null;
  const read = () => {
    const synthesis = window.speechSynthesis;
    synthesis.cancel();
    setReading(true);
    for (const [index, { text, voice }] of lines.entries()) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      if (index === lines.length - 1) utterance.onend = () => setReading(false);
      utterance.onerror = () => setReading(false);
      synthesis.speak(utterance);
    }
  };
  const stop = () => {
    window.speechSynthesis.cancel();
    setReading(false);
  };
  return (
    <button type="button" className="btn btn-line read-q" onClick={reading ? stop : read}>
      <Icon of={reading ? Square : Volume2} />
      {t(reading ? 'stop' : 'start')}
    </button>
  );
}

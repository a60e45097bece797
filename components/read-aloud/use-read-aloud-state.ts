'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PassageView } from '../reading/reader-view';
import { useVoices } from './use-voices';

/** The sentence that is being read. */
export interface Spoken {
  readonly passageId: string;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

export interface Reading {
  /** True where the browser has a voice for at least one of the passages. */
  readonly able: boolean;
  readonly stage: 'silent' | 'playing' | 'paused';
  /** Null while silent. */
  readonly spoken: Spoken | null;
  /** 1 is the speed of the voice. */
  readonly rate: number;
  /** Goes on after a pause, else begins with the given passage, or the first that can be read. */
  readonly play: (passageId: string | null) => void;
  readonly pause: () => void;
  readonly stop: () => void;
  readonly setRate: (rate: number) => void;
}

interface Line extends Spoken {
  readonly text: string;
  readonly voice: SpeechSynthesisVoice;
}

/** Reads line after line. A pause ends the utterance: browsers differ in whether they can hold one. */
export function useReadAloudState(passages: readonly PassageView[]): Reading {
  const voices = useVoices();
  const [stage, setStage] = useState<Reading['stage']>('silent');
  const [at, setAt] = useState(0);
  const [rate, chooseRate] = useState(1);
  const turn = useRef(0);
  const lines = useMemo(
    (): Line[] =>
      passages.flatMap(({ id, number, lang, text, sentences }) => {
        const voice = voices[lang];
        if (!voice) return [];
        return sentences.map(({ start, end }) => ({
          ...{ passageId: id, number, start, end, voice },
          text: text.slice(start, end),
        }));
      }),
    [passages, voices],
  );

  const speak = useCallback(
    (index: number, speed: number): void => {
      const mine = ++turn.current;
      window.speechSynthesis.cancel();
      const line = lines[index];
      if (!line) {
        setStage('silent');
        return;
      }
      setStage('playing');
      setAt(index);
      const utterance = new SpeechSynthesisUtterance(line.text);
      [utterance.voice, utterance.lang, utterance.rate] = [line.voice, line.voice.lang, speed];
      utterance.onend = () => {
        if (mine === turn.current) speak(index + 1, speed);
      };
      utterance.onerror = () => {
        if (mine === turn.current) setStage('paused');
      };
      window.speechSynthesis.speak(utterance);
    },
    [lines],
  );

  const hush = useCallback((next: 'silent' | 'paused'): void => {
    turn.current += 1;
    window.speechSynthesis.cancel();
    setStage(next);
  }, []);

  useEffect(() => {
    const end = () => {
      turn.current += 1;
      window.speechSynthesis?.cancel();
    };
    window.addEventListener('pagehide', end);
    return () => {
      window.removeEventListener('pagehide', end);
      end();
    };
  }, []);

  const spoken = stage === 'silent' ? null : (lines[at] ?? null);
  useEffect(() => {
    if (stage === 'playing' && spoken) bringIntoView();
  }, [stage, spoken]);

  return {
    ...{ able: lines.length > 0, stage, spoken, rate },
    play: useCallback(
      (passageId) => {
        const first = lines.findIndex((line) => line.passageId === passageId);
        speak(stage === 'paused' ? at : Math.max(0, first), rate);
      },
      [lines, speak, stage, at, rate],
    ),
    pause: useCallback(() => hush('paused'), [hush]),
    stop: useCallback(() => hush('silent'), [hush]),
    setRate: useCallback(
      (next) => {
        chooseRate(next);
        if (stage === 'playing') speak(at, next);
      },
      [speak, stage, at],
    ),
  };
}

/** Scrolls only where the sentence is not on the screen as a whole. */
function bringIntoView(): void {
  const sentence = [...document.querySelectorAll('.spoken')];
  const [top, bottom] = [
    sentence[0]?.getBoundingClientRect().top ?? 0,
    sentence.at(-1)?.getBoundingClientRect().bottom ?? 0,
  ];
  if (sentence.length === 0 || (top > 120 && bottom < window.innerHeight - 120)) return;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  sentence[0]?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}

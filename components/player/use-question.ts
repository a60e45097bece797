'use client';

import { useEffect, useState } from 'react';
import type { AttemptState } from '@/core/assignments';
import type { PublicQuestion } from '@/core/content';
import { readState } from './attempt-requests';

const firstPauseMs = 200;
const longestPauseMs = 3_000;

/**
 * The question of a place in an attempt. Where there is no way back the server tells it once it heard that it
 * was opened: null until then, and it is asked again and again.
 */
export function useQuestion(
  { id, language }: Pick<AttemptState, 'id' | 'language'>,
  { position, question }: Pick<AttemptState['items'][number], 'position' | 'question'>,
): PublicQuestion | null {
  const [told, setTold] = useState<Readonly<Record<string, PublicQuestion>>>({});
  const key = `${language}:${position}`;
  const known = question ?? told[key] ?? null;

  useEffect(() => {
    if (known) return;
    let left = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async (pause: number) => {
      const now = await readState(id);
      if (left) return;
      const found = now?.items.find((item) => item.position === position)?.question;
      if (found) setTold((others) => ({ ...others, [key]: found }));
      else timer = setTimeout(ask, pause, Math.min(pause * 2, longestPauseMs));
    };
    ask(firstPauseMs);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [id, key, known, position]);

  return known;
}

'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { PassageView } from '../reading/reader-view';
import { type Reading, useReadAloudState } from './use-read-aloud-state';

const ReadAloudContext = createContext<Reading | null>(null);

interface ReadAloudProviderProps {
  readonly passages: readonly PassageView[];
  readonly children: ReactNode;
}

/** Lets the browser read the passages of a page, sentence by sentence. */
export function ReadAloudProvider({ passages, children }: ReadAloudProviderProps) {
  const state = useReadAloudState(passages);
  const { able, stage, spoken, rate, play, pause, stop, setRate } = state;
  const reading = useMemo(
    () => ({ able, stage, spoken, rate, play, pause, stop, setRate }),
    [able, stage, spoken, rate, play, pause, stop, setRate],
  );
  return <ReadAloudContext value={reading}>{children}</ReadAloudContext>;
}

/** What is being read. Throws outside of `ReadAloudProvider`: that is a bug. */
export function useReadAloud(): Reading {
  const reading = useContext(ReadAloudContext);
  if (!reading) throw new Error('useReadAloud needs a ReadAloudProvider');
  return reading;
}

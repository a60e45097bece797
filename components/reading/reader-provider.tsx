'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

/** The words of a passage that prove an answer. */
export interface EvidenceMark {
  readonly passageId: string;
  readonly start: number;
  readonly end: number;
}

interface ReaderState {
  /** The passage at the top of the screen. */
  readonly current: string | null;
  readonly moveTo: (passageId: string) => void;
  readonly marks: readonly EvidenceMark[];
  readonly mark: (marks: readonly EvidenceMark[]) => void;
  /** Number of the note that is open. */
  readonly openNote: number | null;
  readonly setOpenNote: (index: number | null) => void;
  /** The passage whose notes are shown as a sheet, on phones. */
  readonly sheet: string | null;
  readonly setSheet: (passageId: string | null) => void;
}

const ReaderContext = createContext<ReaderState | null>(null);

interface ReaderProviderProps {
  readonly current: string | null;
  readonly marks: readonly EvidenceMark[];
  readonly children: ReactNode;
}

/** What the parts of the reader share: place, highlights, and the note that is open. */
export function ReaderProvider({ current: first, marks: arrived, children }: ReaderProviderProps) {
  const [current, moveTo] = useState(first);
  const [found, mark] = useState<readonly EvidenceMark[]>([]);
  const [openNote, setOpenNote] = useState<number | null>(null);
  const [sheet, setSheet] = useState<string | null>(null);
  const state = useMemo(() => {
    const marks = found.length > 0 ? found : arrived;
    return { current, moveTo, marks, mark, openNote, setOpenNote, sheet, setSheet };
  }, [current, arrived, found, openNote, sheet]);
  return <ReaderContext value={state}>{children}</ReaderContext>;
}

/** The shared state of the reader. Throws outside of `ReaderProvider`: that is a bug. */
export function useReader(): ReaderState {
  const state = useContext(ReaderContext);
  if (!state) throw new Error('useReader needs a ReaderProvider');
  return state;
}

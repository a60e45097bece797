'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { AttemptState } from '@/core/assignments';
import type { Answer } from '@/core/content';
import type { Certainty } from '@/core/grading';
import { readState } from './attempt-requests';
import {
  localDay,
  nextPlayerState,
  type PlayerEvent,
  type PlayerState,
  toldOf,
} from './player-state';
import type { ServerClock } from './use-clock';
import { useSender } from './use-sender';
import { useStopwatch } from './use-stopwatch';

/** Everything that the player can do with an attempt. */
export function usePlayer(attempt: AttemptState, onClock: (clock: ServerClock) => void) {
  const [state, setState] = useState(() => initialState(attempt));
  const latest = useRef(state);
  const apply = useCallback((event: PlayerEvent) => {
    latest.current = nextPlayerState(latest.current, event);
    setState(latest.current);
  }, []);
  const { sender, page, ...saving } = useSender(attempt.id, apply, onClock);
  const takeElapsed = useStopwatch();

  // The page was asked for again, e.g. in the other language: its feedback is in that language.
  useEffect(() => {
    hearAll(attempt, apply);
  }, [attempt, apply]);

  // Back from the passage Next shows the page as it was first, without what was answered since.
  useEffect(() => {
    if (visited.has(attempt.id)) {
      readState(attempt.id).then((now) => {
        if (now) hearAll(now, apply);
      });
    }
    visited.add(attempt.id);
  }, [attempt.id, apply]);

  const save = useCallback(
    (position: number, confirm: boolean) => {
      apply({ type: 'shown', position, elapsed: takeElapsed() });
      const item = latest.current[position];
      if (!item) return;
      sender.save({
        attemptId: attempt.id,
        position,
        page,
        answer: item.answer,
        sequence: item.sequence,
        elapsed: item.elapsed,
        flagged: item.flagged,
        ...(item.certainty && { certainty: item.certainty }),
        confirm,
        day: localDay(new Date()),
      });
    },
    [apply, attempt.id, page, sender, takeElapsed],
  );

  const answer = useCallback(
    (position: number, given: Answer) => {
      apply({ type: 'answered', position, answer: given });
      save(position, false);
    },
    [apply, save],
  );

  const flag = useCallback(
    (position: number) => {
      const item = latest.current[position];
      if (!item) return;
      apply({ type: 'flagged', position, flagged: !item.flagged });
      save(position, item.checking);
    },
    [apply, save],
  );

  const confirm = useCallback(
    (position: number) => {
      apply({ type: 'confirmed', position });
      save(position, true);
    },
    [apply, save],
  );

  const say = useCallback(
    (position: number, certainty: Certainty) => {
      apply({ type: 'sure', position, certainty });
      save(position, false);
    },
    [apply, save],
  );

  const retry = useCallback((position: number) => apply({ type: 'retried', position }), [apply]);

  /** Tells the server that a question is on the screen: where there is no way back, that closes those before. */
  const open = useCallback(
    (position: number) => {
      if ((latest.current[position]?.sequence ?? 1) > 0) return;
      apply({ type: 'opened', position });
      save(position, false);
    },
    [apply, save],
  );

  /** To be called when another question comes on the screen. */
  const leave = useCallback(
    (position: number) => apply({ type: 'shown', position, elapsed: takeElapsed() }),
    [apply, takeElapsed],
  );

  return { state, sender, ...saving, answer, flag, say, confirm, retry, open, leave };
}

/** Attempts that this page has shown since it was loaded. */
const visited = new Set<string>();

function hearAll(attempt: AttemptState, apply: (event: PlayerEvent) => void): void {
  for (const item of attempt.items)
    apply({ type: 'told', position: item.position, told: toldOf(item) });
}

function initialState(attempt: AttemptState): PlayerState {
  return Object.fromEntries(
    attempt.items.map((item) => [
      item.position,
      { ...toldOf(item), elapsed: 0, checking: false, retrying: false },
    ]),
  );
}

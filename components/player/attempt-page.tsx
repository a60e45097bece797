'use client';

import { useParams } from 'next/navigation';
import { type ComponentProps, useSyncExternalStore } from 'react';
import type { AttemptState } from '@/core/assignments';
import { AttemptPlayer } from './attempt-player';
import { stateElement } from './page-slots';
import { PlayerFrame } from './player-frame';

interface AttemptPageProps extends Omit<ComponentProps<typeof AttemptPlayer>, 'attempt'> {
  /** Null where the page brings the state beside it: it is the same page for every attempt. */
  readonly attempt: AttemptState | null;
}

/** The player as soon as there is an attempt to show; before that its frame. */
export function AttemptPage({ attempt, ...rest }: AttemptPageProps) {
  const { attemptId } = useParams();
  const brought = useSyncExternalStore(never, broughtState, () => null);
  const shown = attempt ?? (brought?.id === attemptId ? brought : null);
  return shown ? <AttemptPlayer attempt={shown} {...rest} /> : <PlayerFrame />;
}

function never() {
  return () => undefined;
}

let read: AttemptState | null | undefined;

/** The state that came with the document, kept after Next has put other pages in its place. */
function broughtState(): AttemptState | null {
  if (read === undefined) {
    const text = document.getElementById(stateElement)?.textContent;
    read = text ? JSON.parse(text) : null;
  }
  return read ?? null;
}

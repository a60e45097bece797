'use client';

import { evidenceAnchor } from '../questions/evidence-list';
import { useShortcuts } from '../questions/use-shortcuts';

interface PlayerKeys {
  readonly forward: () => void;
  readonly move: (by: -1 | 1) => void;
  readonly flag: () => void;
  readonly keys: () => void;
  /** Evidence can be shown. */
  readonly answered: boolean;
}

/** Enter, arrows, F, E and ? for the page; the digits are the question's own. */
export function usePlayerKeys({ forward, move, flag, keys, answered }: PlayerKeys): void {
  const [back, on] = [() => move(-1), () => move(1)];
  useShortcuts({
    Enter: forward,
    ArrowLeft: back,
    ArrowRight: on,
    f: flag,
    e: answered ? showEvidence : undefined,
    '?': keys,
  });
}

function showEvidence(): void {
  const evidence = document.getElementById(evidenceAnchor);
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  evidence?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  evidence?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
}

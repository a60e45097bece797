'use client';

import { useShortcuts } from './use-shortcuts';

/** Lets the keys 1 to 9 choose among options whose ids are their numbers. */
export function useDigits(
  options: readonly { readonly id: string }[],
  choose: (id: string) => void,
  enabled: boolean,
): void {
  const entries = options.slice(0, 9).map(({ id }) => [id, () => choose(id)] as const);
  useShortcuts(Object.fromEntries(entries), enabled);
}

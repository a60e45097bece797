'use client';

import { useRouter } from 'next/navigation';
import { startTransition } from 'react';

/** Asks the server once more for a page that failed, and shows what comes: `reset` alone would show the same failure. */
export function useTryAgain(reset: () => void): () => void {
  const router = useRouter();
  return () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
}

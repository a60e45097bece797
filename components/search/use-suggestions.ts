'use client';

import { useEffect, useState } from 'react';
import type { SuggestionView } from './search-view';

/** How long typing has to pause, in milliseconds. */
const pause = 140;

/** Names for what has been typed so far; none for an empty text, and none while the server can't be reached. */
export function useSuggestions(typed: string): readonly SuggestionView[] {
  const [found, setFound] = useState<{ typed: string; suggestions: readonly SuggestionView[] }>({
    typed: '',
    suggestions: [],
  });
  useEffect(() => {
    if (typed.trim() === '') return;
    const control = new AbortController();
    const timer = setTimeout(async () => {
      const suggestions = await askFor(typed, control.signal);
      if (!control.signal.aborted) setFound({ typed, suggestions });
    }, pause);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [typed]);
  return typed.trim() === '' ? [] : found.suggestions;
}

async function askFor(typed: string, signal: AbortSignal): Promise<readonly SuggestionView[]> {
  try {
    const response = await fetch(`/api/v1/search?${new URLSearchParams({ q: typed })}`, { signal });
    if (!response.ok) return [];
    const reply: { suggestions: SuggestionView[] } = await response.json();
    return reply.suggestions;
  } catch {
    // Suggestions are a help: without them the form still works.
    return [];
  }
}

'use client';

import { useEffect, useRef, useState } from 'react';
import {
  type Detail,
  type Entry,
  type Filter,
  filterEntries,
  nextId,
  type Outcome,
  type ReviewAccess,
  toReview,
} from './review-view';

/** What was done last, for the message with its way back. */
export interface Done {
  readonly action: 'accept' | 'reject' | 'merge' | 'edit' | 'undo';
  readonly count: number;
}

/**
 * The queue and the draft that is looked at. A decision is the server's: what it has changed is shown
 * when it says so, and until then no other is sent.
 */
export function useReview(
  access: ReviewAccess,
  first: readonly Entry[],
  opened: Detail | null,
  failed: string,
) {
  const [entries, setEntries] = useState(first);
  const [filter, setFilter] = useState<Filter>(
    first.some(({ state }) => state === 'waiting') ? toReview : { ...toReview, state: '' },
  );
  const [currentId, setCurrentId] = useState(opened?.id ?? null);
  const [details, setDetails] = useState<ReadonlyMap<string, Detail>>(
    new Map(opened ? [[opened.id, opened]] : []),
  );
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const asked = useRef(new Set(details.keys()));

  const shown = filterEntries(entries, filter);
  const place = shown.findIndex(({ id }) => id === currentId);
  const followingId = shown[place + 1]?.id ?? null;

  useEffect(() => {
    let passed = false;
    const fetch = async (id: string | null) => {
      if (id === null || asked.current.has(id)) return;
      asked.current.add(id);
      const detail = await access.show(id).catch(() => null);
      if (detail === null) asked.current.delete(id);
      if (detail) setDetails((known) => new Map(known).set(id, detail));
      else if (!passed) setProblem(failed);
    };
    // The draft that comes next is fetched while this one is read.
    fetch(currentId).then(async () => {
      if (!passed) await fetch(followingId);
    });
    return () => {
      passed = true;
    };
  }, [access, currentId, followingId, failed]);

  function narrow(change: Partial<Filter>) {
    const wanted = { ...filter, ...change };
    setFilter(wanted);
    setCurrentId(nextId(shown, filterEntries(entries, wanted), currentId));
  }

  async function decide(
    action: Done['action'],
    ask: () => Promise<Outcome>,
    goTo: string | null = null,
  ): Promise<Outcome> {
    setBusy(true);
    setProblem(null);
    const outcome = await ask().catch((): Outcome => ({ ok: false, sentence: failed }));
    setBusy(false);
    if (!outcome.ok) {
      if (!outcome.flaws) setProblem(outcome.sentence);
      return outcome;
    }
    const changed = new Map(outcome.changed.map((entry) => [entry.id, entry]));
    const next = entries.map((entry) => changed.get(entry.id) ?? entry);
    for (const id of changed.keys()) asked.current.delete(id);
    setDetails((known) => new Map([...known].filter(([id]) => !changed.has(id))));
    setEntries(next);
    const wanted = goTo ?? currentId;
    const after = filterEntries(next, filter);
    const back = action === 'undo' ? outcome.changed.find(({ id }) => isIn(after, id)) : undefined;
    setCurrentId(back?.id ?? nextId(shown, after, wanted));
    setDone({ action, count: outcome.changed.length });
    return outcome;
  }

  return {
    ...{ entries, shown, filter, narrow, place, busy, problem, done, decide },
    current: shown[place] ?? null,
    detail: currentId === null ? null : (details.get(currentId) ?? null),
    open: setCurrentId,
    step: (by: 1 | -1) => setCurrentId(shown[place + by]?.id ?? currentId),
    forget: () => setDone(null),
  };
}

function isIn(entries: readonly Entry[], id: string): boolean {
  return entries.some((entry) => entry.id === id);
}

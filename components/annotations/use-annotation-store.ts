'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Annotation } from '@/core/content';
import { type Sent, sendAnnotation, sendRemoval } from './annotation-requests';

/** Something that the server does not have: to be tried again. */
interface Unsent {
  readonly annotation: Annotation;
  readonly removed: boolean;
  /** A sentence of the server, or null where it was not reached. */
  readonly why: string | null;
}

export type AnnotationStore = ReturnType<typeof useAnnotationStore>;

/** What stands on the page and what the server still lacks. Changes are sent one after another. */
export function useAnnotationStore(initial: readonly Annotation[], onChange: () => void) {
  const [annotations, setAnnotations] = useState(initial);
  const [unsent, setUnsent] = useState<readonly Unsent[]>([]);
  const [removed, setRemoved] = useState<Annotation | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  const told = useRef(onChange);

  const [known, setKnown] = useState(initial);
  if (known !== initial) {
    setKnown(initial);
    setAnnotations(merge(initial, unsent));
  }

  const send = useCallback((annotation: Annotation, isRemoval: boolean): Promise<boolean> => {
    const turn = async (): Promise<boolean> => {
      const sent: Sent = isRemoval
        ? await sendRemoval(annotation.id)
        : await sendAnnotation(annotation);
      setUnsent((all) => {
        const others = all.filter((one) => one.annotation.id !== annotation.id);
        return sent.ok ? others : [...others, { annotation, removed: isRemoval, why: sent.why }];
      });
      if (sent.ok) told.current();
      return sent.ok;
    };
    // The first of a stranger makes a guest: a second one at the same time would make another.
    waiting.current += 1;
    const result = queue.current.then(turn).finally(() => {
      waiting.current -= 1;
    });
    queue.current = result;
    return result;
  }, []);

  const keep = useCallback(
    (annotation: Annotation): Promise<boolean> => {
      setAnnotations((all) => inOrder([...without(all, annotation), annotation]));
      setRemoved((last) => (last?.id === annotation.id ? null : last));
      return send(annotation, false);
    },
    [send],
  );

  const remove = useCallback(
    (annotation: Annotation): void => {
      setAnnotations((all) => without(all, annotation));
      setRemoved(annotation);
      void send(annotation, true);
    },
    [send],
  );

  const tryAgain = useCallback((): void => {
    for (const one of unsent) void send(one.annotation, one.removed);
  }, [unsent, send]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (waiting.current > 0 || unsent.length > 0) event.preventDefault();
    };
    window.addEventListener('online', tryAgain);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('online', tryAgain);
      window.removeEventListener('beforeunload', warn);
    };
  }, [unsent, tryAgain]);

  return {
    ...{ annotations, keep, remove, unsent, tryAgain },
    /** Gives up what the server does not have. */
    discard: (): void => {
      setAnnotations(known);
      setUnsent([]);
    },
    /** The one that was removed last, while it can be put back. */
    removed,
    forget: useCallback((): void => setRemoved(null), []),
  };
}

function without(all: readonly Annotation[], { id }: Annotation): Annotation[] {
  return all.filter((one) => one.id !== id);
}

function inOrder(all: readonly Annotation[]): Annotation[] {
  return [...all].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What the server has, with what it does not have yet. */
function merge(initial: readonly Annotation[], unsent: readonly Unsent[]): readonly Annotation[] {
  const ids = new Set(unsent.map(({ annotation }) => annotation.id));
  const waiting = unsent.flatMap(({ annotation, removed }) => (removed ? [] : annotation));
  return inOrder([...initial.filter(({ id }) => !ids.has(id)), ...waiting]);
}

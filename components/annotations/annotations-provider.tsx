'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Annotation } from '@/core/content';
import { AnnotationNotices } from './annotation-notices';
import { useAnnotationStore } from './use-annotation-store';

interface AnnotationsState {
  /** In the order of the words. */
  readonly annotations: readonly Annotation[];
  /** Shows it at once and keeps it; false if the server does not have it yet. */
  readonly keep: (annotation: Annotation) => Promise<boolean>;
  /** Takes it away, and offers to put it back. */
  readonly remove: (annotation: Annotation) => void;
  /** The annotation that is being changed, or one that is not made yet. */
  readonly editing: Editing | null;
  readonly edit: (editing: Editing | null) => void;
}

/** What the dialog is about: with `choices`, the words can be chosen there. */
export interface Editing {
  readonly annotation: Annotation;
  readonly isNew: boolean;
  readonly choices: readonly Annotation[];
}

const AnnotationsContext = createContext<AnnotationsState | null>(null);

// Pages that the browser goes back to were made before the last change: they are asked for anew.
let changed = false;

interface AnnotationsProviderProps {
  readonly initial: readonly Annotation[];
  readonly children: ReactNode;
}

/** The reader's own highlights and notes on a page: shown at once, kept on the server. */
export function AnnotationsProvider({ initial, children }: AnnotationsProviderProps) {
  const router = useRouter();
  const [editing, edit] = useState<Editing | null>(null);
  const store = useAnnotationStore(initial, () => {
    changed = true;
  });
  const { annotations, keep, remove } = store;
  useEffect(() => {
    if (changed) router.refresh();
    changed = false;
  }, [router]);
  const state = useMemo(
    () => ({ annotations, keep, remove, editing, edit }),
    [annotations, keep, remove, editing],
  );
  return (
    <AnnotationsContext value={state}>
      {children}
      <AnnotationNotices store={store} />
    </AnnotationsContext>
  );
}

/** The annotations of the page. Throws outside of `AnnotationsProvider`: that is a bug. */
export function useAnnotations(): AnnotationsState {
  const state = useContext(AnnotationsContext);
  if (!state) throw new Error('useAnnotations needs an AnnotationsProvider');
  return state;
}

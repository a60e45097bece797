'use client';

import type { PendingSave } from './saving';

/** Answers that the server has not confirmed yet; survives a reload. */
export interface Outbox {
  /** False when the browser would not keep it: then an answer lives only on the page. */
  readonly put: (save: PendingSave) => Promise<boolean>;
  /** Forgets a save that the server has, unless a newer one took its place. */
  readonly remove: (save: PendingSave) => Promise<void>;
  readonly all: (attemptId: string) => Promise<readonly PendingSave[]>;
}

const store = 'saves';

/** Opens the outbox of this browser. Where IndexedDB is missing or refused, `put` answers false. */
export function openOutbox(): Outbox {
  let opened: Promise<IDBDatabase | null> | undefined;
  const database = () => {
    opened ??= open();
    return opened;
  };
  return {
    async put(save) {
      const db = await database();
      if (!db) return false;
      return transact(db, 'readwrite', (saves) => saves.put(save, keyOf(save))).then(
        () => true,
        () => false,
      );
    },
    async remove(save) {
      const db = await database();
      if (!db) return;
      const kept: unknown = await transact(db, 'readonly', (saves) => saves.get(keyOf(save)));
      if (isPending(kept) && kept.sequence > save.sequence) return;
      await transact(db, 'readwrite', (saves) => saves.delete(keyOf(save)));
    },
    async all(attemptId) {
      const db = await database();
      if (!db) return [];
      const range = IDBKeyRange.bound([attemptId, 0], [attemptId, Number.MAX_SAFE_INTEGER]);
      const kept: unknown = await transact(db, 'readonly', (saves) => saves.getAll(range));
      return Array.isArray(kept) ? kept.filter(isPending) : [];
    },
  };
}

function keyOf({ attemptId, position }: PendingSave): [string, number] {
  return [attemptId, position];
}

function open(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') return resolve(null);
    const request = indexedDB.open('jiangxue', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
    request.onblocked = () => resolve(null);
  });
}

function transact(
  db: IDBDatabase,
  mode: IDBTransactionMode,
  act: (saves: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(store, mode);
    const request = act(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

function isPending(value: unknown): value is PendingSave {
  return (
    typeof value === 'object' &&
    value !== null &&
    'sequence' in value &&
    typeof value.sequence === 'number' &&
    'position' in value &&
    typeof value.position === 'number'
  );
}

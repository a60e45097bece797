'use client';

import type { PendingSave } from './saving';

/** Answers that the server has not confirmed yet; survives a reload and a crash of the page. */
export interface Outbox {
  /** False when the browser would not keep it: then an answer lives only on the page. */
  readonly put: (save: PendingSave) => Promise<boolean>;
  /** Forgets a save that the server has, unless a newer one took its place. */
  readonly remove: (save: PendingSave) => Promise<void>;
  /** What pages of this browser have kept of an attempt: of each question the latest. */
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
      const put = (saves: IDBObjectStore) => void saves.put(save, keyOf(save));
      return transact(db, put).then(
        () => true,
        () => false,
      );
    },
    async remove(save) {
      const db = await database();
      if (!db) return;
      // Read and removed in one transaction: no newer one can come between.
      await transact(db, (saves) => {
        const kept = saves.get(keyOf(save));
        kept.onsuccess = () => {
          if (isPending(kept.result) && kept.result.sequence <= save.sequence)
            saves.delete(keyOf(save));
        };
      }).catch(() => undefined);
    },
    async all(attemptId) {
      const db = await database();
      if (!db) return [];
      const range = IDBKeyRange.bound([attemptId], [attemptId, []]);
      let kept: readonly unknown[] = [];
      await transact(db, (saves) => {
        const request = saves.getAll(range);
        request.onsuccess = () => {
          kept = request.result;
        };
      }).catch(() => undefined);
      const latest = new Map<number, PendingSave>();
      for (const save of kept.filter(isPending)) {
        const other = latest.get(save.position);
        if (!other || other.sequence <= save.sequence) latest.set(save.position, save);
      }
      return [...latest.values()];
    },
  };
}

// Two pages keep their answers apart: neither may take the other's for its own and forget it.
function keyOf({ attemptId, position, page }: PendingSave): [string, number, string] {
  return [attemptId, position, page];
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

function transact(db: IDBDatabase, act: (saves: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(store, 'readwrite');
    act(transaction.objectStore(store));
    transaction.oncomplete = () => resolve();
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
    typeof value.position === 'number' &&
    'page' in value &&
    typeof value.page === 'string'
  );
}

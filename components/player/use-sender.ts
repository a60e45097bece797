'use client';

import { useEffect, useMemo, useState } from 'react';
import { sendSave } from './attempt-requests';
import { openOutbox } from './outbox';
import type { PlayerEvent } from './player-state';
import type { SaveState } from './saving';
import { createSender } from './sender';

/** Sends the answers of one attempt, first those that an earlier visit left on this device. */
export function useSender(attemptId: string, apply: (event: PlayerEvent) => void) {
  const [saveState, setSaveState] = useState<SaveState>({ type: 'saved' });
  const { sender, outbox } = useMemo(() => {
    const opened = openOutbox();
    const made = createSender({
      outbox: opened,
      send: sendSave,
      onState: setSaveState,
      onStored: ({ position }, feedback) => {
        if (feedback) apply({ type: 'graded', position, feedback });
      },
      onRefused: ({ position }) => apply({ type: 'reopened', position }),
      random: Math.random,
    });
    return { sender: made, outbox: opened };
  }, [apply]);

  useEffect(() => {
    sender.start();
    outbox.all(attemptId).then((saves) => {
      apply({ type: 'restored', saves });
      for (const save of saves) sender.save(save);
    });
    const retry = () => void sender.retry();
    window.addEventListener('online', retry);
    return () => {
      window.removeEventListener('online', retry);
      sender.stop();
    };
  }, [attemptId, apply, sender, outbox]);

  return { sender, saveState };
}

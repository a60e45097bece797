'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { readState, sendSave } from './attempt-requests';
import { type Companions, findCompanions } from './companions';
import { openOutbox } from './outbox';
import { type PlayerEvent, toldOf } from './player-state';
import type { SaveState } from './saving';
import { createSender } from './sender';
import type { ServerClock } from './use-clock';

/** Sends the answers of one attempt, first those that an earlier visit left on this device. */
export function useSender(
  attemptId: string,
  apply: (event: PlayerEvent) => void,
  onClock: (clock: ServerClock) => void,
) {
  const [saveState, setSaveState] = useState<SaveState>({ type: 'saved' });
  const [company, setCompany] = useState(false);
  const [elsewhere, setElsewhere] = useState(false);
  const [overtaken, setOvertaken] = useState<number | null>(null);
  const companions = useRef<Companions | null>(null);
  // A secure context, which random UUIDs need, is not to be had in every school network.
  const [page] = useState(() => Math.random().toString(36).slice(2));

  const { sender, outbox } = useMemo(() => {
    const opened = openOutbox();
    const made = createSender({
      outbox: opened,
      send: sendSave,
      onState: setSaveState,
      onStored: (save, { feedback, answered: final, tries, earned }) => {
        companions.current?.tellStored(save);
        if (!save.confirm) return;
        apply({ type: 'graded', position: save.position, feedback, final, tries, earned });
      },
      onOvertaken: ({ position }) => {
        setOvertaken(position);
        void hearStored(attemptId, position, apply);
      },
      onRaised: ({ position, sequence }) => apply({ type: 'raised', position, sequence }),
      onRefused: ({ position }) => {
        apply({ type: 'reopened', position });
        void hearStored(attemptId, position, apply);
      },
      onReply: (saved) => {
        setElsewhere(saved.elsewhere);
        onClock(saved);
      },
      random: Math.random,
      now: () => performance.now(),
    });
    return { sender: made, outbox: opened };
  }, [attemptId, apply, onClock]);

  useEffect(() => {
    sender.start();
    const own = findCompanions({
      attemptId,
      page,
      onCompany: setCompany,
      onStored: ({ position, answer, sequence, flagged }) =>
        apply({ type: 'saved-beside', position, answer, sequence, flagged }),
    });
    companions.current = own;
    outbox.all(attemptId).then((saves) => {
      apply({ type: 'restored', saves });
      for (const save of saves) sender.resume(save);
    });
    const retry = () => void sender.retry();
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      own.ask();
      retry();
    };
    window.addEventListener('online', retry);
    document.addEventListener('visibilitychange', look);
    // A page that is kept for going back says goodbye too, and hello when it is shown again.
    window.addEventListener('pagehide', own.leave);
    return () => {
      window.removeEventListener('online', retry);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', own.leave);
      own.leave();
      sender.stop();
    };
  }, [attemptId, apply, sender, outbox, page]);

  return { sender, saveState, page, elsewhere: company || elsewhere, overtaken };
}

/** What is stored of a question goes in the place of what was sent and is not. */
async function hearStored(
  attemptId: string,
  position: number,
  apply: (event: PlayerEvent) => void,
): Promise<void> {
  const state = await readState(attemptId);
  const item = state?.items.find((one) => one.position === position);
  if (item) apply({ type: 'overtaken', position, told: toldOf(item) });
}

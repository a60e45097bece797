'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useRef, useState } from 'react';
import type { AttemptState } from '@/core/assignments';
import { sendSubmission } from './attempt-requests';
import { isAnswered, localDay, type PlayerState } from './player-state';
import type { Sender } from './sender';

/** Ends the attempt: everything is sent, questions left open are asked about, then comes the result. */
export function useHandIn(
  attempt: AttemptState,
  sender: Sender,
  state: PlayerState,
  go: (position: number) => void,
) {
  const t = useTranslations('player.handIn');
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const busy = useRef(false);
  const unanswered = Object.entries(state)
    .filter(([, item]) => !isAnswered(item.answer))
    .map(([position]) => Number(position));

  const submit = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setAsking(false);
    setFailure(null);
    // Never hand in while an answer is on its way: the server would take what it has for all of it.
    if (!(await sender.flush())) {
      busy.current = false;
      setSending(false);
      setFailure(t('unsent'));
      return;
    }
    const reply = await sendSubmission(attempt.id, localDay(new Date()));
    if (reply.type === 'submitted') {
      router.push(`/practice/${attempt.id}/result`);
      return;
    }
    busy.current = false;
    setSending(false);
    setFailure((reply.type === 'refused' && reply.sentence) || t('failed'));
  }, [attempt.id, router, sender, t]);

  return {
    submit,
    sending,
    failure,
    ask: () => (unanswered.length > 0 ? setAsking(true) : void submit()),
    dialog: {
      open: asking,
      unanswered,
      onHandIn: () => void submit(),
      onGo: (position: number) => {
        setAsking(false);
        go(position);
      },
      onClose: () => setAsking(false),
    },
  };
}

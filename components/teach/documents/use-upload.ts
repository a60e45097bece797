'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';

type State =
  | { readonly at: 'idle' }
  | { readonly at: 'sending'; readonly name: string; readonly share: number }
  | { readonly at: 'refused'; readonly sentence: string };

const ReplySchema = z.object({ id: z.string() });
const ProblemSchema = z.object({ detail: z.string() });

/** Sends one file with its progress, and says in a sentence why it can't be taken. */
export function useUpload(mostBytes: number, onDone: (id: string) => void) {
  const t = useTranslations('documents.new');
  const errors = useTranslations('errors');
  const [state, setState] = useState<State>({ at: 'idle' });
  const request = useRef<XMLHttpRequest | null>(null);
  useEffect(() => () => request.current?.abort(), []);

  function refuse(sentence: string) {
    setState({ at: 'refused', sentence });
  }

  function send(file: File, language: string) {
    request.current?.abort();
    if (file.size === 0) return refuse(errors('empty-file'));
    if (file.size > mostBytes) return refuse(errors('too-large'));
    if (/\.doc$/i.test(file.name)) return refuse(errors('old-word'));
    const sending = new XMLHttpRequest();
    request.current = sending;
    setState({ at: 'sending', name: file.name, share: 0 });
    sending.upload.onprogress = ({ loaded, total }) =>
      setState({ at: 'sending', name: file.name, share: total > 0 ? loaded / total : 0 });
    sending.onload = () => {
      const reply = ReplySchema.safeParse(parse(sending.responseText));
      const problem = ProblemSchema.safeParse(parse(sending.responseText));
      if (sending.status === 201 && reply.success) onDone(reply.data.id);
      else refuse(problem.success ? problem.data.detail : t('offline'));
    };
    sending.onerror = () => refuse(t('offline'));
    sending.onabort = () => setState({ at: 'idle' });
    const about = new URLSearchParams({ name: file.name, language });
    sending.open('POST', `/api/documents?${about}`);
    sending.setRequestHeader('content-type', 'application/octet-stream');
    sending.send(file);
  }

  return {
    state,
    send,
    refuse: (reason: 'one') => refuse(t(reason)),
    stop: () => request.current?.abort(),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

'use client';

import type { PendingSave } from './saving';

/** What the pages of one browser that show the same attempt tell each other. */
type Message =
  | { readonly type: 'hello' | 'here' | 'bye'; readonly page: string }
  | { readonly type: 'stored'; readonly page: string; readonly save: PendingSave };

interface CompanionParts {
  readonly attemptId: string;
  readonly page: string;
  readonly onCompany: (others: boolean) => void;
  /** Another page has stored an answer. */
  readonly onStored: (save: PendingSave) => void;
}

/** The other pages of this browser that show the same attempt. */
export interface Companions {
  readonly tellStored: (save: PendingSave) => void;
  /** Asks again who is there: a page that crashed has not said goodbye. */
  readonly ask: () => void;
  readonly leave: () => void;
}

/** Finds the other pages; without `BroadcastChannel` there seem to be none. */
export function findCompanions(parts: CompanionParts): Companions {
  const { attemptId, page } = parts;
  if (typeof BroadcastChannel === 'undefined')
    return { tellStored: () => undefined, ask: () => undefined, leave: () => undefined };
  const channel = new BroadcastChannel(`jiangxue attempt ${attemptId}`);
  const others = new Set<string>();
  let open = true;
  const say = (message: Message) => {
    if (open) channel.postMessage(message);
  };
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.type === 'stored') return parts.onStored(data.save);
    if (data.type === 'bye') others.delete(data.page);
    else others.add(data.page);
    if (data.type === 'hello') say({ type: 'here', page });
    parts.onCompany(others.size > 0);
  };
  const ask = () => {
    others.clear();
    say({ type: 'hello', page });
  };
  ask();
  return {
    tellStored: (save) => say({ type: 'stored', page, save }),
    ask,
    leave: () => {
      say({ type: 'bye', page });
      open = false;
      channel.close();
    },
  };
}

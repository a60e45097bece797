'use client';

import { Check, Copy } from 'lucide-react';
import { useId, useRef, useState, useSyncExternalStore } from 'react';
import { Icon } from '../ui/icon';

const never = () => () => undefined;

interface CopyLinkProps {
  /** A path of this site; the address shown is complete once the page is alive. */
  readonly path: string;
  readonly words: {
    readonly label: string;
    readonly copy: string;
    readonly copied: string;
    readonly failed: string;
  };
}

/** An address that can be selected, and copied with one press. */
export function CopyLink({ path, words }: CopyLinkProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const origin = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => '',
  );

  async function copy() {
    const copied = await navigator.clipboard?.writeText(`${origin}${path}`).then(
      () => true,
      () => false,
    );
    setState(copied ? 'copied' : 'failed');
    if (!copied) input.current?.select();
  }

  return (
    <div className="field">
      <label htmlFor={id}>{words.label}</label>
      <input
        id={id}
        ref={input}
        className="inp num"
        readOnly
        value={`${origin}${path}`}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" className="btn btn-line" onClick={copy}>
        <Icon of={state === 'copied' ? Check : Copy} />
        {state === 'copied' ? words.copied : words.copy}
      </button>
      <p className="hint" role="status">
        {state === 'failed' ? words.failed : ''}
      </p>
    </div>
  );
}

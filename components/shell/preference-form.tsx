'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import type { FormEvent, ReactNode } from 'react';

/** A form whose buttons choose a language or a theme. Without script it posts and comes back. */
export function PreferenceForm({ label, children }: { label: string; children: ReactNode }) {
  const router = useRouter();
  const query = useSearchParams().toString();
  const path = usePathname();

  async function choose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : {};
    const response = await fetch('/preferences', {
      method: 'POST',
      body: new FormData(event.currentTarget, submitter),
      redirect: 'manual',
    }).catch(() => null);
    // The redirect is not followed: a refresh keeps the place in the page.
    if (response?.type === 'opaqueredirect') router.refresh();
  }

  return (
    <form
      action="/preferences"
      method="post"
      aria-label={label}
      className="preference"
      onSubmit={choose}
    >
      <input type="hidden" name="from" value={query ? `${path}?${query}` : path} />
      {children}
    </form>
  );
}

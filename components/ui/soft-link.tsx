'use client';

import { useRouter } from 'next/navigation';
import type { ComponentProps, MouseEvent } from 'react';

interface SoftLinkProps extends ComponentProps<'a'> {
  readonly href: string;
}

/**
 * A link that keeps the page, as that of Next does, and asks for nothing before it is pressed: while a class
 * answers questions, nobody's browser fetches pages that nobody opens.
 */
export function SoftLink({ href, ...rest }: SoftLinkProps) {
  const router = useRouter();
  const press = (event: MouseEvent) => {
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (event.defaultPrevented || event.button !== 0 || elsewhere) return;
    event.preventDefault();
    router.push(href);
  };
  return <a {...rest} href={href} onClick={press} />;
}

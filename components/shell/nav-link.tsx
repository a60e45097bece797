'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

interface NavLinkProps {
  /** True where pages further down are places of their own. */
  readonly exact?: boolean;
  readonly href: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link that knows that it leads to the page shown, or to the place that the page belongs to. */
export function NavLink({ href, className, exact = false, children }: NavLinkProps) {
  const path = usePathname();
  const current =
    path === href ? 'page' : !exact && path.startsWith(`${href}/`) ? 'true' : undefined;
  return (
    <Link href={href} className={className} aria-current={current}>
      {children}
    </Link>
  );
}

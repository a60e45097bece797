import { ownPath } from '@/app/preferences/own-path';

/** The query with which a page asks to be shown again after signing in. */
const returnKey = 'next';

/** Where to go after signing in: back, else to what the role does first. */
export function placeAfter(wanted: unknown, role: string): string {
  const path = ownPath(wanted);
  if (path !== '/') return path;
  return role === 'student' ? '/today' : '/teach';
}

/** The address of `page` that leads back to `wanted`; without anything to lead back to, `page` itself. */
export function pathWithReturn(page: '/sign-in' | '/sign-up', wanted: unknown): string {
  const path = ownPath(wanted);
  return path === '/' ? page : `${page}?${new URLSearchParams({ [returnKey]: path })}`;
}

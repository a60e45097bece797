const anywhere = 'http://own.invalid';

/** A path of this site with its query, or `/` for anything that could lead elsewhere. */
export function ownPath(value: unknown): string {
  if (typeof value !== 'string' || !/^\/[^/\\]?/.test(value)) return '/';
  const url = URL.canParse(value, anywhere) ? new URL(value, anywhere) : null;
  if (url?.origin !== anywhere || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}`;
}

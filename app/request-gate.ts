import { isOwnOrigin } from './api/own-origin';

/** No form of a page is larger; Next itself takes no more. */
const mostFormBytes = 1024 * 1024;

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Pick<Headers, 'get'>;
}

/**
 * Why a form that was sent to a page is turned away before anything reads it; null lets it through.
 * Next would answer both with a bare error 500. The handlers under `/api/` look for themselves.
 */
export function refusalOf({
  method,
  path,
  headers,
}: Asked): 'other-origin' | 'body-too-large' | null {
  if (method !== 'POST' || path.startsWith('/api/')) return null;
  if (!isOwnOrigin(headers)) return 'other-origin';
  return Number(headers.get('content-length') ?? 0) > mostFormBytes ? 'body-too-large' : null;
}

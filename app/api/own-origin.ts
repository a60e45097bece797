/** True unless a browser says that a page of another site sent this. */
export function isOwnOrigin(headers: Pick<Headers, 'get'>): boolean {
  if (headers.get('sec-fetch-site') === 'cross-site') return false;
  const origin = headers.get('origin');
  if (origin === null) return true;
  const trusted = process.env.TRUST_PROXY === '1' || process.env.TRUST_PROXY === 'true';
  const host = (trusted && headers.get('x-forwarded-host')) || headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === host;
}

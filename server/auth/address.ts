import 'server-only';

/**
 * The address that counts against the limits. `X-Forwarded-For` is believed only if `TRUST_PROXY` is
 * set, and of it only the last entry, which the own proxy wrote; otherwise all callers are `direct`.
 */
export function callerAddress(
  headers: Pick<Headers, 'get'>,
  trustProxy: string | undefined = process.env.TRUST_PROXY,
): string {
  if (trustProxy !== '1' && trustProxy !== 'true') return 'direct';
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 64) || 'direct';
}

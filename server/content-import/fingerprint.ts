import 'server-only';

/** The row of Setting that holds the fingerprint of what was imported last. */
export const fingerprintKey = 'content-fingerprint';

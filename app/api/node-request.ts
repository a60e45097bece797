import 'server-only';
import type { IncomingMessage } from 'node:http';

/** A header of a request that no framework has taken apart; null if it has none. */
export function headerOf(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : (value ?? null);
}

/** Reads the cookies of a header `cookie` by name. */
export function cookieReader(header: string): (name: string) => string | undefined {
  return (name) => {
    for (const part of header.split(';')) {
      const equals = part.indexOf('=');
      if (equals < 0 || part.slice(0, equals).trim() !== name) continue;
      return decode(part.slice(equals + 1).trim());
    }
    return;
  };
}

function decode(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    // Not one of ours: ours need no escapes.
    return value;
  }
}

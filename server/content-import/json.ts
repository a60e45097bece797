import 'server-only';
import type { Prisma } from '@/prisma/generated/client';

/** A value of ours as a JSON column takes it: what is undefined is left out. */
export function asJson(value: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(value));
}

/** JSON with the keys of every object in order: equal values give equal text, also after storing. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, nested: unknown) => {
    if (typeof nested !== 'object' || nested === null || Array.isArray(nested)) return nested;
    return Object.fromEntries(
      Object.entries(nested).sort(([a], [b]) => (a < b ? -1 : Number(a > b))),
    );
  });
}

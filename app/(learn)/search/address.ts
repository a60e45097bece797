import { type EntryKind, entryKinds } from '@/server/search';

/** The parameters of the address as Next gives them: each may be there several times. */
export type SearchAddress = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the address asks for; what makes no sense is passed over. */
export function readSearchAddress(address: SearchAddress): {
  typed: string;
  kind: EntryKind | null;
  page: number;
} {
  const [typed, kind, page] = [first(address.q), first(address.kind), first(address.page)];
  const known = entryKinds.find((candidate) => candidate === kind) ?? null;
  return { typed, kind: known, page: /^[1-9]\d{0,2}$/.test(page) ? Number(page) : 1 };
}

function first(value: string | readonly string[] | undefined): string {
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

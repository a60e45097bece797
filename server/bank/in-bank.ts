import 'server-only';

/** Which questions a teacher finds in the bank: everybody's and their own. */
export function inBankOf(personId: string) {
  return { OR: [{ ownerId: null }, { ownerId: personId }] };
}

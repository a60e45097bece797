import { cookies } from 'next/headers';
import { parseSingleKeys, type SingleKeys, singleKeysCookie } from '@/i18n/single-keys';

/** Whether digits and letters are shortcuts in this browser. */
export async function chosenKeys(): Promise<SingleKeys> {
  return parseSingleKeys((await cookies()).get(singleKeysCookie)?.value) ?? 'on';
}

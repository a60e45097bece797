'use server';

import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import {
  changeReaderSettings,
  parseReaderSettings,
  printReaderSettings,
  readerCookie,
} from '@/components/reading/reader-settings';

const year = 365 * 24 * 60 * 60;

/** Keeps one reader setting: the name and value of the button that was pressed. */
export async function keepReaderSetting(form: FormData): Promise<void> {
  const jar = await cookies();
  let settings = parseReaderSettings(jar.get(readerCookie)?.value);
  for (const [field, value] of form) {
    if (typeof value === 'string')
      settings = changeReaderSettings(settings, field, value) ?? settings;
  }
  jar.set(readerCookie, printReaderSettings(settings), {
    path: '/library',
    maxAge: year,
    sameSite: 'lax',
    httpOnly: true,
  });
  revalidatePath('/library', 'layout');
}

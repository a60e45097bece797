import { cookies } from 'next/headers';
import { parseTheme, type Theme, themeCookie } from '@/i18n/theme';

/** The colours that the person chose in this browser. */
export async function chosenTheme(): Promise<Theme> {
  return parseTheme((await cookies()).get(themeCookie)?.value) ?? 'system';
}

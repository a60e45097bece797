import { type NextRequest, NextResponse } from 'next/server';
import { problem } from '@/app/api/problem';
import { localeCookie, parseLocale } from '@/i18n/locale';
import { parseSingleKeys, singleKeysCookie } from '@/i18n/single-keys';
import { parseTheme, themeCookie } from '@/i18n/theme';
import { currentPerson, rememberLanguage } from '@/server/auth';
import { ownPath } from './own-path';

const year = 365 * 24 * 60 * 60;

/** Keeps the language, the colours or the keys that a person chose, and goes back to the page. */
export async function POST(request: NextRequest) {
  const form = await request.formData().catch(() => null);
  if (!form) return problem('body-invalid');
  const response = new NextResponse(null, {
    status: 303,
    headers: { location: ownPath(form.get('from')) },
  });
  const secure = request.nextUrl.protocol === 'https:';
  const keep = { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true, secure } as const;
  const locale = parseLocale(form.get('locale'));
  if (locale) {
    response.cookies.set(localeCookie, locale, keep);
    const person = await currentPerson();
    if (person) await rememberLanguage(person.id, locale);
  }
  const theme = parseTheme(form.get('theme'));
  if (theme === 'system') response.cookies.delete(themeCookie);
  else if (theme) response.cookies.set(themeCookie, theme, keep);
  const keys = parseSingleKeys(form.get('keys'));
  if (keys) response.cookies.set(singleKeysCookie, keys, keep);
  return response;
}

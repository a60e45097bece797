import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { formats, timeZone } from './format';
import { localeCookie, negotiateLocale } from './locale';
import { messagesFor } from './messages';

export default getRequestConfig(async () => {
  const choice = (await cookies()).get(localeCookie)?.value;
  const locale = negotiateLocale(choice, (await headers()).get('accept-language') ?? '');
  return { locale, messages: messagesFor(locale), formats, timeZone };
});

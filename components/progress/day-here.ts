import { timeZone } from '@/i18n/format';

/** The calendar day at `moment` where this installation is, ISO. Example: `2026-11-20`. */
export function dayHere(moment: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

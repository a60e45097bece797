const dayLength = 86_400_000;

/** The ISO day that lies `offset` days after `day`. Example: `2026-02-28`, 1 → `2026-03-01`. */
export function shiftDay(day: string, offset: number): string {
  return isoDay(new Date(Date.parse(`${day}T00:00:00Z`) + offset * dayLength));
}

/** The calendar day of `moment` in UTC, as ISO. */
export function isoDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** How many days in a row were active, up to `today`, or up to yesterday while today is still to come. */
export function streakOf(days: readonly string[], today: string): number {
  const active = new Set(days);
  let day = active.has(today) ? today : shiftDay(today, -1);
  let streak = 0;
  while (active.has(day)) {
    streak += 1;
    day = shiftDay(day, -1);
  }
  return streak;
}

/** The days of the month in which `day` lies. Example: `2026-02-10` → 28 days from `2026-02-01`. */
export function monthOf(day: string): string[] {
  const days: string[] = [];
  const month = day.slice(0, 7);
  for (let next = `${month}-01`; next.startsWith(month); next = shiftDay(next, 1)) days.push(next);
  return days;
}

/**
 * The learner's day as told by the browser, if it can be true: every time zone lies within a day of UTC.
 * Otherwise the day of `now` in UTC.
 */
export function plausibleDay(told: string | undefined, now: Date): string {
  const here = isoDay(now);
  return [here, shiftDay(here, -1), shiftDay(here, 1)].find((day) => day === told) ?? here;
}

const localShape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;
const minute = 60_000;

/** Tells whether `timeZone` is an IANA name that this machine knows. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    // The only way in which Intl says that it does not know a zone.
    return false;
  }
}

/** What a clock in `timeZone` shows, as a date-time input wants it: `2026-11-23T18:00`. */
export function localTimeOf(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The instant at which a clock in `timeZone` shows `local` (`2026-11-23T18:00`), or null where `local` is no
 * such time. When clocks are set back and show it twice, the first; when they skip it, as if they had not.
 */
export function instantOf(local: string, timeZone: string): Date | null {
  const wall = wallClock(local);
  if (wall === null || !isTimeZone(timeZone)) return null;
  const before = wall - offsetAt(wall - 24 * 60 * minute, timeZone);
  if (localTimeOf(new Date(before), timeZone) === local) return new Date(before);
  const after = wall - offsetAt(wall + 24 * 60 * minute, timeZone);
  return new Date(localTimeOf(new Date(after), timeZone) === local ? after : before);
}

/** The time read as if it were UTC, in milliseconds since 1970; null for 31 February. */
function wallClock(local: string): number | null {
  const [, year, month, day, hour, minutes] = localShape.exec(local) ?? [];
  if (year === undefined) return null;
  const milliseconds = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minutes),
  );
  return new Date(milliseconds).toISOString().startsWith(local) ? milliseconds : null;
}

function offsetAt(milliseconds: number, timeZone: string): number {
  const floor = Math.floor(milliseconds / minute) * minute;
  const shown = wallClock(localTimeOf(new Date(floor), timeZone));
  return shown === null ? 0 : shown - floor;
}

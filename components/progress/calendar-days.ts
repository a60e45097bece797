import { monthOf } from '@/core/progress';

/** How many questions were answered on one ISO day. */
export interface DayCount {
  readonly day: string;
  readonly answers: number;
}

interface CalendarCell {
  readonly day: string;
  readonly number: number;
  readonly count: number;
  readonly tone: 'none' | 'few' | 'some' | 'many' | 'rest';
}

/**
 * The month of `today` as cells, with one empty cell in `lead` for every day of the week before the
 * first. A day without answers rests once studying has begun; before that and later it is blank.
 */
export function calendarWeeks(today: string, days: readonly DayCount[]) {
  const counts = new Map(days.map(({ day, answers }) => [day, answers]));
  const begun = days.reduce<string | null>(
    (first, { day }) => (first === null || day < first ? day : first),
    null,
  );
  const all = monthOf(today);
  const weekday = new Date(`${today.slice(0, 7)}-01T00:00:00Z`).getUTCDay();
  return {
    month: today.slice(0, 7),
    lead: Array.from({ length: weekday }, (_, index) => `lead-${index}`),
    cells: all.map((day): CalendarCell => {
      const count = counts.get(day) ?? 0;
      const resting = count === 0 && begun !== null && day > begun && day < today;
      return {
        day,
        number: Number(day.slice(8)),
        count,
        tone: resting ? 'rest' : toneOf(count),
      };
    }),
  };
}

function toneOf(count: number): CalendarCell['tone'] {
  if (count === 0) return 'none';
  if (count <= 5) return 'few';
  return count <= 15 ? 'some' : 'many';
}

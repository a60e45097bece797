import { z } from 'zod';

/**
 * Runs in every page before its own scripts and keeps what the browser reports of the loading.
 * A text, because the page has none of what a compiler would put into a function.
 */
export const observer = `(() => {
  const seen = { firstPaint: null, largestPaint: null, largest: '', shifts: [], longTasks: [], };
  window.jiangxueSeen = seen;
  const observe = (type, take) => {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  };
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.firstPaint = entry.startTime;
  });
  observe('largest-contentful-paint', (entry) => {
    seen.largestPaint = entry.startTime;
    seen.largest = entry.element ? entry.element.tagName.toLowerCase() + '.' + entry.element.className : '';
  });
  observe('layout-shift', (entry) => {
    if (!entry.hadRecentInput) seen.shifts.push({ at: entry.startTime, value: entry.value });
  });
  observe('longtask', (entry) => seen.longTasks.push({ start: entry.startTime, duration: entry.duration }));
})()`;

/** What `observer` has kept, with the time in the page. Times in milliseconds from the navigation. */
export const report = 'JSON.stringify({ ...window.jiangxueSeen, now: performance.now() })';

const milliseconds = z.number().nonnegative();

export const SeenSchema = z.object({
  firstPaint: milliseconds.nullable(),
  largestPaint: milliseconds.nullable(),
  largest: z.string(),
  shifts: z.array(z.object({ at: milliseconds, value: z.number() })),
  longTasks: z.array(z.object({ start: milliseconds, duration: milliseconds })),
  now: milliseconds,
});

export type Seen = z.infer<typeof SeenSchema>;

/** The largest sum of shifts within a window: at most 1 s between two of them, at most 5 s in all. */
export function layoutShift(shifts: Seen['shifts']): number {
  let [most, sum, began, last] = [0, 0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { at, value } of shifts) {
    const goesOn = at - last < 1000 && at - began < 5000;
    sum = goesOn ? sum + value : value;
    if (!goesOn) began = at;
    last = at;
    most = Math.max(most, sum);
  }
  return most;
}

/** Time beyond 50 ms of every long task after the first paint, in milliseconds. */
export function blockingTime({ firstPaint, longTasks }: Seen): number {
  const from = firstPaint ?? 0;
  return longTasks
    .map(({ start, duration }) => start + duration - Math.max(start, from))
    .reduce((sum, duration) => sum + Math.max(0, duration - 50), 0);
}

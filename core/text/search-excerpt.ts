import type { Span } from './spans';

const pause = /[\s，。；：！？、,.;:!?]/u;

/**
 * A part of `text` of at most `length` code units that shows as many of the hits as it can, with some
 * words before the first. It starts and ends at a pause where one is near, and never within a
 * character. The whole text where that is short enough; its beginning where there is no hit.
 */
export function cutExcerpt(text: string, hits: readonly Span[], length: number): Span {
  if (text.length <= length) return { start: 0, end: text.length };
  const lead = Math.floor(length / 4);
  const best = densest(hits, length - lead);
  const wished = Math.min(Math.max(0, (best?.start ?? 0) - lead), text.length - length);
  const start = wished === 0 ? 0 : afterPause(text, wished, Math.min(lead, 40), best?.start);
  const end = Math.min(text.length, start + length);
  return { start, end: end === text.length ? end : beforePause(text, end, start, best?.end) };
}

/** The hit from which on most is shown; the earliest of equals. */
function densest(hits: readonly Span[], length: number): Span | null {
  let best: Span | null = null;
  let most = 0;
  for (const first of hits) {
    const shown = hits.filter((hit) => hit.start >= first.start && hit.end <= first.start + length);
    if (shown.length <= most) continue;
    most = shown.length;
    best = first;
  }
  return best ?? hits[0] ?? null;
}

function afterPause(text: string, from: number, reach: number, limit = text.length): number {
  for (let at = from; at < Math.min(from + reach, limit); at++)
    if (pause.test(text.charAt(at)) && !pause.test(text.charAt(at + 1))) return at + 1;
  return isWithinCharacter(text, from) ? from + 1 : from;
}

function beforePause(text: string, to: number, start: number, limit = start): number {
  for (let at = to; at > Math.max(to - 40, limit); at--) if (pause.test(text.charAt(at))) return at;
  return isWithinCharacter(text, to) ? to - 1 : to;
}

function isWithinCharacter(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
}

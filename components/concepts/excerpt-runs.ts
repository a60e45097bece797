import type { Span } from '@/core/content';
import { splitSentences } from '@/core/text';
import { cutRuns } from '../reading/cut-runs';

/** A stretch of an excerpt: words of the source, marked or not, or a mark for words left out. */
export interface ExcerptRun {
  readonly text: string;
  readonly kind: 'plain' | 'marked' | 'left-out';
}

/**
 * The sentences of a text in which spans stand, with the spans marked; an ellipsis for every gap. All of
 * the text where it is not longer than `whole` code units.
 */
export function excerptRuns(
  text: string,
  spans: readonly Span[],
  language: 'en' | 'zh-CN',
  whole = language === 'en' ? 320 : 120,
): ExcerptRun[] {
  const ellipsis = language === 'en' ? '…' : '……';
  const gap: ExcerptRun = { text: ellipsis, kind: 'left-out' };
  const layers = spans.map((span) => ({ ...span, value: true }));
  const runs: ExcerptRun[] = [];
  let shown = 0;
  for (const { start, end } of partsOf(text, spans, whole)) {
    if (text.slice(shown, start).trim() !== '') runs.push(gap);
    const moved = layers.map((layer) => ({
      ...layer,
      start: layer.start - start,
      end: layer.end - start,
    }));
    for (const run of cutRuns(text.slice(start, end), moved))
      runs.push({ text: run.text, kind: run.values.length > 0 ? 'marked' : 'plain' });
    shown = end;
  }
  return text.slice(shown).trim() === '' ? runs : [...runs, gap];
}

function partsOf(text: string, spans: readonly Span[], whole: number): Span[] {
  if (text.length <= whole) return [{ start: 0, end: text.length }];
  const touched = splitSentences(text).filter((sentence) =>
    spans.some((span) => span.start < sentence.end && sentence.start < span.end),
  );
  const joined: Span[] = [];
  for (const sentence of touched) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, sentence.start).trim() === '')
      joined[joined.length - 1] = { start: last.start, end: sentence.end };
    else joined.push(sentence);
  }
  return joined;
}

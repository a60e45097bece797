import type { Correction, Passage } from '@/core/content';
import { type Span, splitSentences } from '@/core/text';
import { findDefects } from '../defects';
import type { Finding } from '../finding';
import { hullOf } from './pieces';
import type { Stripped } from './stripped';

/** What was stripped and what is damaged, in the order of the text, with names `<id>-f1`, `<id>-f2` … */
export function nameFindings(
  source: string,
  id: string,
  passages: readonly Passage[],
  stripped: readonly Stripped[],
): Finding[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const damaged = findDefects(passages).flatMap((defect): Omit<Finding, 'id' | 'quote'>[] => {
    const passage = byId.get(defect.passageId);
    if (!passage) return [];
    const { kind, confidence, passageId, span: passageSpan } = defect;
    const span = hullOf(passage.pieces, passageSpan);
    return [{ kind, class: defect.class, span, passageId, passageSpan, confidence }];
  });
  const outside = stripped.map(
    ({ kind, span, confidence }): Omit<Finding, 'id' | 'quote'> => ({
      ...{ kind, class: 'C', span, passageId: null, passageSpan: null, confidence },
    }),
  );
  return [...damaged, ...outside]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((finding, index) => ({
      ...finding,
      id: `${id}-f${index + 1}`,
      quote: source.slice(finding.span.start, finding.span.end),
    }));
}

/** What findings keep from questions: of class A the whole sentence, for no part of it can be trusted. */
export function correctionsOf(
  findings: readonly Finding[],
  passages: readonly Passage[],
  source: string,
  sourceId: string,
): Correction[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const sentences = new Map<string, readonly Span[]>();
  return findings.map((finding) => {
    const passage = byId.get(finding.passageId ?? '');
    let span = finding.passageSpan;
    if (passage && span && finding.class === 'A') {
      const own = sentences.get(passage.id) ?? splitSentences(passage.text);
      sentences.set(passage.id, own);
      span = reachOf(own, span);
    }
    const place = passage && span ? hullOf(passage.pieces, span) : finding.span;
    return {
      ...{ id: finding.id, sourceId, class: finding.class, kind: finding.kind },
      quote: source.slice(place.start, place.end),
      ...{ passageId: finding.passageId, span, note: {}, basis: 'text' },
    };
  });
}

/** A span with the sentences that it touches. */
function reachOf(sentences: readonly Span[], span: Span): Span {
  const first = sentences[placeOf(sentences, span.start)];
  const before = placeOf(sentences, span.end - 1);
  const last = sentences[before];
  return {
    start: Math.min(first?.start ?? span.start, span.start),
    end: Math.max(last && last.start < span.end ? last.end : span.end, span.end),
  };
}

/** Index of the first sentence that ends behind a place. */
function placeOf(sentences: readonly Span[], place: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

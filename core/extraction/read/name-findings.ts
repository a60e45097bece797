import type { Correction, Passage } from '@/core/content';
import { overlaps, type Span, splitSentences } from '@/core/text';
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

/** What a finding keeps from questions: of class A the whole sentence, for no part of it can be trusted. */
export function correctionOf(
  finding: Finding,
  passages: ReadonlyMap<string, Passage>,
  source: string,
  sourceId: string,
): Correction {
  const passage = passages.get(finding.passageId ?? '');
  const span =
    passage && finding.passageSpan ? reachOf(finding, passage, finding.passageSpan) : null;
  const place = passage && span ? hullOf(passage.pieces, span) : finding.span;
  return {
    ...{ id: finding.id, sourceId, class: finding.class, kind: finding.kind },
    quote: source.slice(place.start, place.end),
    ...{ passageId: finding.passageId, span, note: {}, basis: 'text' },
  };
}

function reachOf({ class: letter }: Finding, { text }: Passage, span: Span): Span {
  if (letter !== 'A') return span;
  const touched = splitSentences(text).filter((sentence) => overlaps(sentence, span));
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last
    ? { start: Math.min(first.start, span.start), end: Math.max(last.end, span.end) }
    : span;
}

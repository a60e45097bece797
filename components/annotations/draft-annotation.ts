import type { Annotation, AnnotationColour, Span } from '@/core/content';
import { newAnnotationId } from './annotation-requests';

/** What a highlight needs to know of its passage. */
export interface MarkedPassage {
  readonly id: string;
  readonly documentId: string;
  readonly text: string;
}

const context = 32;

/** A highlight of a part of a passage, not kept yet; null where the part is only white space. */
export function draftAnnotation(
  { id, documentId, text }: MarkedPassage,
  span: Span,
  colour: AnnotationColour,
): Annotation | null {
  let { start, end } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  if (start >= end) return null;
  return {
    ...{ id: newAnnotationId(), documentId, passageId: id, start, end },
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
    ...{ colour, note: '', createdAt: '', detached: false },
  };
}

import type { Span } from '@/core/content';

/** A part of a passage, as offsets into its text. */
export interface PassageRange extends Span {
  readonly passageId: string;
}

/**
 * The parts of passages that a selection covers, in order: only their text counts, not the numbers of
 * notes and passages between. Runs of text carry `data-at`, the offset at which they begin.
 */
export function rangesOf(selected: Range): PassageRange[] {
  return [...document.querySelectorAll<HTMLElement>('[data-passage]')].flatMap((passage) => {
    const { passage: passageId } = passage.dataset;
    if (passageId === undefined || !selected.intersectsNode(passage)) return [];
    const whole = document.createRange();
    whole.selectNodeContents(passage);
    const from = isBefore(whole, selected, Range.START_TO_START) ? selected : whole;
    const to = isBefore(selected, whole, Range.END_TO_END) ? selected : whole;
    const start = offsetIn(passage, from.startContainer, from.startOffset);
    const end = offsetIn(passage, to.endContainer, to.endOffset);
    return start < end ? [{ passageId, start, end }] : [];
  });
}

/** True if the border of `one` stands before that of `other`. */
function isBefore(one: Range, other: Range, borders: number): boolean {
  return one.compareBoundaryPoints(borders, other) < 0;
}

/** How many code units of the text of a passage stand before a point of the page. */
function offsetIn(passage: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(passage, 0);
  before.setEnd(node, offset);
  let length = 0;
  for (const run of before.cloneContents().querySelectorAll('[data-at]'))
    length += run.textContent.length;
  return length;
}

import type { Place } from '@/core/content';

/** A box with its place. */
export interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

/**
 * The line between two boxes: from side to side where they stand beside each other; where one stands
 * above the other, a bow on the side of their hub, so that it does not run behind what is between them.
 */
export function edgePath(from: Box, to: Box): string {
  const [left, right] = from.x <= to.x ? [from, to] : [to, from];
  const start = left.x + left.width / 2;
  const end = right.x - right.width / 2;
  if (start < end) {
    const middle = (start + end) / 2;
    return `M${at(start, left.y)}C${at(middle, left.y)} ${at(middle, right.y)} ${at(end, right.y)}`;
  }
  const inwards = from.side === 0 || to.side === 0 ? 1 : -from.side;
  const [a, b] = [from, to].map((box) => box.x + (inwards * box.width) / 2);
  const reach = Math.min(34, 10 + Math.abs(from.y - to.y) / 14);
  const bow = (inwards > 0 ? Math.max(a ?? 0, b ?? 0) : Math.min(a ?? 0, b ?? 0)) + inwards * reach;
  return `M${at(a ?? 0, from.y)}C${at(bow, from.y)} ${at(bow, to.y)} ${at(b ?? 0, to.y)}`;
}

function at(x: number, y: number): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}

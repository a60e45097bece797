interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const vectors: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/**
 * Where an arrow key leads from `from`: to the nearest neighbour in that direction, else to the nearest
 * of all; null at the edge of the map. What lies off the direction counts as farther.
 */
export function nextNode<Node extends Placed>(
  from: Placed,
  direction: Direction,
  nodes: readonly Node[],
  neighbourIds: ReadonlySet<string>,
): Node | null {
  const [ux, uy] = vectors[direction];
  const ahead = nodes.flatMap((node) => {
    const [dx, dy] = [node.x - from.x, node.y - from.y];
    const along = dx * ux + dy * uy;
    const aside = Math.abs(dx * uy) + Math.abs(dy * ux);
    return node.id !== from.id && along > 4 ? [{ node, along, aside }] : [];
  });
  const near = ahead.filter(
    ({ node, along, aside }) => neighbourIds.has(node.id) && aside <= along * 3,
  );
  const [best] = (near.length > 0 ? near : ahead).sort(
    (a, b) => a.along + 2 * a.aside - (b.along + 2 * b.aside),
  );
  return best?.node ?? null;
}

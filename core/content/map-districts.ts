interface Box {
  readonly id: string;
  readonly hub: boolean;
}

/** A box that hangs on a hub directly (depth 1) or by way of others. */
export interface Limb<Value extends Box> {
  readonly box: Value;
  readonly depth: number;
}

/** A hub with what hangs on it: every box directly after the one it hangs on. */
export interface District<Value extends Box> {
  readonly hub: Value;
  readonly limbs: readonly Limb<Value>[];
}

/**
 * Gives every box to the nearest hub, along the links and in their order; each box is in one
 * district. Where no hub is within reach the first box takes its part.
 */
export function growDistricts<Value extends Box>(
  boxes: readonly Value[],
  links: readonly { readonly fromId: string; readonly toId: string }[],
): District<Value>[] {
  const neighbours = new Map<string, string[]>(boxes.map(({ id }) => [id, []]));
  for (const { fromId, toId } of links) {
    if (!neighbours.has(fromId) || !neighbours.has(toId)) continue;
    neighbours.get(fromId)?.push(toId);
    neighbours.get(toId)?.push(fromId);
  }
  const children = new Map<string, string[]>();
  const reached = new Set<string>();
  const middles: Value[] = [];
  const grow = (start: readonly Value[]): void => {
    for (const { id } of start) reached.add(id);
    middles.push(...start);
    const queue = start.map(({ id }) => id);
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      for (const next of neighbours.get(id) ?? []) {
        if (reached.has(next)) continue;
        reached.add(next);
        children.set(id, [...(children.get(id) ?? []), next]);
        queue.push(next);
      }
    }
  };
  grow(boxes.filter(({ hub }) => hub));
  for (const box of boxes) if (!reached.has(box.id)) grow([box]);
  const index = new Map(boxes.map((box) => [box.id, box]));
  const limbsOf = (id: string, depth: number): Limb<Value>[] =>
    (children.get(id) ?? []).flatMap((child) => {
      const box = index.get(child);
      return box ? [{ box, depth }, ...limbsOf(child, depth + 1)] : [];
    });
  return middles.map((hub) => ({ hub, limbs: limbsOf(hub.id, 1) }));
}

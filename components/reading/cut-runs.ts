/** A half-open range of a passage with something to say about it. */
export interface Layer<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

/** A stretch of text under the same layers; `closes` are the layers that end right after it. */
export interface Run<Value> {
  readonly text: string;
  readonly start: number;
  readonly values: readonly Value[];
  readonly closes: readonly Value[];
}

/**
 * Cuts `text` at every border of the layers, so that overlapping notes and highlights can be drawn.
 * The texts of the runs joined are `text`; layers outside of it are clipped, empty ones are dropped.
 */
export function cutRuns<Value>(text: string, layers: readonly Layer<Value>[]): Run<Value>[] {
  const clipped = layers
    .map((layer) => ({
      ...layer,
      start: Math.max(0, layer.start),
      end: Math.min(text.length, layer.end),
    }))
    .filter((layer) => layer.start < layer.end);
  const borders = new Set([0, text.length]);
  for (const layer of clipped) borders.add(layer.start).add(layer.end);
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    const over = clipped.filter((layer) => layer.start <= start && end <= layer.end);
    return {
      text: text.slice(start, end),
      start,
      values: over.map((layer) => layer.value),
      closes: over.filter((layer) => layer.end === end).map((layer) => layer.value),
    };
  });
}

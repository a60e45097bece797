import { foldText } from './normalize';

/**
 * Share of the n-grams of `part` that also stand in `whole`, 0 to 1, on folded text (no case, white
 * space or punctuation). A part shorter than `n` counts as one gram; an empty one gives 0.
 * Not symmetric: ask both ways to find a passage that restates another in fewer words.
 */
export function containment(part: string, whole: string, n = 8): number {
  const grams = gramsOf(foldText(part), n);
  if (grams.size === 0) return 0;
  const size = [...grams][0]?.length ?? n;
  const others = gramsOf(foldText(whole), size);
  let shared = 0;
  for (const gram of grams) if (others.has(gram)) shared++;
  return shared / grams.size;
}

/**
 * The pairs of texts, by their places in the list, of which the shorter is contained in the longer with at
 * least this share: as `containment` for each pair says, but in time that grows with what is shared. A
 * text shorter than `n` is contained in its like only.
 */
export function findContained(
  texts: readonly string[],
  share: number,
  n = 8,
): (readonly [number, number])[] {
  const grams = texts.map((text) => gramsOf(foldText(text), n));
  const places = new Map<string, number[]>();
  const pairs: (readonly [number, number])[] = [];
  for (const [index, own] of grams.entries()) {
    const shared = new Map<number, number>();
    for (const gram of own) {
      const others = places.get(gram);
      for (const other of others ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (others) others.push(index);
      else places.set(gram, [index]);
    }
    for (const [other, count] of shared) {
      const [a, b] = [texts[other] ?? '', texts[index] ?? ''];
      const part = (a.length <= b.length ? grams[other] : own)?.size ?? 0;
      if (count / part >= share) pairs.push([other, index]);
    }
  }
  return pairs;
}

function gramsOf(text: string, n: number): Set<string> {
  if (text === '') return new Set();
  if (text.length <= n) return new Set([text]);
  return new Set(Array.from({ length: text.length - n + 1 }, (_, at) => text.slice(at, at + n)));
}

import { foldText, hanRatio } from './normalize';
import { findAll, type Span } from './spans';

/** Words of a text, told apart from equal words elsewhere by what stands around them. */
export interface Quotation {
  readonly quote: string;
  /** Up to `contextLength` code units before and after. */
  readonly prefix: string;
  readonly suffix: string;
}

/** A quotation together with where it last stood. */
export interface Anchor extends Quotation {
  readonly passageId: string;
  readonly start: number;
}

export interface AnchorText {
  readonly id: string;
  readonly text: string;
}

/** Where a quotation stands now; `exact` says that its words are unchanged. */
export interface AnchorPlace extends Span {
  readonly passageId: string;
  readonly exact: boolean;
}

/** Code units of context that are kept on each side. */
export const contextLength = 32;

/** Least likeness (Dice over n-grams) of words that are taken for a changed quotation wherever they stand. */
const leastLikeness = 0.6;

/** Least likeness of words that stand between the unchanged prefix and suffix. */
const leastLikenessInContext = 0.4;

/** Least share of the context that must have stayed around short words that moved. */
const leastContext = 0.25;

/** Folded letters, a Han character counted as three, that make words their own proof. */
const tellingWeight = 18;

/** The quotation at a place of a text, with its context. */
export function quotationAt(text: string, { start, end }: Span): Quotation {
  return {
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
  };
}

/**
 * Where the words of an anchor stand in `texts` (all passages of the document), or null where that
 * cannot be said: the same words where the context fits best, of equals at the old place; else words
 * alike between the old context; else the most alike words anywhere. A wrong place is worse than none,
 * so short words need some of their context, unless they stand at their old offsets.
 */
export function reanchor(anchor: Anchor, texts: readonly AnchorText[]): AnchorPlace | null {
  if (anchor.quote === '') return null;
  return findExact(anchor, texts) ?? findBetween(anchor, texts) ?? findAlike(anchor, texts);
}

function findExact(anchor: Anchor, texts: readonly AnchorText[]): AnchorPlace | null {
  const found = texts.flatMap(({ id, text }) =>
    findAll(text, anchor.quote).map((span) => ({
      ...{ ...span, passageId: id, exact: true },
      context: contextShare(anchor, text, span),
      home: id === anchor.passageId,
      distance: Math.abs(span.start - anchor.start),
    })),
  );
  const [best] = found.sort(
    (a, b) => b.context - a.context || Number(b.home) - Number(a.home) || a.distance - b.distance,
  );
  if (!best) return null;
  const stayed = found.find(({ home, distance }) => home && distance === 0);
  const { passageId, start, end, exact, context } = best;
  if (context >= leastContext || isTelling(anchor.quote)) return { passageId, start, end, exact };
  return stayed ? { passageId, start: stayed.start, end: stayed.end, exact } : null;
}

/** Share of prefix and suffix, 0 to 1, that stands unbroken around a span; 1 where there is no context. */
function contextShare({ prefix, suffix }: Quotation, text: string, span: Span): number {
  const whole = prefix.length + suffix.length;
  if (whole === 0) return 1;
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === text[span.start - 1 - before])
    before++;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[span.end + after]) after++;
  return (before + after) / whole;
}

/** True for words that are long enough not to stand somewhere else by chance. */
function isTelling(quote: string): boolean {
  return foldText(quote).length * (1 + 2 * hanRatio(quote)) >= tellingWeight;
}

function findBetween(anchor: Anchor, texts: readonly AnchorText[]): AnchorPlace | null {
  const { quote, prefix, suffix } = anchor;
  if (prefix === '' || suffix === '') return null;
  const longest = 2 * quote.length + 8;
  const like = likenessTo(quote);
  return bestOf(
    texts.flatMap(({ id, text }) =>
      findAll(text, prefix).flatMap(({ end: start }) => {
        const end = text.indexOf(suffix, start);
        if (end <= start || end - start > longest) return [];
        return [{ ...{ passageId: id, start, end }, likeness: like(text.slice(start, end)) }];
      }),
    ),
    leastLikenessInContext,
  );
}

interface Candidate extends Span {
  readonly passageId: string;
  readonly likeness: number;
}

function bestOf(candidates: readonly Candidate[], least: number): AnchorPlace | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if (candidate.likeness < least) continue;
    if (!best || candidate.likeness > best.likeness) best = candidate;
  }
  return best && { passageId: best.passageId, start: best.start, end: best.end, exact: false };
}

/** Windows as long as the quotation, and somewhat shorter and longer ones. */
const windowLengths = [1, 0.8, 1.25, 0.65, 1.5];

function findAlike(anchor: Anchor, texts: readonly AnchorText[]): AnchorPlace | null {
  if (!isTelling(anchor.quote)) return null;
  const wanted = foldText(anchor.quote);
  const size = gramSize(anchor.quote);
  const ordered = [...texts].sort(
    (a, b) => Number(b.id === anchor.passageId) - Number(a.id === anchor.passageId),
  );
  const candidates = ordered.flatMap(({ id, text }) => {
    const { folded, sources } = foldWithSources(text);
    return windowLengths.flatMap((share) => {
      const length = Math.round(wanted.length * share);
      const window = bestWindow(wanted, folded, size, length);
      const [first, last] = [sources[window.start], sources[window.end - 1]];
      if (!first || !last) return [];
      const span = { start: first.start, end: last.end };
      return [{ passageId: id, ...span, likeness: window.likeness }];
    });
  });
  return bestOf(candidates, leastLikeness);
}

/** The window of `length` with the highest Dice likeness. */
function bestWindow(wanted: string, text: string, size: number, length: number) {
  const grams = countGrams(wanted, size);
  const total = Math.max(1, wanted.length - size + 1);
  const span = Math.min(length, text.length);
  const inside = span - size + 1;
  const counts = new Map<string, number>();
  let shared = 0;
  let best = { start: 0, end: 0, likeness: 0 };
  for (let at = 0; at + size <= text.length && inside > 0; at++) {
    const gram = text.slice(at, at + size);
    const count = (counts.get(gram) ?? 0) + 1;
    counts.set(gram, count);
    if (count <= (grams.get(gram) ?? 0)) shared++;
    if (at >= inside) {
      const left = text.slice(at - inside, at - inside + size);
      const kept = (counts.get(left) ?? 0) - 1;
      counts.set(left, kept);
      if (kept < (grams.get(left) ?? 0)) shared--;
    }
    const likeness = (2 * shared) / (total + Math.min(inside, at + 1));
    if (at >= inside - 1 && likeness > best.likeness)
      best = { start: at - inside + 1, end: at + size, likeness };
  }
  return best.likeness < leastLikeness ? best : fitEnds(best, grams, text, size);
}

/**
 * Moves the ends of a window to where its shared n-grams begin and end: what is foreign is cut off, and
 * up to half a length more is taken in where at least one missing n-gram is won for four foreign ones.
 */
function fitEnds<Window extends Span>(
  window: Window,
  grams: ReadonlyMap<string, number>,
  text: string,
  size: number,
): Window {
  const missing = new Map(grams);
  const take = (at: number): boolean => {
    const gram = text.slice(at, at + size);
    const left = missing.get(gram) ?? 0;
    if (left > 0) missing.set(gram, left - 1);
    return left > 0;
  };
  let { start, end } = window;
  while (start < end - size && !grams.has(text.slice(start, start + size))) start++;
  while (end > start + size && !grams.has(text.slice(end - size, end))) end--;
  for (let at = start; at + size <= end; at++) take(at);
  const reach = Math.floor((end - start) / 2);
  let gain = 0;
  for (let at = end - size + 1; at + size <= Math.min(text.length, window.end + reach); at++) {
    gain += take(at) ? 1 : -0.25;
    if (gain > 0) [end, gain] = [at + size, 0];
  }
  gain = 0;
  for (let at = start - 1; at >= Math.max(0, window.start - reach); at--) {
    gain += take(at) ? 1 : -0.25;
    if (gain > 0) [start, gain] = [at, 0];
  }
  return { ...window, start, end };
}

/** Measures how like a text is to `quote`, 0 to 1: Dice over the n-grams of both, folded. */
function likenessTo(quote: string): (text: string) => number {
  const size = gramSize(quote);
  const grams = countGrams(foldText(quote), size);
  const total = sum(grams);
  return (text) => {
    const others = countGrams(foldText(text), size);
    let shared = 0;
    for (const [gram, count] of grams) shared += Math.min(count, others.get(gram) ?? 0);
    const all = total + sum(others);
    return all === 0 ? 0 : (2 * shared) / all;
  };
}

/** A pair of Han characters says about as much as four Latin letters; short words are compared by less. */
function gramSize(quote: string): number {
  const quarter = Math.floor(foldText(quote).length / 4);
  return Math.max(1, Math.min(quarter, hanRatio(quote) >= 0.3 ? 2 : 4));
}

function countGrams(text: string, size: number): Map<string, number> {
  const grams = new Map<string, number>();
  for (let at = 0; at + size <= text.length; at++) {
    const gram = text.slice(at, at + size);
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

function sum(grams: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of grams.values()) total += count;
  return total;
}

/** `foldText` of every character, with where each code unit of it came from. */
function foldWithSources(text: string): { folded: string; sources: Span[] } {
  const sources: Span[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const span = { start: at, end: at + character.length };
    at = span.end;
    const part = foldText(character);
    for (let unit = 0; unit < part.length; unit++) sources.push(span);
    folded += part;
  }
  return { folded, sources };
}

import type { Line } from './line';
import { type Stripped, stripLines } from './stripped';

const jump =
  /^[（(【]?\s*(?:上接|紧接)\s*第?\s*[\dA-Z一二三四五六七八九十]+\s*版[^）)】]{0,6}[）)】]?/u;
/** Share of pairs of characters that a text on the same matter has in common with it. */
const least = 0.4;

/**
 * What another page of a newspaper left behind: after a pointer to that page in the middle of a text, and
 * with few words in common with all that stands before it.
 */
export function findUnrelatedTail(part: readonly Line[], file: readonly Line[]): Stripped[] {
  const at = part.findIndex(
    (line, index) =>
      index >= 2 && jump.test(line.text) && /[。！？）)”]$/u.test(part[index - 1]?.text ?? ''),
  );
  if (at < 0) return [];
  const tail = part.slice(at);
  const own = pairsOf(tail);
  const others = pairsOf(file.filter((line) => !tail.includes(line)));
  const shared = [...own].filter((pair) => others.has(pair)).length;
  return own.size > 0 && shared < own.size * least ? stripLines('unrelated-tail', tail, 0.85) : [];
}

/** Two Han characters side by side, each once. */
function pairsOf(lines: readonly Line[]): Set<string> {
  const pairs = new Set<string>();
  for (const { text } of lines)
    for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? [])
      for (let at = 1; at < run.length; at++) pairs.add(run.slice(at - 1, at + 1));
  return pairs;
}
